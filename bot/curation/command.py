"""The commands `wegwijs content …`: what a curator types, and what is said back."""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from bot.languages import LANGUAGES

DOCS = Path(__file__).parents[2] / "docs"
FLOWS, NAMES = DOCS / "flows.md", DOCS / "names.txt"


def add_content_commands(commands: Any) -> None:
    """Add `content` and its actions to the program's parser."""
    content = commands.add_parser("content", help="the content base")
    actions = content.add_subparsers(required=True, metavar="action")

    def action(name: str, run: Callable[[argparse.Namespace], int], about: str) -> argparse.ArgumentParser:
        parser: argparse.ArgumentParser = actions.add_parser(name, help=about, description=about)
        parser.set_defaults(command=run)
        return parser

    check = action("check", _check, "is everything sound?")
    check.add_argument("--sources", type=Path, metavar="FOLDER", help="also look for sentences copied from these texts")
    action("stats", _stats, "how much there is, and what readers reported")
    action("export", _export, "one object a line, every article in every language")
    action("flows", _flows, "draw the guides in docs/flows.md")
    confirm = action("confirm", _confirm, "you held articles against their sources, and all is still correct")
    confirm.add_argument("articles", nargs="+", metavar="ARTICLE")
    confirm.add_argument("--on", type=date.fromisoformat, default=date.today(), help="the day you looked (today)")
    keyword = action("keyword", _keyword, "add a word by which an article is found, and check everything again")
    keyword.add_argument("article", metavar="ARTICLE")
    keyword.add_argument("lang", choices=LANGUAGES)
    keyword.add_argument("word", metavar="WORD", help="one word, or a few in quotes")
    restamp = action("restamp", _restamp, "mark translations as made from the present Dutch (a minor edit)")
    restamp.add_argument("articles", nargs="*", help="article ids, or chapter names for their guides")
    review = action("review", _review, "laws that are moving: show them, or put articles under review")
    review.add_argument("law", nargs="?", help="an id of moving.yaml")
    review.add_argument("articles", nargs="*", metavar="ARTICLE")
    review.add_argument("--settled", action="store_true", help="the law of these articles moves no longer")


def _check(options: argparse.Namespace) -> int:
    from bot.content.loader import ContentError

    try:
        problems = list(_problems(options.sources))
    except (ContentError, FileNotFoundError) as error:
        problems = [str(error)] if isinstance(error, ContentError) else [f"{error}: no text to read in this folder"]
    for problem in problems:
        print(problem)
    print(f"content: {len(problems)} problems" if problems else "content: sound")
    return 1 if problems else 0


def _problems(sources: Path | None) -> Iterator[str]:
    from bot.content.loader import load_content
    from bot.curation.check import check
    from bot.curation.copies import copied_runs
    from bot.curation.drawing import draw
    from bot.flows.card.measure import too_long

    content = load_content()
    found = check(content)
    yield from found
    if found:
        return  # a card of a text that is not sound cannot be measured or drawn
    yield from too_long(content, date.today())
    if FLOWS.exists() and FLOWS.read_text(encoding="utf-8") != draw(content):
        yield "docs/flows.md: the guides changed: draw it again (`wegwijs content flows`)"
    if sources:
        names = NAMES.read_text(encoding="utf-8").splitlines() if NAMES.exists() else []
        yield from copied_runs(content, sources, names)


def _stats(_options: argparse.Namespace) -> int:
    from bot.content.loader import load_content
    from bot.curation.report import stats

    print(stats(load_content()))
    for line in asyncio.run(_reports()):
        print(line)
    return 0


async def _reports() -> list[str]:
    from bot.settings import read_settings
    from bot.storage import Cipher, open_store
    from bot.storage.reports import all_reports

    settings = read_settings()
    if not settings.notes_keys.get_secret_value():
        return ["what readers reported: in the database, which needs NOTES_KEYS"]
    async with open_store(settings.database_url, Cipher(settings.notes_keys.get_secret_value())) as store:
        reports = await store.read(all_reports())
    lines = [f"{one.times:4} × {one.reason:9} {one.article} ({one.language}), last {one.last}" for one in reports]
    return [f"readers reported {sum(one.times for one in reports)} times that something is wrong", *lines]


def _export(_options: argparse.Namespace) -> int:
    from bot.content.loader import load_content
    from bot.curation.report import export

    for line in export(load_content()):
        print(json.dumps(line, ensure_ascii=False))
    return 0


def _flows(_options: argparse.Namespace) -> int:
    from bot.content.loader import load_content
    from bot.curation.drawing import draw

    FLOWS.write_text(draw(load_content()), encoding="utf-8")
    print(f"drawn: {FLOWS.relative_to(DOCS.parent)}")
    return 0


def _confirm(options: argparse.Namespace) -> int:
    from bot.curation.facts import confirm

    if options.on > date.today():
        print(f"{options.on} has yet to come: give the day on which you looked at the sources")
        return 1
    return _told(lambda: confirm(options.articles, options.on))


def _keyword(options: argparse.Namespace) -> int:
    from bot.content.loader import ContentError
    from bot.curation.keyword import add_keyword

    try:
        path = add_keyword(options.article, options.lang, options.word)
    except ContentError as error:
        print(error)
        return 1
    print(f"{path}: “{options.word}” leads to {options.article}")
    return _check(argparse.Namespace(sources=None))


def _restamp(options: argparse.Namespace) -> int:
    from bot.curation.restamp import restamp

    return _told(lambda: [f"{restamp(options.articles)} texts stamped"])


def _review(options: argparse.Namespace) -> int:
    from bot.content.loader import load_content
    from bot.curation.facts import mark_moving, settle, under_review

    named = [options.law, *options.articles] if options.law else []
    if options.settled and not named:
        print("name the articles whose law moves no longer")
        return 1
    if options.settled:
        return _told(lambda: settle(named))
    if options.articles:
        return _told(lambda: mark_moving(options.law, options.articles, date.today()))
    return _told(lambda: [line for line in under_review(load_content()) if line.startswith(options.law or "")])


def _told(work: Callable[[], list[str]]) -> int:
    """Print what was done, or the one line that says why nothing was."""
    from bot.content.loader import ContentError

    try:
        print("\n".join(work()))
    except ContentError as error:
        print(error)
        return 1
    return 0
