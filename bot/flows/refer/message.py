"""The warm handover: a message to the service, and the same for the newcomer to read before it goes.

It names no person and no residence status: what depends on a status is called by its chapter only.
"""

from __future__ import annotations

from dataclasses import dataclass

from babel import Locale

from bot.content.base import ContentBase
from bot.domain.referral import Referral
from bot.flows.card.screens import title_of
from bot.flows.naming import chapter_name
from bot.i18n import translator
from bot.languages import SOURCE, Language
from bot.transport.screens import Line, Screen

AT_THE_COUNTER: tuple[Language, ...] = ("nl", "fr")  # languages a service in Brussels works in


@dataclass(frozen=True)
class Asked:
    """What is handed over, about which place, for a reader of which language, by a helper or by themselves."""

    referral: Referral
    nis: str
    language: Language
    helping: bool


def messages(content: ContentBase, asked: Asked) -> list[Screen]:
    """The message in Dutch, in Brussels also in French, and in the newcomer's own language: each by itself."""
    place = content.places.municipalities.get(asked.nis)
    spoken: list[Language] = ["fr"] if place and place.region == "brussels" else []
    every = dict.fromkeys((SOURCE, *spoken, asked.language))
    return [Screen(one, (Line(text(content, asked, one)),)) for one in every]


def text(content: ContentBase, asked: Asked, language: Language) -> str:
    """The message in one language."""
    t, article = translator(language), asked.referral.article
    place = content.places.municipalities.get(asked.nis)
    topic = title_of(content, article.id, language)
    if article.chapter == "status" or article.facts.statuses:
        topic = chapter_name(article.chapter, t)
    lines = [
        t("Hello,"),
        _who(asked, place.called_in(language) if place else "", language),
        t("It is about: {topic}.", topic=topic),
    ]
    lines.append(t("Can you help with this, or tell us who can? May we call or come, and when?"))
    lines.append(t("What should we bring, and how long may it take?"))
    first = asked.referral.helpers[0].organisation
    if asked.language not in AT_THE_COUNTER and first.interpreter:
        name = language_name(asked.language, language)
        if asked.helping:
            spoken = t(
                "The person speaks {language}. Can you ask for an interpreter? No child will interpret.", language=name
            )
        else:
            spoken = t("I speak {language}. Can you ask for an interpreter? No child will interpret.", language=name)
        lines.append(spoken)
    if asked.helping:
        lines.append(t("The person knows that I ask you this, and agrees."))
    lines.append(t("Thank you!"))
    return "\n".join(lines)


def _who(asked: Asked, place: str, language: Language) -> str:
    t = translator(language)
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
