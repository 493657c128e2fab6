"""A walk over every card, helper list and guide step in every language: length, HTML, buttons, isolates."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import get_args

import pytest

from bot.content.base import Article, ContentBase
from bot.content.models import Domain
from bot.domain.access import Case, Who
from bot.domain.invitations import Invitation
from bot.domain.notes.book import Read
from bot.domain.overview import MOST_NOTES, Card, Desk, HouseholdState, Parts
from bot.domain.pairing import CONFIDENCES
from bot.flows.ask import screens as ask
from bot.flows.card import screens as card
from bot.flows.card.measure import ONE_LANGUAGE, too_long
from bot.flows.card.texts import Reader
from bot.flows.desk.screens import home as desk_home
from bot.flows.desk.screens import household as desk_household
from bot.flows.desk.screens import inviting as desk_inviting
from bot.flows.desk.screens import link as desk_link
from bot.flows.desk.screens import pairing as desk_pairing
from bot.flows.desk.screens import paper as desk_paper
from bot.flows.guide import screens as guide
from bot.flows.join import screens as join
from bot.flows.own_data import screens as own_data
from bot.flows.own_data.privacy import privacy
from bot.flows.report import screens as report
from bot.flows.send import screens as send
from bot.flows.start import screens as start
from bot.flows.urgent import screens as urgent
from bot.languages import LANGUAGES, Language, is_right_to_left
from bot.storage.confidences import Confidence
from bot.storage.households import Household
from bot.storage.invites import Kind
from bot.storage.members import Member, Profile
from bot.storage.notes import Body, Contact, ContactNote, Tally
from bot.storage.pairings import Consent, EndedBy, Pairing, State
from bot.storage.people import Person
from bot.transport.render import LRI, PDI, to_html, to_markup, to_plain, utf16_length
from bot.transport.screens import Screen

WHOLE_MESSAGE = 4096
LABEL = 64
_TAG = re.compile(r"<(/?)(b|i|pre|blockquote)( expandable)?>")


def look(screen: Screen) -> None:
    """What must hold for whatever is shown."""
    html, plain = to_html(screen), to_plain(screen)
    assert plain.strip()
    assert utf16_length(plain) <= WHOLE_MESSAGE
    assert "{" not in plain, "a placeholder was left"
    opened: list[str] = []
    for close, tag, _ in _TAG.findall(html):
        if close:
            assert opened.pop() == tag
        else:
            opened.append(tag)
    assert not opened
    assert not re.search(r"&(?!(?:lt|gt|amp);)", html)
    assert html.count(LRI) == html.count(PDI)
    if is_right_to_left(screen.language):
        outside = re.sub(f"{LRI}[^{PDI}]*{PDI}", "", plain)
        own = [line for line in outside.splitlines() if re.search(r"[\u0600-\u06ff]", line)]
        assert not [line for line in own if re.search(r"[A-Za-z]{2,}", line)], own
    markup = to_markup(screen)
    for row in markup.inline_keyboard if markup else ():
        for button in row:
            assert 0 < len(button.text) <= LABEL + 16, button.text
            assert button.url or button.copy_text or button.callback_data


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card(content: ContentBase, language: Language) -> None:
    for article in content.articles.values():
        for helping in (False, True):
            reader = Reader(language, helping=helping, today=date(2026, 11, 21))
            look(card.card(content, article, reader, dutch=True, from_question=True))
            look(card.helpers(content, article, reader))
            look(card.related(content, article, reader))
            look(card.scope(article, reader))


def test_one_language_of_a_card_leaves_room_for_the_other(content: ContentBase) -> None:
    assert list(too_long(content, date(2026, 11, 21))) == []
    assert ONE_LANGUAGE * 2 < WHOLE_MESSAGE


def test_a_card_that_does_not_fit_is_named(content: ContentBase) -> None:
    article = content.articles["housing.furniture"]
    long = article.texts["nl"].model_copy(update={"good_to_know": ("Dit is een zin. " * 130,)})
    grown = Article(article.id, article.facts, {**article.texts, "nl": long})
    (problem,) = too_long(replace(content, articles={article.id: grown}), date(2026, 11, 21))
    assert problem.startswith("bot/content/housing/nl.yaml: housing.furniture: its card has")


@pytest.mark.parametrize("language", LANGUAGES)
def test_saying_that_something_is_wrong(content: ContentBase, language: Language) -> None:
    for article in content.articles.values():
        look(report.ask(content, article, language))
        look(report.thanks(article, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_guide_step_and_its_volunteers_side(content: ContentBase, language: Language) -> None:
    for one in content.guides.values():
        for step in one.steps:
            for helping in (False, True):
                look(guide.step(content, one, step, language, helping=helping))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_other_screen(content: ContentBase, language: Language) -> None:
    for helping in (False, True):
        look(start.menu(content, language, helping=helping, welcome=True))
        look(start.menu(content, language, helping=helping, parts=Parts(coordinator=True)))
        for kind in content.crisis_sentences:
            look(urgent.urgent(content, language, kind=kind, helping=helping, resume=True))
    for chapter in content.guides:
        look(start.chapter(content, language, chapter))
        for page in range(len(content.in_chapter(chapter)) // start.PER_PAGE + 1):
            look(start.answers(content, language, chapter, page))
    for one in (start.languages, start.help_text, ask.invite, ask.greeting, ask.nothing):
        look(one(language))
    for one in (send.write, send.sent, send.cancelled, privacy, own_data.confirm, own_data.erased):
        look(one(language))
    look(ask.people(content, language))
    look(send.confirm(language, "x" * send.MOST))
    look(own_data.my_data(Person(1, language, draft="tekst"), language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_invitation(language: Language) -> None:
    for kind in get_args(Kind):
        for inviter in (None, "Charlie"):
            look(join.look(Invitation(kind, "purple-bison", inviter), language))
        look(join.joined(kind, language))
    look(join.declined(language))
    look(join.refused(language, "tekst"))


NAME, DAY = "Charlotte-Angélique" * 3, date(2026, 11, 21)
EVERYTHING = Profile("mentor", LANGUAGES, "x" * desk_inviting.MOST_PLACES, get_args(Domain))
HELPER = Member(2, "token", 2, NAME, volunteer=True, confirmed=True, profile=EVERYTHING)
HOME = Household(1, "purple-bison", 1)


def paired(state: State, ended_by: EndedBy | None = None) -> Pairing:
    return Pairing(1, 1, HOME.sign, 1, 2, "animator", state, DAY, DAY, DAY, DAY if ended_by else None, ended_by)


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
    moment = datetime(2026, 11, 21, 12, tzinfo=UTC)
    told = tuple(Confidence(1, kind, "x" * 500, moment) for kind in CONFIDENCES * 3)
    for one in (*map(paired, get_args(State)), *(paired("ended", by) for by in get_args(EndedBy))):
        for consents in ((), yeses):
            case = Case(who, one, consents)
            for helper in (HELPER, None):
                card = Card(case, helper, who.member, 2, Tally(DAY, 75), 0, told)
                look(desk_pairing.page(language, card, recorded=True))
            for skip in range(0, len(told) + 1, desk_pairing.MOST_TOLD):
                look(desk_pairing.told(language, card, skip))
            look(desk_pairing.told(language, replace(card, confidences=())))
    body = Body("went-along", get_args(Domain), "x" * 500, "x" * 200)
    note = ContactNote(1, "key", 1, 2, DAY, 75, True, "coordinator", body, True, moment, DAY, None)
    look(desk_pairing.note(language, Read(note, paired("active"), frozenset())))
    for notes in ([], [note] * (MOST_NOTES + 1)):
        look(desk_pairing.notes(language, 1, notes, 0))
    for contacts in ([], [Contact(DAY, 75)] * (MOST_NOTES + 1)):
        look(desk_pairing.contacts(language, 1, contacts, MOST_NOTES))


def test_the_urgent_numbers_stand_in_the_same_order_in_every_language(content: ContentBase) -> None:
    order = ["112", "101", "1813", "106", "116000", "078 055 800", "0800 32 123"]
    for language in LANGUAGES:
        plain = to_plain(urgent.urgent(content, language))
        opened = LRI if is_right_to_left(language) else ""
        places = [plain.index(f"☎️ {opened}{number}") for number in order]
        assert places == sorted(places)
        assert not re.search(r"(?<!\d)113(?!\d)|0800[- ]?2000", plain)
