"""The content base in memory: looked up by id and language, never changed after loading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.content.models import ArticleFacts, ArticleText, CrisisText, FormFacts, FormText, GuideStep, GuideText, Said
from bot.content.stamps import stamp_of
from bot.content.tables import Figure, MovingLaw, Organisation, Places, Role
from bot.languages import LANGUAGES, SOURCE, Language

Freshness = Literal["source", "reviewed", "machine", "outdated"]


@dataclass(frozen=True)
class Article:
    """An article with its facts and its texts in the languages that exist."""

    id: str
    facts: ArticleFacts
    texts: Mapping[Language, ArticleText]

    @property
    def chapter(self) -> str:
        """The chapter its id names."""
        return self.id.split(".")[0]

    def freshness(self, language: Language) -> Freshness:
        """How far the text in this language can be trusted to say what the Dutch says now."""
        return _freshness(self.texts, language)


@dataclass(frozen=True)
class Guide:
    """The route of a chapter: a tree of steps that starts at `start`."""

    chapter: str
    steps: Mapping[str, GuideStep]
    texts: Mapping[Language, GuideText]

    def parent(self, step: str) -> str | None:
        """The step that leads to this one, None for the start."""
        return next((name for name, one in self.steps.items() if step in one.steps), None)

    def freshness(self, language: Language) -> Freshness:
        """How far the wording in this language follows the Dutch."""
        return _freshness(self.texts, language)


@dataclass(frozen=True)
class Form:
    """A text one can use: to copy into a message, or as a file."""

    id: str
    facts: FormFacts
    texts: Mapping[Language, FormText]

    def freshness(self, language: Language) -> Freshness:
        """How far the wording in this language follows the Dutch."""
        return _freshness(self.texts, language)


def _freshness(
    texts: Mapping[Language, ArticleText] | Mapping[Language, GuideText] | Mapping[Language, FormText],
    language: Language,
) -> Freshness:
    text = texts[language]
    if language == SOURCE or text.state == "source":
        return "source"
    return text.state if text.stamp == stamp_of(texts[SOURCE]) else "outdated"


@dataclass(frozen=True)
class ContentBase:
    """Everything the bot knows; built by `load_content`."""

    articles: Mapping[str, Article]
    guides: Mapping[str, Guide]
    forms: Mapping[str, Form]
    roles: Mapping[str, Role]
    organisations: Mapping[str, Organisation]
    figures: Mapping[str, Figure]
    moving: Mapping[str, MovingLaw]
    crisis: Mapping[Language, CrisisText]
    crisis_sentences: Mapping[str, Mapping[str, Any]]
    crisis_words: Mapping[str, Any]
    said: Mapping[Language, Said]
    places: Places

    @property
    def chapters(self) -> tuple[str, ...]:
        """The chapters that have articles, in the order of the house."""
        present = {article.chapter for article in self.articles.values()}
        return tuple(chapter for chapter in CHAPTERS if chapter in present)

    def in_chapter(self, chapter: str) -> list[Article]:
        """The chapter's articles in the order of its file."""
        return [article for article in self.articles.values() if article.chapter == chapter]

    def text(self, article: Article, language: Language) -> tuple[Language, ArticleText]:
        """The text in this language, or the Dutch one: the caller says so to the reader."""
        shown = language if language in article.texts else SOURCE
        return shown, article.texts[shown]

    def every_text(self) -> Iterator[tuple[Article, Language, ArticleText]]:
        """Every article in every language it has."""
        for article in self.articles.values():
            for language in LANGUAGES:
                if language in article.texts:
                    yield article, language, article.texts[language]


CHAPTERS = (
    "status",
    "integration",
    "housing",
    "work",
    "ocmw",
    "education",
    "family",
    "care",
    "volunteer",
    "coordinator",
)
