"""Whether what people say is sound: enough of it, each phrase for one article, nobody pointed at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.content.base import Article, ContentBase
from bot.content.models import Said
from bot.domain.crisis import KINDS
from bot.domain.lookup.normalise import fold
from bot.languages import LANGUAGES, Language

FEWEST_ASKED = 12
FEWEST_OUTSIDE, FEWEST_GREETINGS, FEWEST_CALM = 200, 60, 200
FEWEST_OF_A_KIND = 50
FOR_HELPERS: tuple[Language, ...] = ("nl", "en", "fr")  # the languages of volunteers' articles
_POINTS_AT_SOMEONE = re.compile(r"\d{5,}|@\w|https?:|www\.")


def said_problems(content: ContentBase) -> Iterator[str]:
    """One line a problem, for every language."""
    for language in LANGUAGES:
        place, said = f"bot/content/said/{language}.yaml", content.said[language]
        yield from (f"{place}: {problem}" for problem in _of_language(content, said, language))


def _of_language(content: ContentBase, said: Said, language: Language) -> Iterator[str]:
    for article in content.articles.values():
        if _is_asked(article, language) and len(said.asked.get(article.id, ())) < FEWEST_ASKED:
            yield f"{article.id}: fewer than {FEWEST_ASKED} ways to ask for it"
    leads: dict[str, str] = {}
    for name, phrases in said.asked.items():
        for phrase in phrases:
            if leads.setdefault(fold(phrase), name) != name:
                yield f"“{phrase}” leads to {leads[fold(phrase)]} and to {name}: keep it where it fits best"
            if _POINTS_AT_SOMEONE.search(phrase):
                yield f"{name}: “{phrase}” holds a number or an address: take it out"
    yield from (f"“{one}” is outside, and leads to {leads[fold(one)]}" for one in said.outside if fold(one) in leads)
    for what, found, fewest in (
        ("outside", said.outside, FEWEST_OUTSIDE),
        ("greeting", said.greeting, FEWEST_GREETINGS),
        ("calm", said.calm, FEWEST_CALM),
        *((f"danger: {kind}", said.danger.get(kind, ()), FEWEST_OF_A_KIND) for kind in KINDS),
    ):
        if len(found) < fewest:
            yield f"{what}: {len(found)} phrases, fewer than {fewest}"


def _is_asked(article: Article, language: Language) -> bool:
    return "newcomer" in article.facts.audience or language in FOR_HELPERS
