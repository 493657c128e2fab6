"""What lookup knows of an article: its words in one language, and whom it is for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.content.base import ContentBase
from bot.content.models import Scope
from bot.languages import Language


@dataclass(frozen=True)
class Entry:
    """An article in one language, as lookup sees it."""

    id: str
    language: Language
    title: str
    keywords: tuple[str, ...]
    text: str
    scope: Scope
    newcomer: bool


def entries_of(content: ContentBase) -> Iterator[Entry]:
    """Every article in every language it has."""
    for article, language, text in content.every_text():
        body = " ".join((text.answer, *text.steps))
        scope = Scope(statuses=article.facts.statuses, regions=article.facts.regions)
        yield Entry(article.id, language, text.title, text.keywords, body, scope, "newcomer" in article.facts.audience)
