"""What was kept long enough goes, what was not stays: a day on either side of every rule."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, func, select

from bot.storage import Cipher, Store, Transaction, new_key, open_store
from bot.storage.journal import entries
from bot.storage.people import Person, keep, person
from bot.storage.retention import Purged, count_purgeable, purge, purge_once_a_day
from bot.storage.tables import (
    adults,
    confidences,
    consents,
    households,
    invites,
    members,
    metadata,
    notes,
    pairings,
    questions,
    updates,
)

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
TODAY = NOW.date()
DAYS = 90
KEY = new_key()
NOTHING = Purged(*[0] * len(Purged._fields))


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path / 'w.db'}"


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    async with open_store(url, Cipher(KEY)) as opened:
        opened.now = lambda: NOW
        yield opened


async def put(store: Store, table: Table, **values: Any) -> int:
    async def write(tx: Transaction) -> int:
        await tx.connection.execute(table.insert().values(**values))
        return int((await tx.connection.execute(select(func.max(table.c.id)))).scalar_one())

    (added,) = await store.do(write)
    return int(added)


async def left(store: Store, table: Table) -> list[int]:
    async def look(tx: Transaction) -> list[int]:
        return list((await tx.connection.execute(select(table.c.id).order_by(table.c.id))).scalars())

    found: list[int] = await store.read(look)
    return found


async def purged(store: Store) -> Purged:
    (done,) = await store.do(purge(DAYS))
    assert isinstance(done, Purged)
    return done


async def joined(store: Store, chat_id: int, **parts: bool) -> int:
    roles = {"coordinator": False, "volunteer": False, "confirmed": True} | parts
    return await put(store, members, token=f"token-{chat_id}", chat_id=chat_id, joined_on=days_ago(900), **roles)


async def opened(store: Store, sign: str, days: int = 900) -> int:
    return await put(store, households, sign=sign, opened_on=days_ago(days))


async def paired(store: Store, household: int, ended: int | None) -> int:
    over = {"state": "ended", "ended_on": days_ago(ended), "ended_by": "household"} if ended is not None else {}
    values = {"state": "active", "role": "ally", "proposed_on": days_ago(900)} | over
    return await put(store, pairings, household_id=household, **values)


async def noted(store: Store, pairing: int, draft: str, days: int = 100) -> int:
    values = {"minutes": 30, "reached": True, "readers": "me", "body": b"sealed", "to_do": False}
    written = NOW - timedelta(days=days)
    return await put(store, notes, draft=draft, pairing_id=pairing, day=written.date(), written_at=written, **values)


async def test_notes_go_with_the_days_after_their_pairing_ended(store: Store) -> None:
    household = await opened(store, "blue-bird")
    await noted(store, await paired(store, household, ended=91), "a")
    await noted(store, await paired(store, household, ended=90), "b")
    stays = await noted(store, await paired(store, household, ended=89), "c")
    also = await noted(store, await paired(store, household, ended=None), "d")
    assert (await purged(store)).notes == 2
    assert await left(store, notes) == [stays, also]


async def test_notes_go_after_two_years_even_while_the_pairing_lives(store: Store) -> None:
    pairing = await paired(store, await opened(store, "blue-bird"), ended=None)
    await noted(store, pairing, "a", days=730)
    stays = await noted(store, pairing, "b", days=729)
    assert (await purged(store)).notes == 1
    assert await left(store, notes) == [stays]
    assert await left(store, pairings) == [pairing]


async def test_a_pairing_goes_with_its_consents_and_confidences(store: Store) -> None:
    household = await opened(store, "blue-bird")
    old, young = await paired(store, household, ended=91), await paired(store, household, ended=90)
    for pairing in (old, young):
        await put(store, consents, pairing_id=pairing, how="paper", given_on=days_ago(800))
        await put(store, confidences, pairing_id=pairing, kind="well", at=NOW - timedelta(days=200), seen=True)
    done = await purged(store)
    assert (done.pairings, done.consents, done.confidences) == (1, 1, 1)
    assert await left(store, pairings) == [young]
    assert len(await left(store, consents)) == len(await left(store, confidences)) == 1


async def test_a_household_goes_when_all_its_pairings_are_gone(store: Store) -> None:
    gone = await opened(store, "blue-bird")
    await paired(store, gone, ended=91)
    await paired(store, gone, ended=400)
    recent, living, new = await opened(store, "red-tree"), await opened(store, "sea"), await opened(store, "sun", 89)
    await paired(store, recent, ended=89)
    await paired(store, living, ended=None)
    await paired(store, living, ended=91)
    await opened(store, "moon", 90)
    assert (await purged(store)).households == 2
    assert await left(store, households) == [recent, living, new]


async def test_an_adult_goes_with_their_last_household(store: Store) -> None:
    gone, stays = await opened(store, "blue-bird"), await opened(store, "red-tree")
    await paired(store, stays, ended=None)
    alice, bob = await joined(store, 1, coordinator=True), await joined(store, 2, volunteer=True, confirmed=False)
    adult, both, stray = await joined(store, 3), await joined(store, 4), await joined(store, 5)
    for household, member in ((gone, adult), (gone, both), (stays, both), (gone, bob)):
        await put(store, adults, household_id=household, member_id=member)
    done = await purged(store)
    assert (done.households, done.members) == (1, 2)
    assert await left(store, members) == [alice, bob, both]
    assert {adult, stray}.isdisjoint(await left(store, members))


async def test_invitations_wait_seven_days_and_used_ones_are_kept_as_long_as_notes(store: Store) -> None:
    async def invited(name: str, expires: int, used: int | None = None) -> int:
        at = None if used is None else NOW - timedelta(days=used)
        expires_at = NOW + timedelta(days=expires)
        return await put(store, invites, token_hash=name, kind="volunteer", expires_at=expires_at, used_at=at)

    await invited("a", 0)
    waits = await invited("b", 1)
    await invited("c", -83, used=90)
    kept = await invited("d", -82, used=89)
    assert (await purged(store)).invites == 2
    assert await left(store, invites) == [waits, kept]


async def test_questions_go_after_90_days_and_updates_after_two_days(store: Store) -> None:
    await put(store, questions, language="nl", text=b"sealed", at=NOW - timedelta(days=90))
    stays = await put(store, questions, language="nl", text=b"sealed", at=NOW - timedelta(days=89))

    async def seen(tx: Transaction) -> None:
        for hours in (49, 47):
            await tx.connection.execute(updates.insert().values(update_id=hours, at=NOW - timedelta(hours=hours)))

    await store.do(seen)
    done = await purged(store)
    assert (done.questions, done.updates) == (1, 1)
    assert await left(store, questions) == [stays]
    assert await store.commit(47) is None
    assert await store.commit(49) == []


async def test_drafts_are_left_alone(store: Store) -> None:
    one = Person(5, "nl", step="note.text", draft="half a sentence")
    await store.do(keep(one))
    assert await purged(store) == NOTHING
    assert await store.read(person(5)) == one


async def test_the_days_are_the_settings(store: Store) -> None:
    await noted(store, await paired(store, await opened(store, "blue-bird"), ended=8), "a")
    assert (await purged(store)).notes == 0
    (done,) = await store.do(purge(7))
    assert (done.notes, done.pairings, done.households) == (1, 1, 1)


async def test_the_journal_hears_how_many_notes_and_nothing_else(store: Store) -> None:
    household = await opened(store, "blue-bird")
    for name in "abc":
        await noted(store, await paired(store, household, ended=100), name)
    await purged(store)
    assert [tuple(one) for one in await store.read(entries)] == [(NOW, "purged notes", None, "3")]
    await purged(store)
    assert len(await store.read(entries)) == 1, "nothing was erased, so nothing is noted"


async def everything(store: Store) -> dict[str, list[Any]]:
    async def look(tx: Transaction) -> dict[str, list[Any]]:
        return {one.name: list(await tx.connection.execute(select(one))) for one in metadata.sorted_tables}

    found: dict[str, list[Any]] = await store.read(look)
    return found


async def test_a_dry_run_counts_what_a_purge_erases_and_changes_nothing(store: Store) -> None:
    household = await opened(store, "blue-bird")
    adult = await joined(store, 3)
    await put(store, adults, household_id=household, member_id=adult)
    pairing = await paired(store, household, ended=100)
    await noted(store, pairing, "a")
    await put(store, confidences, pairing_id=pairing, kind="well", at=NOW, seen=True)
    await put(store, questions, language="nl", text=b"sealed", at=NOW - timedelta(days=100))
    before = await everything(store)
    counted = await count_purgeable(store, DAYS)
    assert await everything(store) == before
    assert counted == NOTHING._replace(notes=1, confidences=1, pairings=1, households=1, members=1, questions=1)
    assert await purged(store) == counted
    assert await purged(store) == NOTHING


async def once_a_day(store: Store, at: datetime) -> Purged | None:
    store.now = lambda: at
    (done,) = await store.do(purge_once_a_day(DAYS))
    assert done is None or isinstance(done, Purged)
    return done


async def test_once_a_day_also_over_a_restart(url: str) -> None:
    async with open_store(url, Cipher(KEY)) as first:
        assert await once_a_day(first, NOW) == NOTHING
        assert await once_a_day(first, NOW + timedelta(minutes=1)) is None
    async with open_store(url, Cipher(KEY)) as second:
        await put(second, questions, language="nl", text=b"sealed", at=NOW - timedelta(days=100))
        assert await once_a_day(second, NOW + timedelta(hours=23, minutes=59)) is None, "a restart repeats nothing"
    async with open_store(url, Cipher(KEY)) as third:
        late = NOW + timedelta(days=3)
        assert await once_a_day(third, late) == NOTHING._replace(questions=1), "a day off skips nothing"
        assert await once_a_day(third, late + timedelta(hours=23)) is None
        assert await once_a_day(third, late + timedelta(hours=24)) == NOTHING
