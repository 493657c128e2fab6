"""Every household gets a sign of its own, as unlike the others as can be, that people can say."""

from collections.abc import Callable, Sequence

import pytest

from bot.domain.codenames import ANIMALS, COLOURS, SPOKEN, Sign, draw, every_sign
from bot.domain.lookup.normalise import fold

STORED = 24  # letters that a stored sign may have
THROWN_AT_PEOPLE = {"pig", "dog", "monkey", "snake", "donkey", "rat", "cow", "bear", "goat", "sheep"}


def first(signs: Sequence[Sign]) -> Sign:
    return signs[0]


def last(signs: Sequence[Sign]) -> Sign:
    return signs[-1]


def test_there_are_nine_colours_and_24_animals_that_look_different() -> None:
    assert (len(COLOURS), len(ANIMALS)) == (9, 24)
    assert len({*COLOURS.values(), *ANIMALS.values()}) == 33


def test_no_animal_is_an_insult() -> None:
    assert not THROWN_AT_PEOPLE & ANIMALS.keys()


def test_a_sign_is_stored_and_shown() -> None:
    sign = Sign("blue", "rhino")
    assert (sign.id, sign.emoji) == ("blue-rhino", "🔵🦏")


def test_every_sign_is_one_of_its_own_and_read_back() -> None:
    signs = list(every_sign())
    assert len(signs) == len({sign.id for sign in signs}) == len({sign.emoji for sign in signs}) == 9 * 24
    assert [Sign.parse(sign.id) for sign in signs] == signs
    assert max(len(sign.id) for sign in signs) <= STORED


@pytest.mark.parametrize(
    "id", ["", "-", "blue", "blue-", "-rhino", "rhino-blue", "blue-pig", "Blue-rhino", "blue-rhino-rhino", "🔵🦏"]
)
def test_what_is_no_sign_is_none(id: str) -> None:
    assert Sign.parse(id) is None


@pytest.mark.parametrize("choose", [first, last])
def test_the_first_nine_share_no_colour_and_the_first_24_no_animal(choose: Callable[[Sequence[Sign]], Sign]) -> None:
    taken: list[Sign] = []
    for _ in range(24):
        sign = draw([one.id for one in taken], choose)
        assert sign is not None
        taken.append(sign)
    assert len({sign.colour for sign in taken[:9]}) == 9
    assert len({sign.animal for sign in taken}) == 24


def test_a_draw_chooses_among_all_that_are_equally_unlike_the_others() -> None:
    offered: list[Sign] = []

    def see(signs: Sequence[Sign]) -> Sign:
        offered.extend(signs)
        return signs[0]

    draw(["blue-rhino"], see)
    assert len(offered) == 8 * 23
    assert not [sign for sign in offered if sign.colour == "blue" or sign.animal == "rhino"]


def test_every_sign_is_drawn_once_and_then_none_is_left() -> None:
    taken: set[str] = set()
    while (sign := draw(taken, last)) is not None:
        assert sign.id not in taken
        taken.add(sign.id)
    assert taken == {sign.id for sign in every_sign()}


def test_the_last_free_sign_is_drawn_and_what_is_no_sign_does_not_count() -> None:
    taken = {sign.id for sign in every_sign()} - {"red-ant"} | {"old-name", ""}
    assert draw(taken, first) == Sign("red", "ant")


@pytest.mark.parametrize("language", ["nl", "en", "fr"])
def test_every_colour_and_animal_has_words(language: str) -> None:
    assert SPOKEN[language].keys() == {*COLOURS, *ANIMALS}
    assert all(SPOKEN[language].values())


def test_a_word_means_one_colour_or_animal_in_every_language() -> None:
    meant: dict[str, set[str]] = {}
    for spoken in SPOKEN.values():
        for one, words in spoken.items():
            for word in words:
                assert len(fold(word).split()) == 1, word
                meant.setdefault(fold(word), set()).add(one)
    assert not {word: ones for word, ones in meant.items() if len(ones) > 1}


@pytest.mark.parametrize("accented", ["écureuil", "éléphant", "hérisson", "léopard"])
def test_words_stand_there_without_accents_too(accented: str) -> None:
    every = {word for words in SPOKEN["fr"].values() for word in words}
    assert {accented, fold(accented)} <= every
