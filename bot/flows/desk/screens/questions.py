"""The screens of questions that people sent to the team."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.domain.sent import Sent
from bot.flows.card.screens import menu_button
from bot.flows.desk.screens.common import desk_button, page_turns
from bot.i18n import translator
from bot.languages import OWN_NAMES, Language
from bot.transport.callbacks import tap
from bot.transport.screens import Button, Items, Line, Screen, in_pairs

MOST = 5  # a page: a question has up to 500 characters


def languages(language: Language, counts: Mapping[Language, int]) -> Screen:
    """How many questions were sent in each language."""
    t = translator(language)
    title = Line("❓ " + t("Questions people sent"), "title")
    if counts:
        line = Line(
            t("The bot had no answer to these. Numbers, e-mails and links are masked; after 90 days they are erased.")
        )
    else:
        line = Line(t("Nobody sent a question."))
    buttons = [Button(f"{OWN_NAMES[one]} ({many})", tap("desk", "sent", one, "0")) for one, many in counts.items()]
    return Screen(language, (title, line), (*in_pairs(buttons), (desk_button(t), menu_button(t))))


def in_language(language: Language, spoken: Language, sent: Sequence[Sent], start: int) -> Screen:
    """A page of the questions in one language, each with how often it was sent."""
    t = translator(language)
    page = sent[start : start + MOST]
    lines = tuple(one.text if one.times == 1 else f"{one.text} (×{one.times})" for one in page)
    title = Line("❓ " + t("Questions people sent") + f": {OWN_NAMES[spoken]}", "title")
    block = Items(lines) if lines else Line(t("Nobody sent a question."))
    turns = page_turns(t, ["sent", spoken], start, MOST, more=len(sent) > start + MOST)
    back = Button(t("Back"), tap("desk", "questions"))
    return Screen(language, (title, block), (*turns, (back, menu_button(t))))
