"""Draws the guides as a page: every step, whom one meets there, and where it leads."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.base import ContentBase, Guide
from bot.languages import Language

DRAWN: Language = "en"
_HEAD = """# The conversation flows

Drawn from the guides in `bot/content/*/guide.yaml` by `wegwijs content flows`: do not edit this page. Every step names
whom one meets there; every end is an answer, or a person. A volunteer sees their own side of each step. Steps keep
nothing on disk: each button carries its whole position.
"""


def draw(content: ContentBase) -> str:
    """The page docs/flows.md: a diagram and the steps of every guide, in English."""
    chapters = [content.guides[name] for name in content.chapters if name in content.guides]
    return "\n".join([_HEAD, *(line for guide in chapters for line in _chapter(content, guide))])


def _chapter(content: ContentBase, guide: Guide) -> Iterator[str]:
    words = guide.texts[DRAWN]
    yield f"## {words.title}\n"
    yield "```mermaid\nflowchart LR"
    for name in guide.steps:
        yield f'  {_node(name)}["{words.steps[name].label.replace(chr(34), "&quot;")}"]'
    for name, step in guide.steps.items():
        yield from (f"  {_node(name)} --> {_node(following)}" for following in step.steps)
    yield "```\n"
    yield "| step | you meet | answers |"
    yield "|---|---|---|"
    for name, step in guide.steps.items():
        meet = ", ".join(_name(content, one) for one in step.meet)
        answers = ", ".join(f"`{one}`" for one in step.articles)
        yield f"| {words.steps[name].label} | {meet} | {answers} |"
    yield ""


def _node(step: str) -> str:
    """A name of a node; mermaid reads a bare `end` as its own word."""
    return f"s_{step.replace('-', '_')}"


def _name(content: ContentBase, organisation: str) -> str:
    names = content.organisations[organisation].names
    return names.get(DRAWN) or names["nl"]
