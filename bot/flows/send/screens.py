"""The screens of sending a question to the team."""

from __future__ import annotations

from bot.flows.card.screens import menu_button
from bot.i18n import translator
from bot.languages import Language
from bot.transport.callbacks import tap
from bot.transport.screens import Button, Line, Screen

MOST = 500


def write(language: Language) -> Screen:
    """Ask for the question."""
    t = translator(language)
    line = Line(t("Type the question you want to send to the team. Please leave out names."))
    return Screen(language, (line,), ((Button(t("Cancel"), tap("send", "cancel")),),))


def confirm(language: Language, question: str) -> Screen:
    """Exactly what would be sent."""
    t = translator(language)
    blocks = (
        Line(t("This is exactly what the team will read. Numbers, mails and links are masked:")),
        Line(question, "copy"),
        Line(t("Your name and your chat are not sent. The question is kept for 90 days at the most."), "note"),
    )
    row = (Button(t("Send"), tap("send", "send")), Button(t("Cancel"), tap("send", "cancel")))
    return Screen(language, blocks, (row,))


def sent(language: Language) -> Screen:
    """It is with the team."""
    t = translator(language)
    lines = (Line(t("Sent. Thank you: this helps us write the answer that was missing.")),)
    return Screen(language, lines, ((Button(t("Talk to a person"), tap("ask", "people")), menu_button(t)),))


def cancelled(language: Language) -> Screen:
    """Nothing was sent."""
    t = translator(language)
    return Screen(language, (Line(t("Nothing was sent.")),), ((menu_button(t),),))
