"""A walk over every card, helper list and guide step in every language: length, HTML, buttons, isolates."""

import re
from dataclasses import replace
from datetime import date
from itertools import product
from typing import get_args

import pytest

from bot.content.base import Article, ContentBase
from bot.content.models import Domain
from bot.domain.invitations import Invitation
from bot.domain.overview import Parts
from bot.domain.referral import Where
from bot.domain.referral import refer as referral
from bot.domain.roles import QUESTIONS
from bot.flows.ask import screens as ask
from bot.flows.calm import screens as calm
from bot.flows.card import screens as card
from bot.flows.card.measure import ONE_LANGUAGE, too_long
from bot.flows.card.texts import Reader
from bot.flows.form import screens as form
from bot.flows.guide import screens as guide
from bot.flows.join import screens as join
from bot.flows.own_data import screens as own_data
from bot.flows.own_data.privacy import privacy
from bot.flows.refer import answer, message
from bot.flows.refer import screens as refer
from bot.flows.report import screens as report
from bot.flows.role import screens as role
from bot.flows.send import screens as send
from bot.flows.start import screens as start
from bot.flows.urgent import screens as urgent
from bot.languages import LANGUAGES, Language, is_right_to_left
from bot.storage.invites import Kind
from bot.storage.pairings import ROLES
from bot.storage.people import Person
from bot.transport.render import LRI, to_plain
from tests.flows.looking import WHOLE_MESSAGE, look


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card(content: ContentBase, language: Language) -> None:
    for article in content.articles.values():
        for helping in (False, True):
            reader = Reader(language, helping=helping, today=date(2026, 11, 21))
            look(card.card(content, article, reader, dutch=True, from_question=True))
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


WHERE = (Where(), Where(region="brussels"), Where("11002"), Where("44021"), Where("21012"), Where("32003"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_referral(content: ContentBase, language: Language) -> None:
    for article in content.articles.values():
        for number, where in enumerate(WHERE):
            found = referral(content, article, where, language=language)
            reader = answer.Reader(language, bool(number % 2), None, where.region, where.nis, "wegwijs_bot")
            look(answer.referral(content, found, reader))
            for one in message.messages(content, message.Asked(found, where, language, bool(number % 2))):
                look(one)
        look(refer.where(content, language, article))
        look(refer.which_place(content, language, article, (), "Atlantis"))
    for domain in get_args(Domain):
        for page in range(12):
            look(refer.needs(content, language, domain, page, helping=True))
    for screen in (refer.begin, refer.not_found):
        look(screen(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_exercises(content: ContentBase, language: Language) -> None:
    for screen in (calm.breathing, calm.stopped, calm.write, calm.next_one, calm.full, calm.empty, calm.forgotten):
        look(screen(language))
    look(calm.which(language, 9, "x" * 120))
    items = [("x" * 120, bool(number % 2)) for number in range(10)]
    for helping in (False, True):
        look(calm.circles(content, language, items, helping=helping))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_and_role(content: ContentBase, language: Language) -> None:
    for length in range(len(QUESTIONS)):
        for given in product(*QUESTIONS[:length]):
            look(role.question(language, given))
    for one in ROLES:
        look(role.role(content, language, one, ()))
        look(role.role(content, language, one, ("listen", "group", "sometimes")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_to_use(content: ContentBase, language: Language) -> None:
    look(form.every(content, language))
    for one in content.forms.values():
        for chosen in one.texts:
            look(form.form(one, language, chosen))
            look(form.to_copy(one, chosen))


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


def test_the_urgent_numbers_stand_in_the_same_order_in_every_language(content: ContentBase) -> None:
    order = ["112", "101", "1813", "106", "116000", "078 055 800", "0800 32 123"]
    for language in LANGUAGES:
        plain = to_plain(urgent.urgent(content, language))
        opened = LRI if is_right_to_left(language) else ""
        places = [plain.index(f"☎️ {opened}{number}") for number in order]
        assert places == sorted(places)
        assert not re.search(r"(?<!\d)113(?!\d)|0800[- ]?2000", plain)


@pytest.mark.parametrize(
    ("kind", "first"),
    [
        ("medical", ["112"]),
        ("violence", ["101", "112"]),
        ("death", ["1813", "0800 32 123", "112"]),
        ("child", ["112", "101", "116000"]),
        ("locked", ["101", "112", "078 055 800"]),
    ],
)
def test_the_right_numbers_come_first_for_what_was_said(content: ContentBase, kind: str, first: list[str]) -> None:
    for language in LANGUAGES:
        plain = to_plain(urgent.urgent(content, language, kind=kind))
        numbers = re.findall(r"☎️ \W?([\d ]+\d)", plain)
        assert numbers[: len(first)] == first
        assert sorted(numbers) == sorted(re.findall(r"☎️ \W?([\d ]+\d)", to_plain(urgent.urgent(content, language))))
