"""What the bot itself does for a reader, as a button: a way on from a guide, an article or a chapter."""

from __future__ import annotations

from urllib.parse import quote

from bot.content.base import Article, ContentBase, Form
from bot.content.models import Doing
from bot.i18n import Translator, translator
from bot.languages import SOURCE, Language
from bot.transport.callbacks import tap
from bot.transport.screens import Button


def way(doing: Doing, t: Translator) -> Button:
    """The button that leads there."""
    buttons: dict[Doing, Button] = {
        "breathe": Button("🫧 " + t("Breathe along"), tap("calm", "breathe")),
        "charter": Button("📜 " + t("The charter for volunteers"), tap("pair", "charter")),
        "desk": Button("🗂 " + t("My desk"), tap("home", "look")),
        "forms": Button("📋 " + t("Texts to use"), tap("form", "list")),
        "note": Button("✍️ " + t("Log a contact"), tap("note", "begin")),
        "pairings": Button("👥 " + t("My pairings"), tap("pair", "home")),
        "referral": Button("🤲 " + t("Who takes this on?"), tap("refer", "begin")),
        "worries": Button("🔵 " + t("What can I do something about?"), tap("calm", "worries")),
        "role": Button("🧭 " + t("Which role fits me?"), tap("role", "ask")),
    }
    return buttons[doing]


def form_button(form: Form, language: Language) -> Button:
    """The button that opens a text one can use, by its title in this language or in Dutch."""
    title = form.texts[language if language in form.texts else SOURCE].title
    return Button(f"📋 {title}", tap("form", "open", form.id))


def share(content: ContentBase, article: Article, language: Language, bot: str) -> Button:
    """Telegram's own share sheet, with a link that opens the article in the language of who receives it."""
    _, text = content.text(article, language)
    chapter, _, name = article.id.partition(".")
    link = quote(f"https://t.me/{bot}?start=a_{chapter}_{name}", safe="")
    t = translator(language)
    label = "↗️ " + t("Share")
    return Button(label, url=f"https://t.me/share/url?url={link}&text={quote(text.title)}")
