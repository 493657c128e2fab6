"""A note by taps, the program killed around each commit, the update delivered again and again: one note, and whole."""

import asyncio

import pytest

from bot.domain import invitations, pairing
from bot.domain.notes import reading
from bot.sandbox import Phone
from bot.storage import Cipher, Store, open_store
from bot.storage.members import Profile
from bot.storage.notes import ContactNote
from bot.storage.people import Person, keep, person
from tests.crash.machine import Deed, Machine

# What is done, and what is on the screen once it is on disk.
STORY: list[tuple[Deed, str]] = [
    (lambda bob: bob.sends("/note we laughed together"), "What kind of contact was it?"),
    (lambda bob: bob.taps("Met"), "How long did it take?"),
    (lambda bob: bob.taps("1 h"), "What was it about?"),
    (lambda bob: bob.taps("Housing"), "What was it about?"),
    (lambda bob: bob.taps("Done"), "Your note, not saved yet"),
    (lambda bob: bob.taps("Save"), "Saved."),
]
SAVE = len(STORY)


async def settle(store: Store, charlie: Phone, bob: Phone, alice: Phone) -> int:
    """Charlie coordinates, Bob helps Alice; the pairing's id."""

    async def joins(one: Phone, token: str) -> None:
        await store.do(invitations.accept(one.id, token, "Somebody"), keep(Person(one.id, "en", helping=True)))

    await joins(charlie, *await store.do(invitations.invite_coordinator()))
    await joins(bob, *await store.do(invitations.invite_volunteer(charlie.id, Profile())))
    [home] = await store.do(pairing.open_household(charlie.id, lambda free: free[0]))
    await joins(alice, *await store.do(invitations.invite_adult(charlie.id, home)))
    people = {one.chat_id: one.id for one, _ in await store.read(invitations.waiting(charlie.id))}
    await store.do(*(invitations.confirm(charlie.id, people[one.id], right=True) for one in (bob, alice)))
    [proposed] = await store.do(pairing.propose(charlie.id, home, people[bob.id], "ally"))
    await store.do(pairing.accept_charter(bob.id), pairing.volunteer_agrees(bob.id, proposed))
    await store.do(pairing.household_agrees(alice.id, proposed))
    return int(proposed)


async def dies(process: asyncio.subprocess.Process, doing: asyncio.Task[object]) -> bool:
    """Whether the program dies over what is being done, before it is done."""
    dying = asyncio.ensure_future(process.wait())
    await asyncio.wait({doing, dying}, return_when=asyncio.FIRST_COMPLETED)
    dying.cancel()
    return not doing.done()


@pytest.mark.parametrize("moments", [("before", "after"), ("after", "before")], ids="-".join)
@pytest.mark.parametrize("number", range(1, SAVE + 1))
async def test_a_note_is_there_once_and_whole(machine: Machine, moments: tuple[str, str], number: int) -> None:
    charlie, bob, alice = (machine.world.person(name) for name in ("Charlie", "Bob", "Alice"))
    bob.patience = 60
    async with open_store(machine.url, Cipher(machine.key)) as store:
        two = await settle(store, charlie, bob, alice)
    done = STORY[: number - 1]
    deed, shown = STORY[number - 1]
    async with machine.program(moments[0], number) as process:
        for before, _ in done:
            await before(bob)
        doing = asyncio.ensure_future(deed(bob))
        assert await dies(process, doing), "the story has fewer commits than the test thinks"
    # The update is delivered again; a saved note is shown again without a commit, so there is nothing to die over.
    async with machine.program(moments[1], 1) as process:
        assert await dies(process, doing) or (number, moments[0]) == (SAVE, "after")
    async with machine.program("never", 0):
        await doing
        bob.sees(shown)
        for later, then in STORY[number:]:
            await later(bob)
            bob.sees(then)
    async with open_store(machine.url, Cipher(machine.key)) as store:
        [note] = await store.read(reading.own_notes(bob.id, two))
        check(note, store)
        kept = await store.read(person(bob.id))
        assert (kept.step, kept.draft) == (None, None)


def check(note: ContactNote, store: Store) -> None:
    assert (note.body.outcome, note.body.text, note.body.follow_up) == ("met", "we laughed together", "")
    assert (note.body.domains, note.minutes, note.reached) == (("housing",), 60, True)
    assert (note.day, note.readers, note.to_do, note.corrected_on) == (store.today, "me", False, None)
