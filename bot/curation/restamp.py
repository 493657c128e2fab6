"""Writes the stamps of the present Dutch into translations: for a minor edit, or a fresh translation."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from bot.content.base import ContentBase
from bot.content.loader import ROOT, ContentError, load_content
from bot.content.models import ArticleText, FormText, GuideText
from bot.content.stamps import stamp_of
from bot.languages import LANGUAGES, SOURCE

_ENTRY = re.compile(r"^(?P<indent> {0,2})(?P<name>[a-z]+\.[a-z0-9-]+|[a-z-]+):\s*$")


def restamp(names: Collection[str] = (), root: Path = ROOT) -> int:
    """Stamp the named articles, texts to use or chapters' guides; with no names, everything that has no stamp yet.

    Comments and order of the files stay as they are. Returns how many texts were stamped.

    Raises:
        ContentError: for a name that is neither an article, nor a text to use, nor a chapter with a guide.
    """
    content = load_content(root)
    unknown = set(names) - set(content.articles) - set(content.forms) - set(content.guides)
    if unknown:
        raise ContentError(f"no such article: {', '.join(sorted(unknown))}")
    count = 0
    for chapter in {*content.chapters, *content.guides}:
        for language in LANGUAGES:
            path = root / chapter / f"{language}.yaml"
            if language != SOURCE and path.exists():
                count += _restamp_file(path, chapter, content, names)
    return count


def _restamp_file(path: Path, chapter: str, content: ContentBase, names: Collection[str]) -> int:
    lines, count = [], 0
    kept = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(kept):
        lines.append(line)
        found = _ENTRY.match(line)
        if not found:
            continue
        wanted, dutch = _worded(content, chapter, found["name"])
        if dutch is None:
            continue
        has_stamp = any(re.match(r"\s+stamp:", following) for following in kept[number + 1 : number + 3])
        if (names and wanted not in names) or (not names and has_stamp):
            continue
        if has_stamp:
            for following in range(number + 1, number + 3):
                if re.match(r"\s+stamp:", kept[following]):
                    kept[following] = re.sub(r"stamp:.*", f"stamp: {stamp_of(dutch)}", kept[following])
        else:
            inner = found["indent"] + "  "
            lines += [f"{inner}stamp: {stamp_of(dutch)}", f"{inner}state: machine"]
        count += 1
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return count


def _worded(content: ContentBase, chapter: str, name: str) -> tuple[str, ArticleText | FormText | GuideText | None]:
    """What an entry of a chapter's file is called outside it, and its Dutch; None for what has no stamp."""
    if name == "guide":
        return chapter, content.guides[chapter].texts[SOURCE]
    if name in content.forms:
        return name, content.forms[name].texts[SOURCE]
    return name, content.articles[name].texts[SOURCE] if name in content.articles else None
