"""An answer passed on between the two sides of a pairing: the answer's title, never anybody's words.

A volunteer sends one to the adults of the household who said that they take them; an adult asks the volunteer about
one, unless the volunteer takes none. Either side opens or closes its own door at any time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.content.base import Article
from bot.domain import access
from bot.domain.clock import not_at_night
from bot.storage import Effect, Transaction
from bot.storage.households import adults_of
from bot.storage.members import member
from bot.storage.outbox import knock
from bot.storage.pairings import Pairing, pairings_of_household, pairings_of_volunteer
from bot.storage.passed import Passed, channel, drop_passed, drop_passed_to, pass_on, passed_to
from bot.storage.passed import set_channel as keep_channel

MOST_WAITING: Final = 5  # so many answers of one pairing wait for a person; what comes after is dropped


@dataclass(frozen=True)
class Waiting:
    """An answer that waits for this person, and the pairing it comes from; `from_household` says which side sent it."""

    passed: Passed
    pairing: Pairing
    from_household: bool


@dataclass(frozen=True)
class Side:
    """A pairing in which somebody may pass an answer on: to its household, or to its volunteer of this name."""

    pairing: Pairing
    to_household: bool
    volunteer: str = ""


def may_be_passed(article: Article) -> bool:
    """Whether an answer is for newcomers, and none that another at home had better not read."""
    return "newcomer" in article.facts.audience and not article.facts.private


def to_household(chat_id: int, pairing_id: int, article: str) -> Effect:
    """A volunteer sends an answer. Whether there is an adult who takes it."""

    async def write(tx: Transaction) -> bool:
        case = await access.pairing(tx, chat_id, pairing_id, "pass to household")
        agreed = {one.adult_id for one in case.consents}
        reached = False
        for adult in await adults_of(tx, case.pairing.household_id):
            if adult.confirmed and adult.id in agreed and await channel(tx, pairing_id, adult.member_id):
                await _lay_before(tx, pairing_id, adult.member_id, article)
                reached = True
        return reached

    return write


def to_volunteer(chat_id: int, pairing_id: int, article: str) -> Effect:
    """An adult of the household wants to talk about an answer. Whether the volunteer takes it."""

    async def write(tx: Transaction) -> bool:
        case = await access.pairing(tx, chat_id, pairing_id, "pass to volunteer")
        volunteer = await member(tx, case.pairing.volunteer_id) if case.pairing.volunteer_id else None
        if volunteer is None or not access.Who(volunteer, (), tx.today).keeps_charter:
            return False
        if await channel(tx, pairing_id, volunteer.id) is False:
            return False
        await _lay_before(tx, pairing_id, volunteer.id, article)
        return True

    return write


async def _lay_before(tx: Transaction, pairing_id: int, member_id: int, article: str) -> None:
    """It waits for them; they are told once, however much waits."""
    waits = [one for one in await passed_to(tx, member_id) if one.pairing_id == pairing_id]
    if len(waits) < MOST_WAITING:
        await pass_on(tx, pairing_id, member_id, article)
    receiver = await member(tx, member_id)
    if receiver is not None and not waits:
        await knock(tx, receiver.chat_id, not_at_night(tx.now))


def set_channel(chat_id: int, pairing_id: int, *, is_open: bool) -> Effect:
    """A side opens or closes its door; with a closed one goes what waits."""

    async def write(tx: Transaction) -> None:
        case = await access.pairing(tx, chat_id, pairing_id, "open or close")
        await keep_channel(tx, pairing_id, case.who.member.id, is_open=is_open)
        if not is_open:
            await drop_passed_to(tx, pairing_id, case.who.member.id)

    return write


def is_open(chat_id: int, pairing_id: int) -> Effect:
    """Whether this person takes answers in this pairing; None for one who is no side of it that lives."""

    async def look(tx: Transaction) -> bool | None:
        try:
            case = await access.pairing(tx, chat_id, pairing_id, "open or close")
        except access.NotFoundError:
            return None
        said = await channel(tx, pairing_id, case.who.member.id)
        return case.is_volunteer if said is None else said

    return look


def open_pairings(chat_id: int) -> Effect:
    """Where this person can pass an answer on, as a list of `Side`; the households they help come first."""

    async def look(tx: Transaction) -> list[Side]:
        try:
            who = await access.who(tx, chat_id)
        except access.NotFoundError:
            return []
        found = []
        if who.volunteers and who.keeps_charter:
            mine = await pairings_of_volunteer(tx, who.member.id)
            found += [Side(one, to_household=True) for one in mine if one.state == "active"]
        for adult in who.adults:
            for one in await pairings_of_household(tx, adult.household_id):
                if one.state == "active" and await _may(tx, chat_id, one, "pass to volunteer"):
                    volunteer = await member(tx, one.volunteer_id) if one.volunteer_id else None
                    found.append(Side(one, to_household=False, volunteer=(volunteer.name if volunteer else "") or ""))
        return found

    return look


async def _may(tx: Transaction, chat_id: int, pairing: Pairing, to: access.OnPairing) -> bool:
    try:
        await access.pairing(tx, chat_id, pairing.id, to)
    except access.NotFoundError:
        return False
    return True


def waiting_for(chat_id: int) -> Effect:
    """What waits for this person, from pairings they still have a part in."""

    async def look(tx: Transaction) -> list[Waiting]:
        return await waiting(tx, chat_id)

    return look


async def waiting(tx: Transaction, chat_id: int) -> list[Waiting]:
    """As `waiting_for`, inside a transaction."""
    try:
        who = await access.who(tx, chat_id)
    except access.NotFoundError:
        return []
    found = []
    for one in await passed_to(tx, who.member.id):
        try:
            case = await access.pairing(tx, chat_id, one.pairing_id, "open or close")
        except access.NotFoundError:
            continue
        found.append(Waiting(one, case.pairing, case.is_volunteer))
    return found


def opened(chat_id: int, passed_id: int) -> Effect:
    """It was opened, and no longer waits.

    Raises NotFoundError to anybody else than the one it waits for.
    """

    async def write(tx: Transaction) -> None:
        if not any(one.passed.id == passed_id for one in await waiting(tx, chat_id)):
            raise access.nothing()
        await drop_passed(tx, passed_id)

    return write
