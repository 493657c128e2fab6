"""Whether translations use the glossary's word: where the Dutch says a term, the translation holds one of its stems."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from bot.content.base import ContentBase
from bot.content.loader import read_yaml
from bot.curation.compare import FIGURE
from bot.domain.lookup.normalise import fold
from bot.i18n import catalog_path
from bot.languages import SOURCE, Language

# Volunteers' languages have no glossary of their own: their curators write them beside the Dutch.
WITH_GLOSSARY: tuple[Language, ...] = ("ar", "fa", "ps", "uk", "ru", "tr", "es")


def other_words(content: ContentBase) -> Iterator[str]:
    """One line for each term an article says in Dutch and its translation leaves out or words otherwise."""
    for article, language, text in content.every_text():
        if language not in WITH_GLOSSARY:
            continue
        dutch = " ".join(article.texts[SOURCE].paragraphs)
        shown = _plain(" ".join(text.paragraphs))
        for name, said in _said().items():
            if article.id in said.elsewhere or not said.search(dutch):
                continue
            term = glossary(language)[name]
            if not any(_plain(stem) in shown for stem in term["stems"]):
                place = f"bot/content/{article.chapter}/{language}.yaml: {article.id}"
                yield f"{place}: {said.first} is called “{term['term']}”: use that word"


@cache
def glossary(language: Language) -> Mapping[str, Mapping[str, Any]]:
    """The terms of a language, by the id they share."""
    return read_yaml(catalog_path(language).parents[1] / "glossary.yaml")


class _Said:
    """The ways the Dutch writes a term."""

    def __init__(self, ways: list[str], elsewhere: list[str]) -> None:
        self.first = ways[0]
        self.elsewhere = frozenset(elsewhere)  # articles where it means something else
        parts = [re.escape(way.removesuffix("*")) + (r"\w*" if way.endswith("*") else "") for way in ways]
        self._pattern = re.compile(rf"\b(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)

    def search(self, text: str) -> bool:
        """Whether the Dutch text says it."""
        return self._pattern.search(text) is not None


@cache
def _said() -> Mapping[str, _Said]:
    return {name: _Said(term["said"], term.get("elsewhere", [])) for name, term in glossary(SOURCE).items()}


def _plain(text: str) -> str:
    return fold(FIGURE.sub("", text))
