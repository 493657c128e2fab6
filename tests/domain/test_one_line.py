"""One line says a whole contact; what is not understood stays text, and no doubt costs a word."""

from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.models import Domain
from bot.domain.codenames import ANIMALS, COLOURS, SPOKEN, every_sign
from bot.domain.notes import OneLine, Outcome, read_line

TODAY = date(2026, 11, 18)  # a Wednesday
YESTERDAY = date(2026, 11, 17)


def said(line: str) -> OneLine:
    return read_line(line, TODAY)


def line(
    sign: str = "",
    text: str = "",
    domains: tuple[Domain, ...] = (),
    minutes: int | None = None,
    outcome: Outcome | None = None,
    day: date | None = None,
) -> OneLine:
    named = frozenset(sign.split())
    return OneLine(named & COLOURS.keys(), named & ANIMALS.keys(), day, minutes, outcome, domains, text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (
            "blue yesterday 1h housing read the lease together",
            line("blue", "read the lease together", ("housing",), day=YESTERDAY, minutes=60),
        ),
        (
            "blauwe neushoorn gisteren 1u30 samen naar de gemeente geweest",
            line("blue rhino", "samen naar de gemeente geweest", day=YESTERDAY, minutes=90),
        ),
        (
            "bleu hier 45 min appelé école",
            line("blue", "", ("education-childcare",), day=YESTERDAY, minutes=45, outcome="called"),
        ),
        (
            "Blue-rhino, yesterday, 1.5h, health: went there with her!",
            line("blue rhino", "went there with her!", ("health-wellbeing",), day=YESTERDAY, minutes=90),
        ),
        (
            "met de blauwe neushoorn vandaag een half uur op bezoek",
            line("blue rhino", "", day=TODAY, minutes=30, outcome="met"),
        ),
        (
            "la rhinocéros bleue avant-hier une demi-heure, injoignable",
            line("blue rhino", "", day=TODAY - timedelta(2), minutes=30, outcome="tried"),
        ),
        ("groep zaterdag 2 uur 🔴🐟", line("red fish", "", day=date(2026, 11, 14), minutes=120, outcome="group")),
        ("green turtle\ntoday\n1h\ntalked about Bob", line("green turtle", "talked about Bob", day=TODAY, minutes=60)),
        ("Bob came\nblue rhino\nthen tea", line("blue rhino", "Bob came then tea")),
        ("blue rhino - yesterday - 1h - tea", line("blue rhino", "tea", day=YESTERDAY, minutes=60)),
        ("(blue rhino, 1h) tea with Charlie", line("blue rhino", "tea with Charlie", minutes=60)),
        ("tea with Charlie (blue rhino, 1h).", line("blue rhino", "tea with Charlie", minutes=60)),
        ("Tea with Alice & Charlie…", line("", "Tea with Alice & Charlie…")),
        ("", line()),
        (" \n ", line()),
        ("ازرق البومة", line("", "ازرق البومة")),
    ],
)
def test_a_line_is_understood(typed: str, meant: OneLine) -> None:
    assert said(typed) == meant


FIELDS = [
    ["blauwe neushoorn", "gisteren", "1u30", "huisvesting", "gebeld"],
    ["blue rhino", "yesterday", "1h30", "housing", "phoned"],
    ["rhinocéros bleue", "hier", "1h30", "logement", "téléphoné"],
]


