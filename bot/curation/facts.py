"""Changes to articles.yaml that leave its comments and order as they are: confirmed articles, laws that are moving."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Collection, Iterator
from datetime import date
from pathlib import Path

from bot.content.base import Article, ContentBase
from bot.content.loader import ROOT, ContentError, load_content

MOVING_REVIEW_MONTHS = 3


def confirm(names: Collection[str], on: date, root: Path = ROOT) -> list[str]:
    """The articles were held against their sources on this day, and all is still correct, in all languages at once.

    `verified_on` becomes that day, `review_by` three or six months later. Returns one line an article.

    Raises:
        ContentError: for an article that does not exist; nothing is changed then.
    """
    told = []
    for article in _named(load_content(root), names):
        again = months_after(on, review_months(article))
        _write(article, {"verified_on": f'"{on}"', "review_by": str(again)}, root)
        told.append(f"{article.id}: confirmed on {on}, to be checked again by {again}")
    return told


def mark_moving(law: str, names: Collection[str], on: date, root: Path = ROOT) -> list[str]:
    """Put the articles under review for a law of moving.yaml; they are checked again within three months.

    Raises:
        ContentError: for a law or an article that does not exist; nothing is changed then.
    """
    content = load_content(root)
    if law not in content.moving:
        raise ContentError(f"moving.yaml has no law {law}: write it there first, in every language")
    told = []
    for article in _named(content, names):
        again = min(article.facts.review_by, months_after(on, MOVING_REVIEW_MONTHS))
        _write(article, {"review_by": str(again), "under_review": law}, root)
        told.append(f"{article.id}: under review ({law}), to be checked again by {again}")
    return told


def settle(names: Collection[str], root: Path = ROOT) -> list[str]:
    """The law of these articles moves no longer.

    Raises:
        ContentError: for an article that does not exist; nothing is changed then.
    """
    told = []
    for article in _named(load_content(root), names):
        _write(article, {"under_review": None}, root)
        told.append(f"{article.id}: no longer under review; confirm it when its text is right")
    return told


def under_review(content: ContentBase) -> Iterator[str]:
    """Every moving law with the articles it touches, for a curator to read."""
    for law, moving in content.moving.items():
        touched = [article.id for article in content.articles.values() if article.facts.under_review == law]
        yield f"{law} (since {moving.since}): {', '.join(touched) or 'no article'}"


def review_months(article: Article) -> int:
    """After how many months an article is checked again."""
    return MOVING_REVIEW_MONTHS if article.facts.under_review else article.facts.review_months


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _named(content: ContentBase, names: Collection[str]) -> list[Article]:
    unknown = [name for name in names if name not in content.articles]
    if unknown:
        raise ContentError(f"no such article: {', '.join(unknown)} (`wegwijs content export` lists them)")
    return [content.articles[name] for name in names]


def _write(article: Article, fields: dict[str, str | None], root: Path) -> None:
    """Set fields of one entry; None takes a field out."""
    path = root / article.chapter / "articles.yaml"
    text = path.read_text(encoding="utf-8")
    entry = re.compile(rf"^{re.escape(article.id)}:\n(?:(?:[ #].*)?\n)*", re.MULTILINE)
    path.write_text(entry.sub(_changed(fields), text, count=1), encoding="utf-8")


def _changed(fields: dict[str, str | None]) -> Callable[[re.Match[str]], str]:
    def change(entry: re.Match[str]) -> str:
        lines = entry[0].splitlines()
        for name, value in fields.items():
            place = next((n for n, line in enumerate(lines) if line.startswith(f"  {name}:")), None)
            if value is None:
                lines = [line for n, line in enumerate(lines) if n != place]
            elif place is None:
                last = max(n for n, line in enumerate(lines) if line.startswith("  "))
                lines.insert(last + 1, f"  {name}: {value}")
            else:
                lines[place] = f"  {name}: {value}"
        return "\n".join(lines) + "\n"

    return change
