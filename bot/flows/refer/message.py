"""The warm handover: a message to the service, and the same for the newcomer to read before it goes.

It names no person and no residence status: what depends on a status is called by its chapter only.
"""

from __future__ import annotations

from dataclasses import dataclass

from babel import Locale

from bot.content.base import ContentBase
from bot.domain.referral import Referral, Where
from bot.flows.card.screens import title_of
from bot.flows.naming import chapter_name
from bot.i18n import translator
from bot.languages import SOURCE, Language
from bot.transport.screens import Line, Screen


@dataclass(frozen=True)
class Asked:
    """What is handed over, about which place, for a reader of which language, by a helper or by themselves."""

    referral: Referral
    where: Where
    language: Language
    helping: bool


def messages(content: ContentBase, asked: Asked) -> list[Screen]:
    """The message in Dutch, in Brussels also in French, and in the newcomer's own language: each by itself."""
    spoken: list[Language] = ["fr"] if _in_brussels(content, asked) else []
    every = dict.fromkeys((SOURCE, *spoken, asked.language))
    return [Screen(one, (Line(text(content, asked, one)),)) for one in every]


def _in_brussels(content: ContentBase, asked: Asked) -> bool:
    place = content.places.municipalities.get(asked.where.nis)
    return (place.region if place else asked.where.region) == "brussels"


def text(content: ContentBase, asked: Asked, language: Language) -> str:
    """The message in one language."""
    t, article = translator(language), asked.referral.article
    topic = title_of(content, article.id, language)
    if article.chapter == "status" or article.facts.statuses:
        topic = chapter_name(article.chapter, t)
    lines = [t("Hello,"), _who(content, asked, language), t("It is about: {topic}.", topic=f"“{topic}”")]
    if asked.helping:
        lines.append(t("Can you help with this, or tell us who can? May we call or come, and when?"))
        lines.append(t("What should we bring, and how long may it take?"))
    else:
        lines.append(t("Can you help me with this, or tell me who can? May I call or come, and when?"))
        lines.append(t("What should I bring, and how long may it take?"))
    at_the_counter = asked.language == SOURCE or (asked.language == "fr" and _in_brussels(content, asked))
    if not at_the_counter and asked.referral.helpers[0].organisation.interpreter:
        lines.append(_interpreter(asked, language))
    if asked.helping:
        lines.append(t("The person knows that I ask you this, and agrees."))
    lines.append(t("Thank you!"))
    return "\n".join(lines)


def _interpreter(asked: Asked, language: Language) -> str:
    t, name = translator(language), language_name(asked.language, language)
    if asked.helping:
        return t(
            "The person speaks {language}. Can you ask for an interpreter? No child will interpret.", language=name
        )
    return t("I speak {language}. Can you ask for an interpreter? No child will interpret.", language=name)


def _who(content: ContentBase, asked: Asked, language: Language) -> str:
    t, found = translator(language), content.places.municipalities.get(asked.where.nis)
    place = found.called_in(language) if found else ""
    if asked.helping:
        return (
            t("I help someone who is new in {place}.", place=place) if place else t("I help someone who is new here.")
        )
    return t("I am new in {place} and look for help.", place=place) if place else t("I am new here and look for help.")


def language_name(one: Language, language: Language) -> str:
    """A language as another one calls it; Persian is also called Dari."""
    names = Locale(language).languages
    own = [names.get(code, "") for code in ((one, "fa_AF") if one == "fa" else (one,))]
    return " / ".join(name for name in own if name)
