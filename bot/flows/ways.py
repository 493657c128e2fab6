"""What the bot itself does for a reader, as a button: a way on from a guide, an article or a chapter."""

from __future__ import annotations

from bot.content.base import Form
from bot.content.models import Doing
from bot.i18n import Translator
from bot.languages import SOURCE, Language
from bot.transport.callbacks import tap
from bot.transport.screens import Button


def way(doing: Doing, t: Translator) -> Button:
    """The button that leads there."""
    buttons: dict[Doing, Button] = {
        "charter": Button("📜 " + t("The charter for volunteers"), tap("pair", "charter")),
        "desk": Button("🗂 " + t("My desk"), tap("home", "look")),
        "forms": Button("📋 " + t("Texts to use"), tap("form", "list")),
        "note": Button("✍️ " + t("Log a contact"), tap("note", "begin")),
        "pairings": Button("👥 " + t("My pairings"), tap("pair", "home")),
        "role": Button("🧭 " + t("Which role fits me?"), tap("role", "ask")),
    }
    return buttons[doing]


def form_button(form: Form, language: Language) -> Button:
    """The button that opens a text one can use, by its title in this language or in Dutch."""
    title = form.texts[language if language in form.texts else SOURCE].title
    return Button(f"📋 {title}", tap("form", "open", form.id))
