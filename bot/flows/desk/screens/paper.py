"""The screens of recording a yes on paper."""

from __future__ import annotations

from bot.i18n import Translator, translator
from bot.languages import Language
from bot.transport.callbacks import tap
from bot.transport.screens import Button, Line, Screen

MOST_PLACE = 80


def day(language: Language, pairing_id: int, *, not_understood: bool = False) -> Screen:
    """When the paper was signed."""
    t = translator(language)
    blocks = [Line(t("On which day was the paper signed? Tap, or type the day: 3/11 or 3/11/2026."))]
    if not_understood:
        blocks.append(Line(t("I did not understand that as a day in the past."), "note"))
    days = (Button(t("Today"), tap("desk", "day", "today")), Button(t("Yesterday"), tap("desk", "day", "yesterday")))
    return Screen(language, tuple(blocks), (days, (_back(pairing_id, t),)))


def place(language: Language, pairing_id: int, *, too_long: bool = False) -> Screen:
    """Where the paper lies."""
    t = translator(language)
    blocks = [Line(t("Where does the paper lie? Type it, without names: for example, the blue folder in the office."))]
    if too_long:
        blocks.append(Line(t("That is too long: {most} characters at the most.", most=MOST_PLACE), "note"))
    return Screen(language, tuple(blocks), ((_back(pairing_id, t),),))


def _back(pairing_id: int, t: Translator) -> Button:
    return Button(t("Cancel"), tap("desk", "pairing", str(pairing_id)))
