"""Finds runs of words that stand both in the base and in a source text: facts carry over, sentences do not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.content.base import ContentBase
from bot.curation.compare import FIGURE

RUN = 8  # so many words in a row are no coincidence
_WORD = re.compile(r"\w+")
_BREAK = ""  # no run goes over it


def copied_runs(content: ContentBase, sources: Path, names: Iterable[str] = ()) -> Iterator[str]:
    """Every run of eight words of an article or guide that stands in a file of the folder too, once a paragraph.

    `names` are official names, which may stand in both.

    Raises:
        FileNotFoundError: if the folder holds no file to read.
    """
    files = sorted(path for path in sources.rglob("*") if path.is_file())
    if not files:
        raise FileNotFoundError(sources)
    official = sorted((tuple(_words(name)) for name in names if name.strip()), key=len, reverse=True)
    known: dict[tuple[str, ...], str] = {}
    for path in files:
        words = _words(path.read_text(encoding="utf-8", errors="replace"))
        known |= dict.fromkeys(_runs(_without(words, official)), path.name)
    for place, paragraph in _paragraphs(content):
        figure = FIGURE.sub(lambda found: _value(content, found[1]), paragraph)
        for run in _runs(_without(_words(figure), official)):
            if run in known:
                yield f"{place}: “{' '.join(run)}” stands in {known[run]} too: say it in your own words"
                break


def _value(content: ContentBase, name: str) -> str:
    return str(content.figures[name].value) if name in content.figures else name


def _paragraphs(content: ContentBase) -> Iterator[tuple[str, str]]:
    for article, language, text in content.every_text():
        place = f"bot/content/{article.chapter}/{language}.yaml: {article.id}"
        yield from ((place, paragraph) for paragraph in text.paragraphs)
    for guide in content.guides.values():
        for language, words in guide.texts.items():
            for name, step in words.steps.items():
                place = f"bot/content/{guide.chapter}/{language}.yaml: guide, {name}"
                shown = (step.text, *step.todo, step.next or "", *step.volunteer)
                yield from ((place, paragraph) for paragraph in shown)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _without(words: list[str], official: list[tuple[str, ...]]) -> list[str]:
    kept, at = [], 0
    while at < len(words):
        name = next((one for one in official if tuple(words[at : at + len(one)]) == one), None)
        kept.append(_BREAK if name else words[at])
        at += len(name) if name else 1
    return kept


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    runs = zip(*(words[start:] for start in range(RUN)), strict=False)
    return (run for run in runs if _BREAK not in run)
