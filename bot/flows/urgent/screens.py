"""The urgent screen, from texts written beforehand in every language."""

from __future__ import annotations

from collections.abc import Sequence

from bot.content.base import ContentBase
from bot.content.models import CrisisLine
from bot.flows.card.screens import menu_button
from bot.i18n import translator
from bot.languages import Language
from bot.transport.callbacks import tap
from bot.transport.screens import Block, Button, Items, Line, More, Screen

GENERAL = "general"


def urgent(
    content: ContentBase,
    language: Language,
    *,
    kind: str = GENERAL,
    helping: bool = False,
    resume: bool = False,
    other: bool = False,
) -> Screen:
    """The right numbers first; with `resume` a button back to what the person was doing.

    With `other` a button for who asked about something else.
    """
    t = translator(language)
    text = content.crisis[language]
    blocks: list[Block] = [Line(text.now)]
    first = content.crisis_sentences.get(kind, {}).get("first", ())
    numbers = sorted((*text.always, text.minor), key=lambda one: _place(one.number, first))
    blocks += [Line(_line(one), "number") for one in numbers]
    blocks += _aloud(content, language, kind)
    later = [Line(_line(one), "number") for one in text.later.lines]
    blocks.append(More((Line(text.later.heading, "title"), *later)))
    if helping:
        blocks.append(Items(text.helper_do, t("As a volunteer you can")))
        blocks.append(Items(text.helper_not, t("What not to do")))
    rows: list[tuple[Button, ...]] = []
    if resume:
        rows.append((Button(t("Go on with what I was doing"), tap("urgent", "resume")),))
    side = Button(t("I help someone"), tap("urgent", "helper", kind))
    rows.append((menu_button(t),) if helping else (side, menu_button(t)))
    if other:
        rows.append((Button(t("I asked about something else"), tap("urgent", "other")),))
    return Screen(language, tuple(blocks), tuple(rows))


def _place(number: str, first: Sequence[str]) -> int:
    """What is called first for this danger stands first; the others keep their order."""
    return first.index(number) if number in first else len(first)


def _line(one: CrisisLine) -> str:
    languages = f" ({one.languages})" if one.languages else ""
    return f"☎️ {one.number}\n{one.for_}{languages}"


def _aloud(content: ContentBase, language: Language, kind: str) -> list[Block]:
    """What to read aloud, in Dutch and in French for Brussels, and what it means."""
    sentences = content.crisis_sentences
    spoken = sentences.get(kind, sentences[GENERAL])
    own = () if language in {"nl", "fr"} else (Line(spoken["means"][language]),)
    aloud = (Line(spoken["nl"], "title", "nl"), Line(spoken["fr"], language="fr"))
    return [Line(content.crisis[language].say_aloud_intro), *aloud, *own]
