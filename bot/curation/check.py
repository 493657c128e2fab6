"""The spell-checker of the base: every problem with its file and its remedy."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise

from bot.content.base import Article, ContentBase
from bot.content.models import ArticleText
from bot.curation.beside import beside
from bot.curation.compare import FIGURE, differences
from bot.curation.complete import languages_of
from bot.curation.facts import months_after, review_months
from bot.curation.glossary import other_words
from bot.curation.phrases import said_problems
from bot.languages import LANGUAGES, SOURCE

LONGEST_SENTENCE, AVERAGE_SENTENCE, LONGEST_ANSWER = 20, 13.0, 350
PLAIN = ("nl", "en", "fr")

FOREIGN_NUMBERS = re.compile(r"(?<!\d)(?:113|0800[- ]?2000|0800[- ]?0113)(?!\d)")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n|(?<=:)\s+(?=[A-ZÀ-Þ«“'\"])")
_BARE_CONTACT = re.compile(r"https?://|www\.|\+32|\b0\d{1,3}[ /]\d{2}")


def check(content: ContentBase, today: date | None = None) -> list[str]:
    """Every problem of the base, in words that name the file and the remedy."""
    day = today or date.today()
    every: tuple[Callable[[ContentBase], Iterator[str]], ...] = (
        _references,
        _languages,
        _translations,
        _plain_language,
        _keywords,
        beside,
        _tables,
        said_problems,
        other_words,
    )
    found = [problem for one in every for problem in one(content)]
    return found + list(_dates(content, day))


def _where(article: Article, language: str) -> str:
    return f"bot/content/{article.chapter}/{language}.yaml: {article.id}"


def _references(content: ContentBase) -> Iterator[str]:
    for article in content.articles.values():
        place = f"bot/content/{article.chapter}/articles.yaml: {article.id}"
        for name in (*article.facts.helpers, *((article.facts.carrier,) if article.facts.carrier else ())):
            if name not in content.organisations:
                yield f"{place}: organisation {name} is not in organisations.yaml: add it or name another"
        for name in article.facts.related:
            if name not in content.articles or name == article.id:
                yield f"{place}: related {name} does not exist: take it out or write it"
        if article.facts.under_review and article.facts.under_review not in content.moving:
            yield f"{place}: under_review {article.facts.under_review} is not in moving.yaml"
    for article, language, text in content.every_text():
        for quoted in FIGURE.findall(" ".join(text.paragraphs)):
            if quoted not in content.figures:
                yield f"{_where(article, language)}: figure {quoted} is not in figures.yaml: add it there"
        if set(text.variants) != set(article.facts.variants):
            yield f"{_where(article, language)}: its variants are not those of articles.yaml"


def _languages(content: ContentBase) -> Iterator[str]:
    for article in content.articles.values():
        for language in languages_of(article):
            if language not in article.texts:
                yield f"{_where(article, language)}: the text is missing: translate it from nl.yaml"


def _translations(content: ContentBase) -> Iterator[str]:
    """Nothing drifted, and the Dutch they were made from is unchanged."""
    for article, language, text in content.every_text():
        if language == SOURCE:
            continue
        dutch, place = article.texts[SOURCE], _where(article, language)
        if article.freshness(language) == "outdated":
            yield f"{place}: the Dutch changed: translate again, or restamp it (`wegwijs content restamp`)"
        yield from (f"{place}: {one}" for one in differences(text, dutch, language))


def sentences(text: str) -> list[str]:
    """The sentences of a text; a figure counts as one word."""
    filled = FIGURE.sub("1", text)
    return [one for one in _SENTENCE_END.split(filled) if re.search(r"\w", one)]


def _plain_language(content: ContentBase) -> Iterator[str]:
    for article, language, text in content.every_text():
        place = _where(article, language)
        if len(text.answer) > LONGEST_ANSWER:
            yield f"{place}: the answer has {len(text.answer)} characters: at most {LONGEST_ANSWER}"
        shown = " ".join(text.paragraphs)
        if _BARE_CONTACT.search(shown) and article.id != "care.crisis":
            yield f"{place}: a phone or link stands in the text: put it in organisations.yaml"
        if FOREIGN_NUMBERS.search(shown):
            yield f"{place}: a number of another country: take it out"
        if language in PLAIN:
            yield from _sentence_lengths(place, text)


def _sentence_lengths(place: str, text: ArticleText) -> Iterator[str]:
    lengths = []
    for paragraph in text.paragraphs[1:]:
        for sentence in sentences(paragraph):
            count = len(sentence.split())
            lengths.append(count)
            if count > LONGEST_SENTENCE:
                yield f"{place}: a sentence of {count} words: split “{sentence[:40]}…”"
    average = sum(lengths) / len(lengths)
    if average > AVERAGE_SENTENCE:
        yield f"{place}: {average:.1f} words a sentence on average: at most {AVERAGE_SENTENCE:.0f}"


def _keywords(content: ContentBase) -> Iterator[str]:
    holders: dict[tuple[str, str], list[Article]] = defaultdict(list)
    for article, language, text in content.every_text():
        for keyword in {one.casefold() for one in text.keywords}:
            holders[language, keyword].append(article)
    for (spoken, keyword), articles in holders.items():
        for first, second in pairwise(articles):
            if second.id not in first.facts.related and first.id not in second.facts.related:
                yield f"{_where(second, spoken)}: keyword “{keyword}” is also of {first.id}, which is not related"


def _tables(content: ContentBase) -> Iterator[str]:
    for name, organisation in content.organisations.items():
        for language in LANGUAGES:
            if language not in organisation.does:
                yield f"bot/content/organisations.yaml: {name}: what it does is missing in {language}"
        if any(FOREIGN_NUMBERS.fullmatch(phone.number) for phone in organisation.phones):
            yield f"bot/content/organisations.yaml: {name}: a number of another country"
    offices = [*content.places.offices.values(), *map(content.places.offices_of, content.places.own_offices)]
    for name in {one for each in offices for one in (each.integration, each.employment)} - set(content.organisations):
        yield f"bot/content/places.yaml: the office {name} is not in organisations.yaml: add it there"
    for name, law in content.moving.items():
        for language in LANGUAGES:
            if language not in law.why:
                yield f"bot/content/moving.yaml: {name}: the reason is missing in {language}"
    dutch = [line.number for line in content.crisis[SOURCE].always]
    known = {*dutch, content.crisis[SOURCE].minor.number}
    for kind, sentences in content.crisis_sentences.items():
        for number in set(sentences.get("first", ())) - known:
            yield f"bot/content/care/crisis-sentences.yaml: {kind}: {number} is no number of the urgent screen"
    for spoken, crisis in content.crisis.items():
        if [line.number for line in crisis.always] != dutch:
            yield f"bot/content/care/{spoken}.yaml: crisis: its numbers are not those of nl.yaml"


# Numbers that do not grow old: shown whatever the date of their source.
EMERGENCY = frozenset({"101", "102", "103", "106", "107", "112", "1712", "1813", "116000"})
EMERGENCY |= {"0800 13 500", "0800 30 030", "0800 32 123", "0800 98 100"}
EMERGENCY |= {"078 15 43 24", "078 055 800", "+32 78 15 43 24", "+32 78 055 800"}
OLDEST_PHONE_YEARS = 3


def _dates(content: ContentBase, today: date) -> Iterator[str]:
    for article in content.articles.values():
        place = f"bot/content/{article.chapter}/articles.yaml: {article.id}"
        if article.facts.review_by < today:
            yield f"{place}: was to be checked again by {article.facts.review_by}: check its sources"
        latest = months_after(today, review_months(article))
        if article.facts.review_by > latest:
            yield f"{place}: is to be checked again by {latest} at the latest: set review_by"
    for name, organisation in content.organisations.items():
        for phone in organisation.phones:
            if phone.number in EMERGENCY or phone.as_of is None:
                continue
            parts = [int(part) for part in phone.as_of.split("-")] + [12, 28]
            seen = date(*parts[:3])
            if (today - seen).days > OLDEST_PHONE_YEARS * 365:
                yield f"bot/content/organisations.yaml: {name}: {phone.number} is older than three years: leave it out"