@pytest.mark.parametrize("fields", FIELDS)
def test_fields_stand_in_any_order_around_the_text(fields: list[str]) -> None:
    for order in permutations(fields):
        for place in range(len(order) + 1):
            typed = " ".join((*order[:place], "Alice vroeg raad", *order[place:]))
            got = said(typed)
            meant = line("blue rhino", got.text, ("housing",), day=YESTERDAY, minutes=90, outcome="called")
            assert got == meant, typed
            assert "Alice vroeg raad" in got.text, typed


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("read the lease together about housing rules", "read the lease together about housing rules"),
        ("blue 1h talked about school and yesterday again", "talked about school and yesterday again"),
        ("blue rhino 1h the red bike is 3 weeks old", "the red bike is 3 weeks old"),
        ("blauwe neushoorn 1u toen gebeld werd was niemand er", "toen gebeld werd was niemand er"),
    ],
)
def test_a_word_inside_a_sentence_is_text_and_nothing_else(typed: str, text: str) -> None:
    got = said(typed)
    assert got.text == text
    assert (got.day, got.outcome, got.domains) == (None, None, ())
    assert got.colours <= {"blue"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        # It says more than its field.
        ("blue rhino 1h doctor", line("blue rhino", "doctor", ("health-wellbeing",), minutes=60)),
        ("blue rhino 1h OCMW said no", line("blue rhino", "OCMW said no", ("money-admin",), minutes=60)),
        ("OCMW blauwe neushoorn 1u", line("blue rhino", "OCMW", ("money-admin",), minutes=60)),
        # How it went, or half a sign, next to the sentence.
        ("blue rhino 1h called the landlord", line("blue rhino", "called the landlord", ("housing",), 60, "called")),
        ("blauwe neushoorn 1u Bob opgebeld", line("blue rhino", "Bob opgebeld", (), 60, "called")),
        ("Rode Kruis langs geweest, blauwe neushoorn", line("blue rhino", "Rode Kruis langs geweest", (), None, "met")),
        ("red asked for tea", line("red", "red asked for tea")),
        # A domain or a named day after the sentence.
        ("blue rhino 1h talked about school", line("blue rhino", "talked about school", ("education-childcare",), 60)),
        ("blue rhino 1h tea monday", line("blue rhino", "tea monday", (), 60, None, date(2026, 11, 16))),
        # A domain before a word that binds it, and whatever stands after such a word.
        ("blue rhino 1h housing is small", line("blue rhino", "housing is small", ("housing",), 60)),
        ("blue rhino walked there in 45 min", line("blue rhino", "walked there in 45 min", (), 45)),
        ("blue rhino tea and that took 2 hours", line("blue rhino", "tea and that took 2 hours", (), 120)),
        ("yesterday was hard, blue rhino", line("blue rhino", "yesterday was hard", (), None, None, YESTERDAY)),
        ("blue rhino 1h appelé l'école", line("blue rhino", "appelé l'école", ("education-childcare",), 60, "called")),
        # Between two sentences.
        (
            "blue rhino tea with Bob, yesterday he was ill, leisure, 1h, that is all",
            line(
                "blue rhino",
                "tea with Bob, yesterday he was ill, leisure, that is all",
                ("leisure",),
                60,
                None,
                YESTERDAY,
            ),
        ),
        # Said before.
        ("blue rhino monday tuesday 1h 2h tea", line("blue rhino", "tuesday 2h tea", (), 60, None, date(2026, 11, 16))),
    ],
)
def test_a_doubt_never_costs_a_word(typed: str, meant: OneLine) -> None:
    assert said(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("met Alice thee gedronken, 1u", line("", "met Alice thee gedronken", minutes=60)),
        ("met blauwe neushoorn gebeld", line("blue rhino", outcome="called")),
        ("met blue rhino yesterday", line("blue rhino", outcome="met", day=YESTERDAY)),
        ("blauwe neushoorn hier", line("blue rhino", "hier")),
        ("rhinoceros bleu hier", line("blue rhino", day=YESTERDAY)),
    ],
)
def test_met_and_hier_are_other_words_in_dutch(typed: str, meant: OneLine) -> None:
    assert said(typed) == meant


@pytest.mark.parametrize("language", ["nl", "en", "fr"])
def test_every_sign_is_understood_in_every_form(language: str) -> None:
    for sign in every_sign():
        for colour in SPOKEN[language][sign.colour]:
            for animal in SPOKEN[language][sign.animal]:
                meant = line(f"{sign.colour} {sign.animal}", minutes=45)
                assert said(f"{colour.upper()} {animal} 45 min") == said(f"45 min {animal}-{colour}") == meant
        assert said(f"{sign.emoji}45 min") == said(f"45 min, {sign.emoji}.") == meant
        assert said(f"met {sign.emoji} naar Bob") == line(f"{sign.colour} {sign.animal}", "naar Bob")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tea with the blue rhino", line("blue rhino", "tea")),
        ("l'éléphant bleu 1h", line("blue elephant", minutes=60)),
        ("the red cross 1h", line("", "the red cross", minutes=60)),
        ("Alice saw 🔴🐟 and Bob", line("red fish", "Alice saw 🔴🐟 and Bob")),
        ("blue rhino, red fish, 1h", line("blue red rhino fish", minutes=60)),
        (
            "ik ben met de blauwe neushoorn meegegaan naar Bob",
            line("blue rhino", "ik ben met de blauwe neushoorn meegegaan naar Bob"),
        ),
        ("met blauw, 1u", line("blue", minutes=60)),
    ],
)
def test_a_sign_is_understood_with_the_words_around_it(typed: str, meant: OneLine) -> None:
    assert said(typed) == meant


PIECES = [
    "blue", "rhino", "blauwe", "neushoorn", "🔵", "🦏", "yesterday", "hier", "maandag", "3/11", "3", "nov", "1h",
    "1u30",
    "half", "an", "hour", "45", "min", "met", "called", "niet", "bereikt", "housing", "école", "l'école", "doctor",
    "the", "about", "Alice", "tea", "was", ",", "-", ".", "(", ")", "!", "\n", "¿", "½", "'",
]  # fmt: skip
LINES = st.text() | st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=14).map(" ".join)


@settings(deadline=None)
@given(LINES, st.dates(min_value=date(2000, 1, 1)))
def test_nothing_fails_and_no_word_is_invented(typed: str, today: date) -> None:
    got = read_line(typed, today)
    rest = typed
    for word in got.text.split():
        assert word in rest
        rest = rest[rest.index(word) + len(word) :]
    assert got.day is None or timedelta(0) <= today - got.day <= timedelta(60)
    assert got.minutes is None or 0 < got.minutes <= 12 * 60
    assert got.colours <= COLOURS.keys()
    assert got.animals <= ANIMALS.keys()


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["Alice", "Bob", "tea", "Wat", "où", "12", "na", "zei", "&c", "(oh)", "s'il"]), max_size=12
    )
)
def test_words_that_mean_nothing_all_stay(words: list[str]) -> None:
    typed = " ".join(words)
    assert said(typed) == line("", typed)
    assert said(f"blue rhino yesterday 1h {typed}").text == typed
