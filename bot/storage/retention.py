"""What is kept, and for how long: the rules of erasing, in one transaction."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, NamedTuple

from sqlalchemy import Table, delete, exists, select
from sqlalchemy.dialects.sqlite import insert

from bot.storage.invites import drop_expired
from bot.storage.journal import note_down
from bot.storage.store import REMEMBERED, Effect, Store
from bot.storage.tables import (
    adults,
    confidences,
    consents,
    households,
    invites,
    jobs,
    members,
    notes,
    outcomes,
    pairings,
    passed,
    questions,
    trials,
    updates,
)
from bot.storage.transaction import Transaction

NOTES_AT_MOST = timedelta(days=730)
QUESTIONS = timedelta(days=90)
PASSED = timedelta(days=30)
TRIALS = timedelta(days=30)  # after the day one is asked
OUTCOMES = timedelta(days=365)
DAILY = timedelta(days=1)
JOB = "purge"


class Purged(NamedTuple):
    """How many of each kind were kept long enough."""

    notes: int
    confidences: int
    consents: int
    pairings: int
    households: int
    members: int
    invites: int
    questions: int
    passed: int
    trials: int
    outcomes: int
    updates: int

    def __str__(self) -> str:
        return ", ".join(f"{many} {kind}" for kind, many in self._asdict().items())


def purge(retention_days: int) -> Effect:
    """Erase what was kept long enough, in one go; what that was, as `Purged`."""

    async def write(tx: Transaction) -> Purged:
        last_day = tx.today - timedelta(days=retention_days)
        ended, over = pairings.c.state == "ended", select(pairings.c.id)
        quiet = over.where(ended, pairings.c.ended_on <= last_day)
        gone = over.where(ended, pairings.c.ended_on < last_day)
        old_notes = notes.c.pairing_id.in_(quiet) | (notes.c.written_at <= tx.now - NOTES_AT_MOST)
        # From the leaves to the root: a household is erased after its pairings, people after their household.
        erased = {
            "notes": await _erase(tx, notes, old_notes),
            "confidences": await _erase(tx, confidences, confidences.c.pairing_id.in_(gone)),
            "consents": await _erase(tx, consents, consents.c.pairing_id.in_(gone)),
            "pairings": await _erase(tx, pairings, pairings.c.id.in_(gone)),
            "households": await _erase(
                tx,
                households,
                (households.c.opened_on <= last_day) & ~exists().where(pairings.c.household_id == households.c.id),
            ),
            "members": await _erase(
                tx,
                members,
                ~members.c.coordinator & ~members.c.volunteer & ~exists().where(adults.c.member_id == members.c.id),
            ),
            "invites": await drop_expired(tx)
            + await _erase(tx, invites, invites.c.used_at <= tx.now - timedelta(days=retention_days)),
            "questions": await _erase(tx, questions, questions.c.at <= tx.now - QUESTIONS),
            "passed": await _erase(tx, passed, passed.c.at <= tx.now - PASSED),
            "trials": await _erase(tx, trials, trials.c.due_on <= tx.today - TRIALS),
            "outcomes": await _erase(tx, outcomes, outcomes.c.day <= tx.today - OUTCOMES),
            "updates": await _erase(tx, updates, updates.c.at < tx.now - REMEMBERED),
        }
        if erased["notes"]:
            await note_down(tx, "purged notes", None, str(erased["notes"]))
        return Purged(**erased)

    return write


def purge_once_a_day(retention_days: int) -> Effect:
    """Erase when the day's turn has come, and only then; None when it has not."""

    async def write(tx: Transaction) -> Purged | None:
        if not await _is_due(tx):
            return None
        done: Purged = await purge(retention_days)(tx)
        return done

    return write


async def count_purgeable(store: Store, retention_days: int) -> Purged:
    """What a purge would erase now; it is carried out, counted and taken back."""

    async def trial(tx: Transaction) -> None:
        raise _TakenBackError(await purge(retention_days)(tx))

    try:
        await store.do(trial)
    except _TakenBackError as error:
        return error.purged
    raise LookupError("a trial that was not taken back")


async def empty_log(store: Store) -> None:
    """Cut off SQLite's log, in which what was erased still stands; other databases have none."""

    async def cut(tx: Transaction) -> None:
        if tx.connection.dialect.name == "sqlite":
            outside = await tx.connection.execution_options(isolation_level="AUTOCOMMIT")
            await outside.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    await store.read(cut)


class _TakenBackError(Exception):
    def __init__(self, purged: Purged) -> None:
        super().__init__("taken back")
        self.purged = purged


async def _is_due(tx: Transaction) -> bool:
    """Whether it is time; whoever is told so has the turn, and the next one is written down with what they do."""
    waits = select(jobs.c.name).where(jobs.c.name == JOB, jobs.c.due_at > tx.now)
    if (await tx.connection.execute(waits)).first() is not None:
        return False
    following = {"due_at": tx.now + DAILY}
    taken = insert(jobs).values(name=JOB, **following)
    late = jobs.c.due_at <= tx.now
    turn = taken.on_conflict_do_update(index_elements=["name"], set_=following, where=late)
    return (await tx.connection.execute(turn)).rowcount == 1


async def _erase(tx: Transaction, table: Table, which: Any) -> int:
    return (await tx.connection.execute(delete(table).where(which))).rowcount
