"""How well and how fast questions are answered: by language and kind, beside other ways to search the same texts."""

from __future__ import annotations

import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from bot.content.loader import load_content
from bot.domain.lookup import Entry, Lookup, entries_of
from bot.domain.referral import Where, refer
from bot.languages import LANGUAGES
from bot.prepared import Prepared, prepare
from tests.bench.peers import PEERS, SHOWN, Search, by_language
from tests.questions import HEADINGS, Question, Tally, answered, questions

TIMES = 10  # so many articles more, for the same questions


def report() -> str:
    """Tables of quality on the half of the questions that is only counted, peers, and milliseconds."""
    ready = prepare()
    entries = list(entries_of(load_content()))
    return "\n".join(
        (*_quality(ready), *_peers(ready, entries), *_speed(ready), _referral(ready), _growth(ready, entries))
    )


def _quality(ready: Prepared) -> Iterable[str]:
    tallies: dict[str, Tally] = defaultdict(Tally)
    for question in questions(half="counted"):
        outcome, ranking = answered(ready, question)
        for name in ("all", question.language, question.kind):
            tallies[name].count(question, outcome, ranking)
    yield f"lookup, in per cent of the questions nobody looks at\n{'':13}{HEADINGS}"
    kinds = sorted(name for name in tallies if name not in (*LANGUAGES, "all"))
    yield from (f"{name:13}{tallies[name].line()}" for name in ("all", *LANGUAGES, *kinds))
    yield f"{'to reach':13}{80:6} {92:6}    <=5        {90:6} {98:6}    <=2"


def _peers(ready: Prepared, entries: Sequence[Entry]) -> Iterable[str]:
    of = by_language(entries)
    asked = [question for question in questions(half="counted") if question.expect]
    yield f"\nby ranking alone, first right / among three, of {len(asked)} questions; milliseconds a question"

    def ours(language: str) -> Search:
        return lambda text: [hit.id for hit in ready.lookup.ask(text, language).hits[:SHOWN]]

    built: dict[str, Callable[[str], Search]] = {"Wegwijs": ours}
    built |= {name: lambda language, make=make: make(of[language]) for name, make in PEERS.items()}  # type: ignore[misc]
    for name, make in built.items():
        yield _peer(name, make, asked)


def _peer(name: str, make: Callable[[str], Search], asked: Sequence[Question]) -> str:
    cells, first, three, spent = [], 0, 0, 0.0
    for language in LANGUAGES:
        search = make(language)
        own = [question for question in asked if question.language == language]
        begun = time.perf_counter()
        found = [search(question.text) for question in own]
        spent += time.perf_counter() - begun
        right = sum(bool(ids) and ids[0] in one.expect for one, ids in zip(own, found, strict=True))
        cells.append(f"{language} {right}/{len(own)}")
        first += right
        three += sum(any(one in question.expect for one in ids) for question, ids in zip(own, found, strict=True))
    share = f"{100 * first / len(asked):5.1f} / {100 * three / len(asked):4.1f}"
    return f"{name:13}{share}   {1000 * spent / len(asked):6.2f} ms   {'  '.join(cells)}"


def _speed(ready: Prepared) -> Iterable[str]:
    every = list(questions())
    for name in ("first time", "again"):
        spent = []
        for question in every:
            begun = time.perf_counter()
            answered(ready, question)
            spent.append(1000 * (time.perf_counter() - begun))
        quantiles = statistics.quantiles(spent, n=100)
        yield f"{name:13}p50 {quantiles[49]:.2f} ms   p99 {quantiles[98]:.2f} ms (to stay below: 1.5, 8)"


def _referral(ready: Prepared) -> str:
    """A referral by text beside the lookup it begins with, in the same run."""
    content, every = load_content(), [one for one in questions() if one.expect]
    looked_up, referred = 0.0, 0.0
    for question in every:
        begun = time.perf_counter()
        ready.lookup.ask(question.text, question.language)
        middle = time.perf_counter()
        hits = ready.lookup.ask(question.text, question.language).hits
        if hits:
            refer(content, content.articles[hits[0].id], Where("44021"), None, question.language)
        looked_up, referred = looked_up + middle - begun, referred + time.perf_counter() - middle
    return f"a referral by text takes {referred / looked_up:.2f} times a lookup (to stay below: 1.5)"


def _growth(ready: Prepared, entries: Sequence[Entry]) -> str:
    """Ten times the Dutch articles, each copy with words of its own."""
    dutch, said = [one for one in entries if one.language == "nl"], load_content().said
    many = [_copy(one, number) for number in range(TIMES) for one in dutch]
    grown = Lookup.build(many, {"nl": said["nl"]})
    alone = Lookup.build(dutch, {"nl": said["nl"]})
    asked = [question.text for question in questions(["nl"])]
    seconds = []
    for lookup in (alone, grown, alone, grown):
        begun = time.perf_counter()
        for text in asked:
            lookup.ask(text, "nl")
        seconds.append(time.perf_counter() - begun)
    return f"{TIMES} times the articles: {seconds[3] / seconds[2]:.1f} times the time (to stay below: 4)"


def _copy(entry: Entry, number: int) -> Entry:
    """An article of another world: most words are its own, every third is everybody's."""

    def other(text: str) -> str:
        return " ".join(word if place % 3 == 0 else f"{word}{number}" for place, word in enumerate(text.split()))

    if number == 0:
        return entry
    return replace(
        entry,
        id=f"{entry.id}-{number}",
        title=other(entry.title),
        keywords=tuple(map(other, entry.keywords)),
        asked=tuple(map(other, entry.asked)),
        paragraphs=tuple(map(other, entry.paragraphs)),
    )
