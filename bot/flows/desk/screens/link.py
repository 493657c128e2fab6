"""A one-time link, and the text to forward."""

from __future__ import annotations

from telegram.constants import InlineKeyboardButtonLimit

from bot.flows.card.screens import menu_button
from bot.flows.desk.screens.common import desk_button, household_button
from bot.i18n import translator
from bot.languages import Language
from bot.transport.screens import Button, Line, Screen

LONGEST_COPY = int(InlineKeyboardButtonLimit.MAX_COPY_TEXT)


def link(language: Language, household_id: int | None) -> Screen:
    """What the message below is for."""
    t = translator(language)
    blocks = (
        Line(t("The invitation is ready. Send the message below to the person you mean, and to nobody else.")),
        Line(t("It works once, and for 7 days. I cannot show it again: if it is lost, make a new one."), "note"),
    )
    back = desk_button(t) if household_id is None else household_button(t, household_id)
    return Screen(language, blocks, ((back, menu_button(t)),))


def to_forward(language: Language, address: str, *, family: bool) -> Screen:
    """The message itself, to be copied whole."""
    t = translator(language)
    if family:
        words = t(
            "Hello! With this link a volunteer can be found for you. It is for you alone and works once, for 7 days."
        )
    else:
        words = t("Hello! With this link you join as a volunteer. It is for you alone and works once, for 7 days.")
    text = f"{words}\n{address}"
    copied = text if len(text) <= LONGEST_COPY else address
    return Screen(language, (Line(text, "copy"),), ((Button("📋 " + t("Copy"), copy=copied),),))
