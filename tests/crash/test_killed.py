"""Killed around every commit, started again, the unconfirmed updates delivered again: nothing lost, nothing twice."""

import asyncio

import pytest

from bot.sandbox import Phone
from bot.storage import Cipher, open_store
from bot.storage.people import person
from bot.storage.questions import all_questions
from tests.crash.machine import Deed, Machine


async def SEND(alice: Phone) -> None:  # noqa: N802 one of the deeds below
    await alice.taps("Send")


STORY: list[Deed] = [
    lambda alice: alice.sends("/start"),
    lambda alice: alice.taps("English"),
    lambda alice: alice.taps("I help someone"),
    lambda alice: alice.sends("quantum zebra"),
    lambda alice: alice.taps("Send this question to the team"),
    SEND,
]
COMMITS = 4


async def survive(machine: Machine, alice: Phone, deed: Deed, process: asyncio.subprocess.Process) -> bool:
    """Do it; True when the program died over it (the update is then still unconfirmed)."""
    doing = asyncio.ensure_future(deed(alice))
    dying = asyncio.ensure_future(process.wait())
    await asyncio.wait({doing, dying}, return_when=asyncio.FIRST_COMPLETED)
    if doing.done():
        dying.cancel()
        await doing
        return False
    async with machine.program("never", 0):
        await doing
    return True


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("number", range(1, COMMITS + 1))
async def test_killed_around_a_commit(machine: Machine, moment: str, number: int) -> None:
    alice = machine.world.person("Alice", language_code="en")
    deeds = iter(STORY)
    async with machine.program(moment, number) as process:
        died = False
        for deed in deeds:
            died = await survive(machine, alice, deed, process)
            if died:
                break
    assert died, "the story has fewer commits than the test thinks"
    assert alice.buttons or alice.screen, "the current screen is shown again"
    async with machine.program("never", 0):
        for deed in deeds:
            if deed is SEND and "Send" not in alice.buttons:
                # A question lives in memory until the reader taps to send it: the new process asks for it again.
                alice.sees("Type the question")
                await alice.sends("quantum zebra")
            await deed(alice)
            if deed is SEND:
                alice.sees("Thank you")
    async with open_store(machine.url, Cipher(machine.key)) as store:
        kept = await store.read(person(alice.id))
        assert (kept.language, kept.helping, kept.step, kept.draft) == ("en", True, None, None)
        assert await store.read(all_questions()) == [("en", "quantum zebra")]
