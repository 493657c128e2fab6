"""The screen of what did not help."""

from __future__ import annotations

from collections.abc import Sequence

from bot.content.base import ContentBase
from bot.flows.card.screens import menu_button
from bot.flows.card.texts import name_of
from bot.flows.desk.screens.common import desk_button
from bot.i18n import translator
from bot.languages import Language
from bot.transport.screens import Block, Items, Line, Screen

MOST = 15


def failed(content: ContentBase, language: Language, found: Sequence[tuple[str, int]]) -> Screen:
    """Names and counts: nothing of who said so, or for whom."""
    t = translator(language)
    known = [(content.organisations[name], many) for name, many in found if name in content.organisations]
    blocks: list[Block] = [Line("✖️ " + t("What did not help"), "title")]
    if known:
        lines = [
            t("{organisation}: {count} times", organisation=name_of(one, language), count=many)
            for one, many in known[:MOST]
        ]
        blocks.append(Items(tuple(lines)))
        blocks.append(
            Line(
                t(
                    "Three times or more in half a year volunteers said that these did not help. "
                    "Check what we say about them, or call them."
                )
            )
        )
    else:
        blocks.append(Line(t("Nobody said three times that something did not help.")))
    return Screen(language, tuple(blocks), ((desk_button(t), menu_button(t)),))
