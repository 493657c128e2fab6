"""Every keyword finds its article, also mistyped; nothing is guessed; no input is too odd."""

import random
import string
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.base import ContentBase
from bot.domain.lookup import Hit, Lookup, Outcome
from bot.domain.lookup import thresholds as th
from bot.domain.lookup.decide import decide
from bot.domain.lookup.grams import Grams
from bot.languages import LANGUAGES, Language
from bot.prepared import Prepared, prepare

LONG = 6  # letters of a word that may be mistyped
SAMPLE = 200
FOUND_MISTYPED = 0.97


@pytest.fixture(scope="module")
def lookup(prepared: Prepared) -> Lookup:
    return prepared.lookup


def keywords(content: ContentBase, language: Language) -> Iterator[tuple[str, str, bool]]:
    """Article, keyword, and whether only volunteers ask for it."""
    for article, spoken, text in content.every_text():
        for keyword in text.keywords if spoken == language else ():
            yield article.id, keyword, "newcomer" not in article.facts.audience


def mistyped(keyword: str, dice: random.Random) -> str:
    """One letter wrong, doubled, dropped or swapped with the next in one of its long words, never the first."""
    words = keyword.split()
    place = dice.choice([number for number, word in enumerate(words) if len(word) >= LONG])
    word, at = words[place], dice.randrange(1, len(words[place]) - 1)
    slips = (
        word[:at] + dice.choice([other for other in word if other != word[at]] or [word[at]]) + word[at + 1 :],
        word[: at + 1] + word[at:],
        word[:at] + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )
    words[place] = dice.choice(slips)
    return " ".join(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_keyword_finds_its_article(content: ContentBase, lookup: Lookup, language: Language) -> None:
    missed = [
        (article, keyword)
        for article, keyword, helping in keywords(content, language)
        if article not in [hit.id for hit in lookup.ask(keyword, language, helping=helping).hits[:3]]
    ]
    assert not missed


def test_keywords_with_a_slip_find_their_article_and_never_another(content: ContentBase, lookup: Lookup) -> None:
    dice, found, tried, wrong = random.Random(20261121), 0, 0, []
    for language in LANGUAGES:
        long = [one for one in keywords(content, language) if any(len(word) >= LONG for word in one[1].split())]
        for article, keyword, helping in dice.sample(long, min(SAMPLE, len(long))):
            typed = mistyped(keyword, dice)
            result = lookup.ask(typed, language, helping=helping)
            ranking = [hit.id for hit in result.hits[:3]]
            tried, found = tried + 1, found + (article in ranking)
            near = {article, *content.articles[article].facts.related}
            if result.outcome is Outcome.ANSWER and ranking[0] not in near:
                wrong.append((article, typed, ranking[0]))
    assert tried > SAMPLE * 5
    assert found / tried >= FOUND_MISTYPED
    assert not wrong


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=4096), language=st.sampled_from(LANGUAGES))
def test_no_input_is_too_odd(text: str, language: Language) -> None:
    ready = prepare()
    result = ready.lookup.ask(text, language)
    assert len(result.hits) <= th.RANKING
    assert [hit.score for hit in result.hits] == sorted((hit.score for hit in result.hits), reverse=True)
    ready.crisis.find(text, (language,))


@pytest.mark.parametrize("question", ["", "…", "?!", "quantum zebra", "x" * 4096, "asdf qwer zxcv", "ik " * 1300])
def test_nothing_certain_is_no_answer(lookup: Lookup, question: str) -> None:
    assert lookup.ask(question, "nl").outcome is Outcome.NONE


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("wie wint de match Anderlecht Brugge", "nl"),
        ("how do I cook rice", "en"),
        ("quel temps fera-t-il demain", "fr"),
        ("كيف الطقس بكرا", "ar"),
    ],
)
def test_what_is_not_ours_is_refused(lookup: Lookup, question: str, language: Language) -> None:
    assert lookup.ask(question, language).outcome is Outcome.NONE


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Hallo!", "nl"),
        ("bonjour", "ps"),
        ("salaaaam", "fa"),
        ("سلام علیکم", "fa"),
        ("Доброго дня", "uk"),
        ("teşekkürler", "tr"),
        ("¡Hola!", "es"),
        ("thank you so much", "en"),
    ],
)
def test_a_greeting_is_a_greeting(lookup: Lookup, words: str, language: Language) -> None:
    assert lookup.ask(words, language).outcome is Outcome.GREETING


