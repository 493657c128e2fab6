"""Saving a note on real SQLite beside a bare INSERT; a volunteer's list and a pairing's card with many notes."""

from __future__ import annotations

import asyncio
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot.domain import overview
from bot.domain.access import CHARTER
from bot.domain.notes import READERS, Draft, book, reading
from bot.storage import Cipher, Effect, Store, Transaction, new_key, open_store
from bot.storage.households import add_adult, add_household
from bot.storage.members import add_member
from bot.storage.notes import Body
from bot.storage.pairings import add_consent, add_pairing, change_pairing
from bot.storage.tables import notes

SAVED, LOOKS = 500, 100
FEW, MANY, AT_MOST = 1_000, 100_000, 2
CHARLIE, BOB, ALICE, DANA = 1, 2, 3, 4
TEXT = "read the lease together, and looked for the right counter at the town hall"
# What our own connections are told.
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON")


@dataclass
class Place:
    """A volunteer with two households: the pairing that is looked at, and another one."""

    store: Store
    author: int = 0
    pairing: int = 0
    other: int = 0


LOOKED_AT: dict[str, Callable[[Place], Effect]] = {
    "a volunteer's list": lambda place: reading.own_notes(BOB, place.pairing),
    "a volunteer's card": lambda place: overview.card(BOB, place.pairing),
    "a coordinator's card": lambda place: overview.card(CHARLIE, place.pairing),
    "a household's card": lambda place: overview.card(ALICE, place.pairing),
}


async def report() -> str:
    """Notes saved a second, and the time of each look with many notes beside the same with few."""
    with tempfile.TemporaryDirectory() as folder:
        lines = [await _saving(Path(folder))]
    lines.append(f"with {FEW:,} notes and with {MANY:,}")
    ratios = []
    for elsewhere in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            for name, (few, many) in (await _looking(Path(folder), elsewhere=elsewhere)).items():
                where = "notes elsewhere" if elsewhere else "notes on it"
                lines.append(f"{name:20} {where:15} {few:5.1f} ms and {many:5.1f} ms, ratio {many / few:.2f}")
                ratios.append(many / few)
    worst = max(ratios)
    return "\n".join((*lines, f"ratio      {worst:6.2f} at the worst (to stay below: {AT_MOST})"))


async def _settle(store: Store) -> Place:
    place = Place(store)

    async def write(tx: Transaction) -> None:
        charlie = (await add_member(tx, CHARLIE, coordinator=True, confirmed=True)).id
        helps = {"volunteer": True, "confirmed": True, "charter": CHARTER, "charter_on": tx.today}
        place.author = (await add_member(tx, BOB, **helps, invited_by=charlie)).id
        for chat, sign in ((DANA, "red-fish"), (ALICE, "blue-fish")):
            home = await add_household(tx, sign, charlie)
            adult = await add_adult(tx, home, (await add_member(tx, chat, confirmed=True)).id, None)
            place.other, place.pairing = place.pairing, await add_pairing(tx, home, place.author, "ally")
            await change_pairing(tx, place.pairing, state="active")
            await add_consent(tx, place.pairing, adult, tx.today, None)

    await store.do(write)
    return place


async def _saving(folder: Path) -> str:
    """One note after the other, each with a bare INSERT and its commit behind it."""
    ours, bare = [], []
    async with open_store(f"sqlite+aiosqlite:///{folder / 'w.db'}", Cipher(new_key())) as store:
        place = await _settle(store)
        with closing(sqlite3.connect(folder / "bare.db", isolation_level=None)) as connection:
            for pragma in PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
            connection.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT)")
            for number in range(SAVED):
                draft = Draft(f"{number:08x}", place.pairing, "met", 60, ("housing",), store.today, TEXT)
                begun = time.perf_counter()
                await store.commit(number, book.save(BOB, draft))
                ours.append(time.perf_counter() - begun)
                begun = time.perf_counter()
                connection.execute("INSERT INTO notes (body) VALUES (?)", (TEXT,))
                bare.append(time.perf_counter() - begun)
    lines = []
    for name, times in (("notes", ours), ("bare INSERT", bare)):
        p50, p95 = (statistics.quantiles(times, n=100)[percent - 1] * 1000 for percent in (50, 95))
        lines.append(f"{name:11}{len(times) / sum(times):6.0f} saved/s     p50 {p50:4.1f} ms   p95 {p95:4.1f} ms")
    return "\n".join((*lines, f"ratio      {sum(bare) / sum(ours):6.2f}"))


async def _looking(folder: Path, *, elsewhere: bool) -> dict[str, tuple[float, float]]:
    """Each look with few notes and with many, in turn; the milliseconds of the one in the middle."""
    cipher = Cipher(new_key())
    times: dict[str, tuple[list[float], list[float]]] = {name: ([], []) for name in LOOKED_AT}
    async with (
        open_store(f"sqlite+aiosqlite:///{folder / 'few.db'}", cipher) as one,
        open_store(f"sqlite+aiosqlite:///{folder / 'many.db'}", cipher) as other,
    ):
        places = (await _settle(one), await _settle(other))
        for place, many in zip(places, (FEW, MANY), strict=True):
            await _fill(place, many, elsewhere=elsewhere)
        for _ in range(LOOKS):
            for name, look in LOOKED_AT.items():
                for place, taken in zip(places, times[name], strict=True):
                    begun = time.perf_counter()
                    await place.store.read(look(place))
                    taken.append(time.perf_counter() - begun)
    return {
        name: (statistics.median(few) * 1000, statistics.median(many) * 1000) for name, (few, many) in times.items()
    }


async def _fill(place: Place, many: int, *, elsewhere: bool) -> None:
    """So many notes over two years, straight into the table; `elsewhere`: all but ten on the other pairing."""

    async def write(tx: Transaction) -> None:
        body = tx.cipher.seal(Body("met", ("housing",), TEXT, "").to_json())
        rows = [
            {
                "draft": f"b{number:x}",
                "pairing_id": place.other if elsewhere and number >= 10 else place.pairing,
                "author_id": place.author,
                "day": tx.today - timedelta(days=number % 730),
                "minutes": 45,
                "reached": True,
                "readers": READERS[number % len(READERS)],
                "body": body,
                "to_do": False,
                "written_at": tx.now - timedelta(days=number % 730),
            }
            for number in range(many)
        ]
        await tx.connection.execute(notes.insert(), rows)

    await place.store.do(write)


if __name__ == "__main__":
    print(asyncio.run(report()))
