"""The screens of saying that something in an answer is wrong."""

from __future__ import annotations

from bot.content.base import Article, ContentBase
from bot.flows.card.screens import menu_button, title_of
from bot.i18n import Translator, translator
from bot.languages import Language
from bot.transport.callbacks import tap
from bot.transport.screens import Button, Line, Screen, one_a_row


def reasons(t: Translator) -> dict[str, str]:
    """What may be wrong, as it is kept and as it is said."""
    return {
        "contact": t("A phone number or link does not work"),
        "law": t("The law or the rule has changed"),
        "language": t("The language is wrong or unclear"),
        "other": t("Something else"),
    }


def ask(content: ContentBase, article: Article, language: Language) -> Screen:
    """Ask for one of four reasons."""
    t = translator(language)
    blocks = (
        Line(title_of(content, article.id, language), "title"),
        Line(t("What is wrong here? One tap is enough.")),
        Line(t("We keep the answer, your language, the reason and the day: nothing about you."), "note"),
    )
    rows = one_a_row(*(Button(label, tap("report", "as", article.id, key)) for key, label in reasons(t).items()))
    return Screen(language, blocks, (*rows, (Button(t("Back"), tap("card", "open", article.id)), menu_button(t))))


def thanks(article: Article, language: Language) -> Screen:
    """It is kept."""
    t = translator(language)
    line = Line(t("Thank you. A person of the team will look at it. Until then: ask before you act on it."))
    return Screen(language, (line,), ((Button(t("Back"), tap("card", "open", article.id)), menu_button(t)),))
