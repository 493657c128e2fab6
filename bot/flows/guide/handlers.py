"""Walking a guide."""

from __future__ import annotations

from bot.flows.args import old_button
from bot.flows.guide import screens
from bot.flows.turn import Flow, Turn


async def at(turn: Turn) -> None:
    """Show the step a button names."""
    chapter, name = (*turn.args, "", "")[:2]
    guide = turn.services.content.guides.get(chapter)
    if guide is None or name not in guide.steps:
        raise old_button()
    content = turn.services.content
    await turn.show(screens.step(content, guide, name, turn.language, helping=turn.person.helping))


FLOW = Flow("guide", taps={"at": at})
