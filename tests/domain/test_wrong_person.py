"""Every function of the domain, asked by every kind of person: what is not theirs they cannot find, and not change."""

import inspect
from collections.abc import Callable, Sequence
from dataclasses import replace
from types import ModuleType

import pytest

from bot.domain import access, invitations, overview, pairing
from bot.domain.codenames import Sign
from bot.domain.notes import Draft, book, reading
from bot.storage import Effect
from bot.storage.members import Profile
from tests.domain.neighbourhood import CHATS, HELPERS, NOON, NOWHERE, Neighbourhood

pytestmark = pytest.mark.asyncio(loop_scope="module")

ASKED, YES, BESIDE = "adult asked", "adult who said yes", "another volunteer of the household"
BOB, CHARLIE, OTHER = "volunteer", "coordinator", "another coordinator"
AUTHORS = {*HELPERS} - {"erased"}
CONFIRMED = AUTHORS - {"volunteer not confirmed"}
NOTE = Draft("fresh-draft", None, "met", 60, (), None, "gardening")
DAY = NOON.date()


class Asked:
    """One kind of person, and the ids they try: what is there, or what never was."""

    def __init__(self, place: Neighbourhood, kind: str, *, nowhere: bool) -> None:
        self.chat = CHATS[kind]
        self.household = NOWHERE if nowhere else place.household
        self.next_door = NOWHERE if nowhere else place.next_door
        self.orphan = NOWHERE if nowhere else place.orphan
        self.active = NOWHERE if nowhere else place.pairing(kind, "active")
        self.proposed = NOWHERE if nowhere else place.pairing(kind, "proposed")
        self.private = NOWHERE if nowhere else place.note(kind, "active", "me", "fresh")
        self.shared = NOWHERE if nowhere else place.note(kind, "active", "household", "fresh")
        self.bob = NOWHERE if nowhere else place.members[BOB]
        self.newcomer = NOWHERE if nowhere else place.members["newcomer without household"]
        self.not_confirmed = NOWHERE if nowhere else place.members["volunteer not confirmed"]
        self.waiting = NOWHERE if nowhere else place.members["adult not confirmed"]


def first(free: Sequence[Sign]) -> Sign:
    return free[0]