@pytest.mark.parametrize(
    "words", ["hallo, ik zoek een woning", "dank u maar mijn huisbaas betaalt de waarborg niet terug", "cv"]
)
def test_a_greeting_with_a_question_is_a_question(lookup: Lookup, words: str) -> None:
    assert lookup.ask(words, "nl").outcome in (Outcome.ANSWER, Outcome.CHOICES)


@pytest.mark.parametrize(
    ("question", "language", "article"),
    [
        ("طلب leefloon", "ar", "ocmw.living-wage"),
        ("mutuelle nasıl", "tr", "ocmw.health-insurance"),
        ("annex 26", "fa", "status.annex26"),
        ("VDAB", "ps", "work.register"),
        ("CPAS", "uk", "ocmw.what"),
        ("wie heeft recht op leefloon", "ru", "ocmw.living-wage"),
    ],
)
def test_institution_words_work_in_every_language(lookup: Lookup, question: str, language: str, article: str) -> None:
    assert article in [hit.id for hit in lookup.ask(question, language).hits[:3]]


def test_a_question_in_another_language_is_heard_as_that_language(lookup: Lookup) -> None:
    assert lookup.spoken("як знайти квартиру в Антверпені", "nl") == "uk"
    assert lookup.spoken("waar vind ik een woning voor mijn gezin", "tr") == "nl"
    assert lookup.spoken("mutuelle nasıl", "tr") == "tr"
    assert lookup.spoken("", "fa") == "fa"


def test_what_does_not_hold_for_the_reader_ranks_lower_but_is_not_hidden(lookup: Lookup) -> None:
    applicant = lookup.ask("new address", "en", statuses="applicant").hits
    refugee = lookup.ask("new address", "en", statuses="refugee").hits
    place = "status.address-change"
    assert place in [hit.id for hit in refugee]
    score = {hit.id: hit.score for hit in refugee}[place]
    assert score < {hit.id: hit.score for hit in applicant}[place]


def hits(*scores: float) -> list[Hit]:
    return [Hit(f"care.{number}", score) for number, score in enumerate(scores)]


def test_two_close_articles_are_offered_and_never_guessed_between() -> None:
    assert decide(hits(60.0, 59.0), 0.0) is Outcome.CHOICES
    assert decide(hits(60.0, 20.0), 0.0) is Outcome.ANSWER
    assert decide(hits(th.ANSWER - 1, 0.0), 0.0) is Outcome.CHOICES
    assert decide(hits(th.CHOICE - 1), 0.0) is Outcome.NONE
    assert decide([], 0.0) is Outcome.NONE


def test_what_is_hardly_more_ours_than_not_is_not_offered() -> None:
    assert decide(hits(60.0, 20.0), 60.0) is Outcome.NONE
    assert decide(hits(60.0, 20.0), 60.1 - th.OUTSIDE) is Outcome.NONE
    assert decide(hits(60.0, 20.0), 60.0 - th.OUTSIDE) is Outcome.ANSWER


def test_guesswork_is_not_offered_and_a_guessed_language_never_answers() -> None:
    assert decide(hits(th.ANSWER - 1), 0.0, certain=th.GUESSWORK - 0.01) is Outcome.NONE
    assert decide(hits(th.ANSWER - 1), 0.0, certain=th.GUESSWORK) is Outcome.CHOICES
    assert decide(hits(th.ANSWER + 1), 0.0, certain=0.0) is Outcome.CHOICES
    assert decide(hits(60.0), 0.0, guessed=True) is Outcome.CHOICES


def test_digits_are_of_no_language(lookup: Lookup) -> None:
    assert lookup.spoken("call Charlie on 0471 23 45 67", "en") == "en"
    assert lookup.ask("zebra xylophone, call Charlie on 0471 23 45 67", "en").outcome is Outcome.NONE


def test_pieces_speak_for_who_is_asked_for_in_them_and_never_for_who_is_not_asked_for() -> None:
    housing, nothing, work = Grams({0: ["mijn huis is koud"], 2: ["mijn werk is zwaar"]}).evidence(["werken"]).of
    assert work > housing > nothing
    assert Grams({0: ["mijn huis is koud"]}).evidence(["xyzzy"]).of == ()


def test_a_result_can_say_why(lookup: Lookup) -> None:
    read, best, following = lookup.why("schimmel in huis", "nl").splitlines()
    assert read == "read as nl: schimmel · in · huis"
    assert best.startswith("best: housing.bad-home ")
    assert "schimmel" in best
    assert following.endswith("; so: answer")
    assert lookup.why("", "nl").splitlines() == ["read as nl: nothing", "best: nothing", "next: nothing; so: none"]


def test_a_long_word_is_no_word(lookup: Lookup) -> None:
    assert lookup.ask(string.ascii_lowercase * 10, "nl").hits == ()
