"""A walk over every screen of coordinators, pairings and notes in every language."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import get_args

import pytest

from bot.content.models import Domain
from bot.domain import guard
from bot.domain.access import Case, Who
from bot.domain.notes import OUTCOMES, READERS, Draft
from bot.domain.notes.draft import MOST_FOLLOW_UP, MOST_TEXT
from bot.domain.notes.reading import Read
from bot.domain.overview import MOST_NOTES, Card, Desk, HouseholdState
from bot.domain.pairing import CONFIDENCES
from bot.flows.desk.screens import home as desk_home
from bot.flows.desk.screens import household as desk_household
from bot.flows.desk.screens import inviting as desk_inviting
from bot.flows.desk.screens import link as desk_link
from bot.flows.desk.screens import pairing as desk_pairing
from bot.flows.desk.screens import paper as desk_paper
from bot.flows.home import screens as home
from bot.flows.note import endings
from bot.flows.note import screens as note
from bot.flows.notebook import screens as notebook
from bot.flows.pair import charter
from bot.flows.pair import screens as pair
from bot.languages import LANGUAGES, Language
from bot.storage.confidences import Confidence
from bot.storage.households import Household
from bot.storage.members import Member, Profile
from bot.storage.notes import Body, Contact, ContactNote, Tally
from bot.storage.pairings import Consent, EndedBy, Pairing, State
from tests.flows.looking import look

NAME, DAY = "Charlotte-Angélique" * 3, date(2026, 11, 21)
MOMENT = datetime(2026, 11, 21, 12, tzinfo=UTC)
EVERYTHING = Profile("mentor", LANGUAGES, "x" * desk_inviting.MOST_PLACES, get_args(Domain))
HELPER = Member(2, "token", 2, NAME, volunteer=True, confirmed=True, profile=EVERYTHING)
HOME = Household(1, "purple-bison", 1)


def paired(state: State, ended_by: EndedBy | None = None) -> Pairing:
    return Pairing(1, 1, HOME.sign, 1, 2, "animator", state, DAY, DAY, DAY, DAY if ended_by else None, ended_by)


def written(text: str) -> ContactNote:
    body = Body("went-along", get_args(Domain), text, "x" * MOST_FOLLOW_UP)
    return ContactNote(1, "key", 1, 2, DAY, 75, True, "coordinator", body, True, MOMENT, DAY, None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_desk(language: Language) -> None:
    pairings = tuple(paired(one) for one in get_args(State)) * 5
    states = tuple(HouseholdState(HOME, pairings, adults, 1, orphan=not adults) for adults in range(20))
    for households in ((), states):
        for first in range(0, len(households) + 1, desk_home.HOUSEHOLDS):
            look(desk_home.home(language, Desk(households, ()), [HOME.sign, None], first))
    for people in ((), (HELPER, replace(HELPER, confirmed=False)) * 6):
        look(desk_home.volunteers(language, people))
        look(desk_household.choose_volunteer(language, HOME, people))
    for sign in (None, HOME.sign):
        look(desk_home.waiting(language, HELPER, sign, 0, 2))
    look(desk_home.nobody_waits(language))
    for right in (True, False):
        look(desk_home.answered(language, right=right, left=2))
    for state in states:
        look(desk_household.page(language, state, waits=True, opened=True))
        look(desk_household.proposed(language, 1, state))
    look(desk_household.ask_open(language))
    look(desk_household.orphan(language, HOME))
    look(desk_household.choose_role(language, HOME, HELPER))
    look(desk_inviting.role(language))
    look(desk_inviting.speaks(language, LANGUAGES))
    look(desk_inviting.places(language, too_long=True))
    look(desk_inviting.themes(language, get_args(Domain)))
    look(desk_paper.day(language, 1, not_understood=True))
    look(desk_paper.place(language, 1, too_long=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_link_to_forward_is_copied_whole_or_by_its_address(language: Language) -> None:
    address = "https://t.me/" + "n" * 32 + "?start=i_" + "t" * 32
    for family in (True, False):
        screen = desk_link.to_forward(language, address, family=family)
        look(screen)
        ((button,),) = screen.rows
        assert button.copy is not None
        assert button.copy.endswith(address)
        assert len(button.copy) <= desk_link.LONGEST_COPY
    for household_id in (None, 1):
        look(desk_link.link(language, household_id))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pairing_on_the_desk(language: Language) -> None:
    who = Who(Member(1, "token", 1, "Charlie", coordinator=True), (), DAY)
    yeses = (Consent(1, "chat", DAY, None), Consent(None, "paper", DAY, "x" * desk_paper.MOST_PLACE))
    told = tuple(Confidence(1, kind, "x" * 500, MOMENT) for kind in CONFIDENCES * 3)
    for one in (*map(paired, get_args(State)), *(paired("ended", by) for by in get_args(EndedBy))):
        for consents in ((), yeses):
            case = Case(who, one, consents)
            for helper in (HELPER, None):
                card = Card(case, helper, who.member, 2, Tally(DAY, 75), 0, told)
                look(desk_pairing.page(language, card, recorded=True))
            for skip in range(0, len(told) + 1, desk_pairing.MOST_TOLD):
                look(desk_pairing.told(language, card, skip))
            look(desk_pairing.told(language, replace(card, confidences=())))
    note = written("x" * 500)
    look(desk_pairing.note(language, Read(note, paired("active"), frozenset())))
    for notes in ([], [note] * (MOST_NOTES + 1)):
        look(desk_pairing.notes(language, 1, notes, 0))
    for contacts in ([], [Contact(DAY, 75)] * (MOST_NOTES + 1)):
        look(desk_pairing.contacts(language, 1, contacts, MOST_NOTES))


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_sides_of_a_pairing(language: Language) -> None:
    for one in map(paired, get_args(State)):
        for tally in (Tally(DAY, 75), None):
            card = Card(Case(Who(HELPER, (), DAY), one, ()), HELPER, HELPER, 2, tally, 3)
            look(pair.for_volunteer(language, card))
            look(pair.for_adult(language, replace(card, volunteer=None)))
        look(charter.proposal(language, one))
        look(charter.consent(language, one, NAME))
        for volunteer in (True, False):
            look(pair.ended(language, one, volunteer=volunteer))
    for many in ((), (paired("active"),) * 20):
        look(pair.home(language, many))
    for started in (True, False):
        look(pair.agreed(language, 1, started=started))
    for kind in CONFIDENCES:
        look(pair.told(language, 1, kind))
    for skip in (0, MOST_NOTES):
        look(pair.notes(language, 1, [written("x" * 500)] * (MOST_NOTES + 1), skip))
    look(pair.notes(language, 1, [], 0))
    look(pair.tell(language, 1))
    for plain in (charter.charter, pair.accepted, pair.words, pair.words_kept, pair.asked, home.something_new):
        look(plain(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_note_as_it_is_told(language: Language) -> None:
    words = "x" * MOST_TEXT
    empty = Draft("key")
    full = Draft("key", 1, "went-along", 75, get_args(Domain), DAY, words, "x" * MOST_FOLLOW_UP, typed=(1, 2, 3, 4, 5))
    for draft in (empty, full, *(replace(full, outcome=one) for one in OUTCOMES)):
        look(note.which(language, draft, [paired("active"), replace(paired("active"), role="mentor")]))
        look(note.outcome(language, draft, HOME.sign))
        for screen in (note.how_long, note.domains, note.text, note.follow_up, note.readers):
            look(screen(language, draft))
        for screen in (note.text, note.follow_up):
            look(screen(language, draft, too_long=9))
        look(note.day(language, draft, DAY))
    for readers in READERS:
        look(note.sheet(language, replace(full, readers=readers), HOME.sign, DAY))
        look(endings.saved(language, replace(full, readers=readers), HOME.sign, "key", DAY))
    for kind in get_args(guard.Kind):
        look(note.guard(language, full, [(words, guard.Finding(kind, 0, 12))] * 5))
    for plain in (endings.undone, endings.too_late, endings.left, endings.gone, endings.no_pairing, endings.text_only):
        look(plain(language))
    for gone in (True, False):
        look(endings.wiped(language, gone=gone))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notebook(language: Language) -> None:
    kept = written("x" * MOST_TEXT)
    for found in ([], [kept] * (MOST_NOTES + 1)):
        look(notebook.listed(language, 1, found, MOST_NOTES))
        look(notebook.found(language, found))
    look(notebook.one(language, Read(kept, paired("active"), frozenset())))
    look(notebook.sure(language, 1))
    look(notebook.search(language))
    for count in (1, 2, 5, 11):
        look(notebook.gone(language, count))
