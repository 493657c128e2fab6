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
            "blauwe uil gisteren 1u30 samen naar de gemeente geweest",
            line("blue owl", "samen naar de gemeente geweest", day=YESTERDAY, minutes=90),
        ),
        (
            "bleu hier 45 min appelé école",
            line("blue", "", ("education-childcare",), day=YESTERDAY, minutes=45, outcome="called"),
        ),
        (
            "Blue-owl, yesterday, 1.5h, health: went there with her!",
            line("blue owl", "went there with her!", ("health-wellbeing",), day=YESTERDAY, minutes=90),
        ),
        (
            "met de blauwe uil vandaag een half uur op bezoek",
            line("blue owl", "", day=TODAY, minutes=30, outcome="met"),
        ),
        (
            "la chouette bleue avant-hier une demi-heure, injoignable",
            line("blue owl", "", day=TODAY - timedelta(2), minutes=30, outcome="tried"),
        ),
        ("groep zaterdag 2 uur 🔴🐟", line("red fish", "", day=date(2026, 11, 14), minutes=120, outcome="group")),
        ("green turtle\ntoday\n1h\ntalked about Bob", line("green turtle", "talked about Bob", day=TODAY, minutes=60)),
        ("Bob came\nblue owl\nthen tea", line("blue owl", "Bob came then tea")),
        ("blue owl - yesterday - 1h - tea", line("blue owl", "tea", day=YESTERDAY, minutes=60)),
        ("(blue owl, 1h) tea with Charlie", line("blue owl", "tea with Charlie", minutes=60)),
        ("tea with Charlie (blue owl, 1h).", line("blue owl", "tea with Charlie", minutes=60)),
        ("Tea with Alice & Charlie…", line("", "Tea with Alice & Charlie…")),
        ("", line()),
        (" \n ", line()),
        ("ازرق البومة", line("", "ازرق البومة")),
    ],
)
def test_a_line_is_understood(typed: str, meant: OneLine) -> None:
    assert said(typed) == meant


FIELDS = [
    ["blauwe uil", "gisteren", "1u30", "huisvesting", "gebeld"],
    ["blue owl", "yesterday", "1h30", "housing", "phoned"],
    ["chouette bleue", "hier", "1h30", "logement", "téléphoné"],
]


@pytest.mark.parametrize("fields", FIELDS)
def test_fields_stand_in_any_order_around_the_text(fields: list[str]) -> None:
    for order in permutations(fields):
        for place in range(len(order) + 1):
            typed = " ".join((*order[:place], "Alice vroeg raad", *order[place:]))
            got = said(typed)
            meant = line("blue owl", got.text, ("housing",), day=YESTERDAY, minutes=90, outcome="called")
            assert got == meant, typed
            assert "Alice vroeg raad" in got.text, typed


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("read the lease together about housing rules", "read the lease together about housing rules"),
        ("blue 1h talked about school and yesterday again", "talked about school and yesterday again"),
        ("blue owl 1h the red bike is 3 weeks old", "the red bike is 3 weeks old"),
        ("blauwe uil 1u toen gebeld werd was niemand er", "toen gebeld werd was niemand er"),
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
        ("blue owl 1h doctor", line("blue owl", "doctor", ("health-wellbeing",), minutes=60)),
        ("blue owl 1h OCMW said no", line("blue owl", "OCMW said no", ("money-admin",), minutes=60)),
        ("OCMW blauwe uil 1u", line("blue owl", "OCMW", ("money-admin",), minutes=60)),
        # How it went, or half a sign, next to the sentence.
        ("blue owl 1h called the landlord", line("blue owl", "called the landlord", ("housing",), 60, "called")),
        ("blauwe uil 1u Bob opgebeld", line("blue owl", "Bob opgebeld", (), 60, "called")),
        ("Rode Kruis langs geweest, blauwe uil", line("blue owl", "Rode Kruis langs geweest", (), None, "met")),
        ("red asked for tea", line("red", "red asked for tea")),
        # A domain or a named day after the sentence.
        ("blue owl 1h talked about school", line("blue owl", "talked about school", ("education-childcare",), 60)),
        ("blue owl 1h tea monday", line("blue owl", "tea monday", (), 60, None, date(2026, 11, 16))),
        # A domain before a word that binds it, and whatever stands after such a word.
        ("blue owl 1h housing is small", line("blue owl", "housing is small", ("housing",), 60)),
        ("blue owl walked there in 45 min", line("blue owl", "walked there in 45 min", (), 45)),
        ("blue owl tea and that took 2 hours", line("blue owl", "tea and that took 2 hours", (), 120)),
        ("yesterday was hard, blue owl", line("blue owl", "yesterday was hard", (), None, None, YESTERDAY)),
        ("blue owl 1h appelé l'école", line("blue owl", "appelé l'école", ("education-childcare",), 60, "called")),
        # Between two sentences.
        (
            "blue owl tea with Bob, yesterday he was ill, leisure, 1h, that is all",
            line(
                "blue owl",
                "tea with Bob, yesterday he was ill, leisure, that is all",
                ("leisure",),
                60,
                None,
                YESTERDAY,
            ),
        ),
        # Said before.
        ("blue owl monday tuesday 1h 2h tea", line("blue owl", "tuesday 2h tea", (), 60, None, date(2026, 11, 16))),
    ],
)
def test_a_doubt_never_costs_a_word(typed: str, meant: OneLine) -> None:
    assert said(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("met Alice thee gedronken, 1u", line("", "met Alice thee gedronken", minutes=60)),
        ("met blauwe uil gebeld", line("blue owl", outcome="called")),
        ("met blue owl yesterday", line("blue owl", outcome="met", day=YESTERDAY)),
        ("blauwe uil hier", line("blue owl", "hier")),
        ("hibou bleu hier", line("blue owl", day=YESTERDAY)),
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
        ("tea with the blue owl", line("blue owl", "tea")),
        ("l'éléphant bleu 1h", line("blue elephant", minutes=60)),
        ("the red cross 1h", line("", "the red cross", minutes=60)),
        ("Alice saw 🔴🐟 and Bob", line("red fish", "Alice saw 🔴🐟 and Bob")),
        ("blue owl, red fish, 1h", line("blue red owl fish", minutes=60)),
        (
            "ik ben met de blauwe uil meegegaan naar Bob",
            line("blue owl", "ik ben met de blauwe uil meegegaan naar Bob"),
        ),
        ("met blauw, 1u", line("blue", minutes=60)),
    ],
)
def test_a_sign_is_understood_with_the_words_around_it(typed: str, meant: OneLine) -> None:
    assert said(typed) == meant


PIECES = [
    "blue", "owl", "blauwe", "uil", "🔵", "🦉", "yesterday", "hier", "maandag", "3/11", "3", "nov", "1h", "1u30",
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
    assert said(f"blue owl yesterday 1h {typed}").text == typed
