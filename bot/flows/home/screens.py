"""What the bot says by itself."""

from __future__ import annotations

from bot.i18n import translator
from bot.languages import Language
from bot.transport.callbacks import tap
from bot.transport.screens import Button, Line, Screen


def something_new(language: Language) -> Screen:
    """That there is something new, and not a word of what: phones are shared and screens are seen."""
    t = translator(language)
    button = Button(t("Look at it"), tap("home", "look"))
    return Screen(language, (Line(t("There is something new for you.")),), ((button,),))
