"""Adds a keyword to an article in a checkout: one word more by which it is found."""

from __future__ import annotations

import json
import re
from pathlib import Path

from bot.content.loader import ROOT, ContentError, load_content
from bot.languages import Language

_ARTICLE = re.compile(r"^  (?P<name>[a-z]+\.[a-z0-9-]+):\s*(?:#.*)?$")
_KEYWORDS = re.compile(r"^    keywords:\s*(?P<rest>.*)$")
_LAST_IN_LINE = re.compile(r"\](?=[^\]]*$)")


def add_keyword(article: str, language: Language, word: str, root: Path = ROOT) -> Path:
    """Write the keyword behind the others of this article and language; comments and order of the file stay.

    Returns the file that was changed; when it is no longer sound with the keyword, it is as it was before.

    Raises:
        ContentError: for an article or language that is not there, a keyword that is empty or there already, or one
            too many.
    """
    content = load_content(root)
    found = content.articles.get(article)
    if found is None:
        raise ContentError(f"no such article: {article}")
    if language not in found.texts:
        raise ContentError(f"{article} has no text in {language}")
    word = " ".join(word.split())
    if not word:
        raise ContentError("a keyword needs at least a letter")
    if word.casefold() in (one.casefold() for one in found.texts[language].keywords):
        raise ContentError(f"{article} has this keyword in {language} already")
    path = root / found.chapter / f"{language}.yaml"
    before = path.read_text(encoding="utf-8")
    path.write_text(_with_keyword(before, article, word), encoding="utf-8")
    try:
        if load_content(root).articles[article].texts[language].keywords[-1] != word:
            raise ContentError(f"{path}: {article}: its keywords are written in a way this command does not know")
    except ContentError:
        path.write_text(before, encoding="utf-8")
        raise
    return path


def _with_keyword(text: str, article: str, word: str) -> str:
    lines = text.splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if (m := _ARTICLE.match(line)) and m["name"] == article)
    at = next(number for number in range(at + 1, len(lines)) if _KEYWORDS.match(lines[number]))
    written = json.dumps(word, ensure_ascii=False)
    if "[" in lines[at]:
        end = next(number for number in range(at, len(lines)) if "]" in lines[number])
        lines[end] = _LAST_IN_LINE.sub(lambda _: f", {written}]", lines[end], count=1)
    else:
        last = at
        while last + 1 < len(lines) and lines[last + 1].startswith("      - "):
            last += 1
        lines.insert(last + 1, f"      - {written}\n")
    return "".join(lines)
