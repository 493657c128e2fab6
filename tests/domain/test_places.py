"""A place is found by the names and postcodes people use, and asked about where several fit."""

import pytest

from bot.content.base import ContentBase
from bot.domain.places import PlaceFinder


@pytest.fixture(scope="module")
def finder(content: ContentBase) -> PlaceFinder:
    return PlaceFinder(content.places)


@pytest.mark.parametrize(
    ("typed", "name", "part"),
    [
        ("Gent", "Gent", ""),
        ("gand", "Gent", ""),
        ("GHENT", "Gent", ""),
        ("9050", "Gent", ""),
        ("Ledeberg", "Gent", "Ledeberg"),
        ("Anvers", "Antwerpen", ""),
        ("antwerpn", "Antwerpen", ""),
        ("Bruxelles", "Brussel", ""),
        ("Laeken", "Brussel", "Laeken"),
        ("Molenbeek", "Sint-Jans-Molenbeek", ""),
        ("1080", "Sint-Jans-Molenbeek", ""),
        ("sint niklaas", "Sint-Niklaas", ""),
        ("St-Niklaas", "Sint-Niklaas", ""),
        ("Courtrai", "Kortrijk", ""),
        ("mechlen", "Mechelen", ""),
        ("ik woon in 8500 Kortrijk", "Kortrijk", ""),
        ("I live in Ghent now", "Gent", ""),
        ("Borgloon", "Tongeren-Borgloon", ""),
    ],
)
def test_a_place_is_known_by_many_names(finder: PlaceFinder, typed: str, name: str, part: str) -> None:
    found = finder.find(typed)
    assert [one.name for one in found] == [name]
    assert part in ("", found[0].part)


@pytest.mark.parametrize("typed", ["Nieuwerkerken", "Hofstade", "Haren"])
def test_a_name_of_several_places_is_asked_about(finder: PlaceFinder, typed: str) -> None:
    assert len(finder.find(typed)) > 1


@pytest.mark.parametrize("typed", ["", "Amsterdam", "xyz", "0000", "Luik", "a" * 4096, "مرحبا"])
def test_what_is_no_place_here_finds_none(finder: PlaceFinder, typed: str) -> None:
    assert finder.find(typed) == []


def test_every_official_name_and_postcode_finds_its_place(content: ContentBase, finder: PlaceFinder) -> None:
    for nis, one in content.places.municipalities.items():
        for typed in (one.nl, one.fr or one.nl, *one.postcodes, *one.parts):
            assert nis in {found.nis for found in finder.find(typed)}, typed


@pytest.mark.parametrize("slip", ["missing", "doubled", "another"])
def test_a_name_of_six_letters_or_more_is_found_with_one_letter_wrong(
    content: ContentBase, finder: PlaceFinder, slip: str
) -> None:
    lost = []
    for nis, one in content.places.municipalities.items():
        for name in filter(None, (one.nl, one.fr)):
            at = len(name) // 2
            if len(name) < 6 or not name[at].isalpha():
                continue
            letter = {"missing": "", "doubled": name[at] * 2, "another": "x" if name[at] != "x" else "s"}[slip]
            typed = name[:at] + letter + name[at + 1 :]
            if nis not in {found.nis for found in finder.find(typed)}:
                lost.append(typed)
    assert lost == []


@pytest.mark.parametrize(
    ("typed", "knows"),
    [("Gent", True), ("9000 Gent", True), ("ik woon in Gent", True), ("Gnet", False), ("Louvain-la-Neuve", False)],
)
def test_a_slip_is_told_from_a_name(finder: PlaceFinder, typed: str, knows: bool) -> None:
    assert finder.knows(typed) is knows


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("أنتويرب", "Antwerpen"),
        ("بروکسل", "Brussel"),
        ("Гент", "Gent"),
        ("Брюссель", "Brussel"),
        ("مولنبيك", "Sint-Jans-Molenbeek"),
    ],
)
def test_a_large_town_is_known_in_the_script_of_the_reader(finder: PlaceFinder, typed: str, name: str) -> None:
    assert [one.name for one in finder.find(typed)] == [name]


def test_the_offices_of_a_city_are_its_own(content: ContentBase) -> None:
    places = content.places
    by_name = {one.nl: nis for nis, one in places.municipalities.items()}
    offices = {name: places.offices_of(by_name[name]) for name in ("Antwerpen", "Gent", "Leuven", "Brussel", "Elsene")}
    assert {name: one.integration for name, one in offices.items()} == {
        "Antwerpen": "atlas", "Gent": "amal", "Leuven": "agii", "Brussel": "bon", "Elsene": "bon",
    }  # fmt: skip
    assert {name: one.employment for name, one in offices.items()} == {
        "Antwerpen": "vdab", "Gent": "vdab", "Leuven": "vdab", "Brussel": "actiris", "Elsene": "actiris",
    }  # fmt: skip


def test_all_of_flanders_and_brussels_are_there(content: ContentBase) -> None:
    regions = [one.region for one in content.places.municipalities.values()]
    assert (regions.count("flanders"), regions.count("brussels")) == (285, 19)
