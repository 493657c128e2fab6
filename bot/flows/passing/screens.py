"""The screens of passing an answer on."""

from __future__ import annotations

from collections.abc import Sequence

from bot.content.base import Article, ContentBase
from bot.domain.passing import Side
from bot.flows.card.screens import menu_button, title_of
from bot.flows.naming import role_name, sign_name
from bot.i18n import Translator, translator
from bot.languages import Language
from bot.storage.pairings import Pairing
from bot.transport.callbacks import tap
from bot.transport.screens import Button, Line, Screen, one_a_row


def to_whom(language: Language, article: Article, found: Sequence[Side]) -> Screen:
    """Ask which pairing is meant."""
    t = translator(language)
    buttons = [Button(_called(one, t), tap("pass", "to", article.id, str(one.pairing.id))) for one in found]
    back = Button(t("Back"), tap("card", "open", article.id))
    ask = t("To which household?") if all(one.to_household for one in found) else t("Which one do you mean?")
    return Screen(language, (Line(ask),), one_a_row(*buttons, back))


def _called(one: Side, t: Translator) -> str:
    who = sign_name(one.pairing.sign, t) if one.to_household else one.volunteer or t("My volunteer")
    return f"{who} · {role_name(one.pairing.role, t)}"


def sent(language: Language, article: Article, *, reached: bool) -> Screen:
    """An answer went to the household, or nobody there takes any."""
    t = translator(language)
    if reached:
        line = t("Sent. They hear that there is something new, and open it when they like.")
    else:
        line = t("This household takes no answers here. Talk about it when you meet.")
    return _back(language, article, line)


def shall_i(content: ContentBase, language: Language, article: Article, pairing: Pairing) -> Screen:
    """Before anything is told: what, and what not."""
    t = translator(language)
    title = title_of(content, article.id, language)
    line = t(
        "I tell your volunteer the subject, not your words: {title}. You talk outside this bot. Shall I?", title=title
    )
    rows = one_a_row(
        Button("✅ " + t("Yes, tell them"), tap("pass", "tell", article.id, str(pairing.id))),
        Button(t("Cancel"), tap("card", "open", article.id)),
    )
    return Screen(language, (Line(line),), rows)


def told(language: Language, article: Article, *, reached: bool) -> Screen:
    """The volunteer hears of it, or takes no subjects here."""
    t = translator(language)
    if reached:
        line = t("Your volunteer hears that you want to talk about this. You talk outside this bot.")
    else:
        line = t("Your volunteer takes no subjects here. Ask it when you meet.")
    return _back(language, article, line)


def _back(language: Language, article: Article, line: str) -> Screen:
    t = translator(language)
    return Screen(language, (Line(line),), ((Button(t("Back"), tap("card", "open", article.id)), menu_button(t)),))


def door(language: Language, pairing_id: int, *, is_open: bool, volunteer: bool) -> Screen:
    """One's own door is open, or closed."""
    t = translator(language)
    if volunteer and is_open:
        line = t("You get subjects of this household here again.")
    elif volunteer:
        line = t("You no longer get subjects of this household here.")
    elif is_open:
        line = t(
            "From now on your volunteer can send you answers of this bot: never words of their own. "
            "You can stop it at any time."
        )
    else:
        line = t("Your volunteer no longer sends you answers here.")
    rows = ((Button(t("See the pairing"), tap("pair", "card", str(pairing_id))), menu_button(t)),)
    return Screen(language, (Line(line),), rows)
