"""Every keyword finds its article, also with one letter wrong; nothing is guessed."""

import random

import pytest

from bot.content.base import ContentBase
from bot.domain.lookup import Lookup, Outcome, entries_of
from bot.domain.lookup.telling import is_greeting, telling_words
from bot.languages import LANGUAGES


@pytest.fixture(scope="module")
def lookup(content: ContentBase) -> Lookup:
    return Lookup.build(entries_of(content))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_keyword_finds_its_article(content: ContentBase, lookup: Lookup, language: str) -> None:
    missed = []
    for article, spoken, text in content.every_text():
        if spoken == language:
            for keyword in text.keywords:
                helping = "newcomer" not in article.facts.audience
                found = [hit.id for hit in lookup.ask(keyword, language, helping=helping).hits[:3]]
                near = {article.id, *article.facts.related}
                if telling_words(keyword) and not near & set(found):
                    missed.append((article.id, keyword, found))
    assert not missed


@pytest.mark.parametrize("language", ["nl", "en", "fr", "ar", "uk"])
def test_long_keywords_survive_one_wrong_letter(content: ContentBase, lookup: Lookup, language: str) -> None:
    dice = random.Random(20261121)
    tried = found = 0
    for article, spoken, text in content.every_text():
        for keyword in text.keywords if spoken == language else ():
            if len(keyword) < 8 or " " in keyword:
                continue
            place = dice.randrange(2, len(keyword) - 1)
            typo = keyword[:place] + keyword[place + 1] + keyword[place] + keyword[place + 2 :]
            tried += 1
            found += article.id in [hit.id for hit in lookup.ask(typo, language).hits[:3]]
    assert tried > 10
    assert found / tried > 0.85


@pytest.mark.parametrize("question", ["", "…", "?!", "de het een", "quantum zebra", "x" * 4096, "a b c " * 600])
def test_nothing_certain_is_no_answer(lookup: Lookup, question: str) -> None:
    assert lookup.ask(question, "nl").outcome is Outcome.NONE


@pytest.mark.parametrize("words", ["Hallo!", "bonjour", "سلام", "Доброго дня", "teşekkürler", "¡Hola!"])
def test_a_greeting_is_a_greeting(words: str) -> None:
    assert is_greeting(words)


def test_a_greeting_with_a_question_is_a_question() -> None:
    assert not is_greeting("hallo, ik zoek een woning")


def test_what_does_not_hold_for_the_reader_ranks_lower_but_is_not_hidden(lookup: Lookup) -> None:
    applicant = lookup.ask("new address", "en", statuses="applicant").hits
    refugee = lookup.ask("new address", "en", statuses="refugee").hits
    place = "status.address-change"
    assert place in [hit.id for hit in refugee]
    score = {hit.id: hit.score for hit in refugee}[place]
    assert score < {hit.id: hit.score for hit in applicant}[place]


def test_a_result_can_say_why(lookup: Lookup) -> None:
    why = lookup.ask("schimmel in huis", "nl").why().splitlines()
    assert len(why) == 3
    assert "housing.bad-home" in why[1]
