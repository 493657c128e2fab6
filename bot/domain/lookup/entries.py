"""What lookup knows of an article: its words in one language, and whom it is for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.content.base import ContentBase
from bot.content.models import Scope
from bot.languages import LANGUAGES, Language


@dataclass(frozen=True)
class Entry:
    """An article in one language, as lookup sees it; title and paragraphs are empty while it is not translated."""

    id: str
    language: Language
    title: str
    keywords: tuple[str, ...]
    asked: tuple[str, ...]
    paragraphs: tuple[str, ...]
    scope: Scope
    newcomer: bool


def entries_of(content: ContentBase) -> Iterator[Entry]:
    """Every article in every language in which it has a text, or in which it is known how people ask for it."""
    for article in content.articles.values():
        scope = Scope(statuses=article.facts.statuses, regions=article.facts.regions)
        for language in LANGUAGES:
            text = article.texts.get(language)
            asked = content.said[language].asked.get(article.id, ())
            if text is None and not asked:
                continue
            title, keywords, paragraphs = (text.title, text.keywords, text.paragraphs) if text else ("", (), ())
            newcomer = "newcomer" in article.facts.audience
            yield Entry(article.id, language, title, keywords, asked, paragraphs, scope, newcomer)