Ask = Callable[[Asked], Effect]
MAY: list[tuple[Callable[..., Effect], Ask, set[str]]] = [
    (book.save, lambda one: book.save(one.chat, replace(NOTE, pairing=one.active)), {BOB}),
    (book.save, lambda one: book.save(one.chat, replace(NOTE, pairing=one.proposed)), set()),
    (book.save, lambda one: book.save(one.chat, replace(NOTE, pairing=one.active, note=one.private)), {BOB}),
    (book.names_of_household, lambda one: book.names_of_household(one.chat, one.active), {BOB}),
    (book.undo, lambda one: book.undo(one.chat, one.private), {BOB}),
    (book.erase, lambda one: book.erase(one.chat, one.private), AUTHORS),
    (reading.read, lambda one: reading.read(one.chat, one.private), {BOB}),
    (reading.read, lambda one: reading.read(one.chat, one.shared), {BOB, CHARLIE, YES}),
    (reading.read_own, lambda one: reading.read_own(one.chat, one.shared), {BOB}),
    (reading.own_notes, lambda one: reading.own_notes(one.chat, one.active), {BOB}),
    (reading.draft_of, lambda one: reading.draft_of(one.chat, one.shared, "k"), {BOB}),
    (book.ask, lambda one: book.ask(one.chat, one.shared, "erase"), {YES}),
    (book.ask, lambda one: book.ask(one.chat, one.shared, "burn"), set()),
    (book.ask, lambda one: book.ask(one.chat, one.private, "erase"), set()),
    (book.tick, lambda one: book.tick(one.chat, one.shared), {BOB}),
    (pairing.open_household, lambda one: pairing.open_household(one.chat, first), {CHARLIE, OTHER}),
    (pairing.take_over, lambda one: pairing.take_over(one.chat, one.orphan), {CHARLIE, OTHER}),
    (pairing.take_over, lambda one: pairing.take_over(one.chat, one.household), set()),
    (pairing.propose, lambda one: pairing.propose(one.chat, one.next_door, one.bob, "ally"), {CHARLIE}),
    (pairing.propose, lambda one: pairing.propose(one.chat, one.next_door, one.newcomer, "ally"), set()),
    (pairing.propose, lambda one: pairing.propose(one.chat, one.next_door, one.not_confirmed, "ally"), set()),
    (pairing.propose, lambda one: pairing.propose(one.chat, one.orphan, one.bob, "ally"), set()),
    (pairing.accept_charter, lambda one: pairing.accept_charter(one.chat), CONFIRMED | {BESIDE}),
    (pairing.volunteer_agrees, lambda one: pairing.volunteer_agrees(one.chat, one.proposed), {BOB}),
    (pairing.household_agrees, lambda one: pairing.household_agrees(one.chat, one.proposed), {ASKED, YES}),
    (pairing.record_paper, lambda one: pairing.record_paper(one.chat, one.proposed, DAY, "a drawer"), {CHARLIE}),
    (pairing.end, lambda one: pairing.end(one.chat, one.active), {BOB, YES, CHARLIE}),
    (pairing.tell_coordinator, lambda one: pairing.tell_coordinator(one.chat, one.active, "talk", None), {YES}),
    (pairing.tell_coordinator, lambda one: pairing.tell_coordinator(one.chat, one.active, "shout", None), set()),
    (overview.desk, lambda one: overview.desk(one.chat), {CHARLIE, OTHER}),
    (overview.household_state, lambda one: overview.household_state(one.chat, one.household), {CHARLIE}),
    (overview.card, lambda one: overview.card(one.chat, one.active), {ASKED, YES, BOB, CHARLIE}),
    (overview.confidences_read, lambda one: overview.confidences_read(one.chat, one.active), {CHARLIE}),
    (overview.shared_notes, lambda one: overview.shared_notes(one.chat, one.active), {YES, CHARLIE}),
    (overview.private_contacts, lambda one: overview.private_contacts(one.chat, one.active), {CHARLIE}),
    (invitations.invite_volunteer, lambda one: invitations.invite_volunteer(one.chat, Profile()), {CHARLIE, OTHER}),
    (invitations.invite_adult, lambda one: invitations.invite_adult(one.chat, one.household), {CHARLIE}),
    (invitations.confirm, lambda one: invitations.confirm(one.chat, one.waiting, right=True), {CHARLIE}),
    (invitations.confirm, lambda one: invitations.confirm(one.chat, one.not_confirmed, right=False), {CHARLIE}),
    (invitations.confirm, lambda one: invitations.confirm(one.chat, one.bob, right=False), set()),
    (invitations.waiting, lambda one: invitations.waiting(one.chat), {CHARLIE, OTHER}),
]
# Nothing is named here that could be somebody else's; test_own.py holds what each of these tells.
ABOUT_ONESELF = {
    book.erase_private,
    reading.search,
    reading.saved_as,
    overview.parts,
    overview.own_pairings,
    invitations.was_used_by,
    invitations.joined_as,
}
# Whoever holds the token, or the operator at the machine.
WITHOUT_A_PERSON = {invitations.invite_coordinator, invitations.look_at, invitations.accept}
# Functions that name nothing by an id do not know what never was.
WITHOUT_AN_ID = {
    pairing.open_household,
    pairing.accept_charter,
    overview.desk,
    invitations.invite_volunteer,
    invitations.waiting,
}


@pytest.mark.parametrize(
    ("function", "ask", "may"), MAY, ids=[f"{n} {one[0].__qualname__}" for n, one in enumerate(MAY)]
)
async def test_only_who_may(place: Neighbourhood, function: Callable[..., Effect], ask: Ask, may: set[str]) -> None:
    for kind in CHATS:
        refused = await place.tries(ask(Asked(place, kind, nowhere=False)))
        assert (refused is None) == (kind in may), kind
        missing = await place.tries(ask(Asked(place, kind, nowhere=True)))
        assert missing is not None or function in WITHOUT_AN_ID, kind
        for one in filter(None, (refused, missing)):
            assert (one.key, one.params) == (access.nothing().key, access.nothing().params)


@pytest.mark.parametrize("module", [book, pairing, overview, invitations])
async def test_no_function_is_left_out(module: ModuleType) -> None:
    public = {
        one
        for name, one in vars(module).items()
        if inspect.isfunction(one) and one.__module__ == module.__name__ and not name.startswith("_")
        if inspect.signature(one).return_annotation == "Effect"
    }
    assert public
    assert public <= {one for one, _, _ in MAY} | ABOUT_ONESELF | WITHOUT_A_PERSON
