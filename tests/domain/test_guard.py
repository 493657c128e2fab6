"""The guard points at what does not belong in a note, and leaves ordinary notes alone."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.guard import Finding, find, mask
from bot.domain.guard.tokens import tokens_of
from bot.domain.lookup.normalise import words

NOTES = Path(__file__).parents[1] / "data" / "guard.jsonl"
FEWEST_PLANTED, FEWEST_ORDINARY = 100, 200
LEAST_FOUND = 0.95
MOST_ALARMS = 4


def notes() -> list[dict[str, Any]]:
    return [json.loads(line) for line in NOTES.read_text(encoding="utf-8").splitlines() if line.strip()]


def known(names: list[str]) -> Callable[[str], bool]:
    return {word for name in names for word in words(name)}.__contains__


def missed(note: dict[str, Any]) -> list[tuple[str, str]]:
    """The planted things of a note that no finding of their kind touches."""
    findings = find(note["note"], known(note["names"]))
    lost, seen_up_to = [], 0
    for one in note["planted"]:
        start = note["note"].find(one["text"], seen_up_to)
        start = start if start >= 0 else note["note"].index(one["text"])
        end = seen_up_to = start + len(one["text"])
        if not any(each.kind == one["kind"] and each.start < end and start < each.end for each in findings):
            lost.append((one["kind"], one["text"]))
    return lost


def found(text: str, *names: str) -> list[tuple[str, str]]:
    return [(one.kind, text[one.start : one.end]) for one in find(text, known(list(names)))]


def national(number: int, *, since_2000: bool = False, shift: int = 0) -> str:
    check = 97 - (number + 2_000_000_000 * since_2000) % 97
    return f"{number:09d}{(check + shift) % 100:02d}"


def dotted(digits: str) -> str:
    return f"{digits[:2]}.{digits[2:4]}.{digits[4:6]}-{digits[6:9]}.{digits[9:]}"


def test_what_was_planted_is_found() -> None:
    planted = [one for note in notes() for one in note["planted"]]
    lost = [(note["note"], *one) for note in notes() for one in missed(note)]
    assert len(planted) >= FEWEST_PLANTED
    assert len(lost) <= len(planted) * (1 - LEAST_FOUND), lost


def test_ordinary_notes_raise_no_alarm() -> None:
    ordinary = [note for note in notes() if not note["planted"]]
    alarms = [(note["note"], some) for note in ordinary if (some := found(note["note"], *note["names"]))]
    assert len(ordinary) >= FEWEST_ORDINARY
    assert len(alarms) <= MOST_ALARMS, alarms


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *(("phone", number) for number in (
            "0470 12 34 56", "0470/12.34.56", "+32 470 12 34 56", "0032470123456", "0470-12-34-56", "03 326 10 30",
            "02/512.34.56", "+31 6 12345678", "+380 50 123 45 67", "+32 (0)470 12 34 56", "470 12 34 56",
        )),
        *(("email", mail) for mail in ("alice@example.com", "bob.b+x@mail.example.be", "charlie (at) example.com")),
        *(("iban", iban) for iban in ("BE68 5390 0754 7034", "be68539007547034", "NL91ABNA0417164300")),
        *(("card", card) for card in ("4111 1111 1111 1111", "5500005555555559", "591-1234567-53", "B 1234567 89")),
        *(("national-number", form) for digits in (
            national(850730033), national(854730033), national(10203123, since_2000=True),
        ) for form in (digits, dotted(digits))),
        *(("address", street) for street in (
            "Kerkstraat 12", "kerkstraat 12b", "Grote Markt 3 bus 2", "Kerkstraat 12, 9000 Gent", "Molenweg 7",
            "Koning Albert I-laan 5", "Ten Eeckhove 3, 9000 Gent", "Stationsstr. 5", "rue de la Loi 16",
            "avenue Louise 54", "16, rue de la Loi", "rue du Marché aux Herbes 61", "place Flagey 18",
            "12 Church Street", "12 church street",
        )),
    ],
)  # fmt: skip
def test_it_is_found_in_the_middle_of_a_note(kind: str, text: str) -> None:
    for note in (text, f"hij zei: {text}.", f"zie {text} (morgen)"):
        [(said, piece)] = found(note)
        assert said == kind
        assert piece in text


@pytest.mark.parametrize(
    ("note", "number"),
    [
        ("OV 1234567", "1234567"),
        ("CG 20/12345", "20/12345"),
        ("SP number 7.123.456", "7.123.456"),
        ("dossiernummer 12345", "12345"),
        ("dossiernummer bij het OCMW is 5521", "5521"),
        ("numéro de dossier : 4521/B", "4521/B"),
        ("dossier n° 2023/456", "2023/456"),
        ("file no 45678", "45678"),
    ],
)
def test_a_file_number_is_known_by_the_words_before_it(note: str, number: str) -> None:
    assert found(note) == [("file-number", number)]
    assert found(number) == []


@pytest.mark.parametrize(
    "note",
    [
        "heeft PTSD", "een zware depressie", "diabetespatiënt", "borstkanker", "is zwanger", "persoonlijkheidsstoornis",
        "she is pregnant", "has cancer", "panic attacks", "autistic", "HIV-positive", "elle est enceinte du premier",
        "épileptique", "maladie de Crohn", "crise d'angoisse", "post-traumatische stress", "zelfmoordgedachten",
    ],
)  # fmt: skip
def test_an_illness_is_a_diagnosis(note: str) -> None:
    assert {kind for kind, _ in found(note)} == {"diagnosis"}


@pytest.mark.parametrize(
    "note",
    [
        "is illegaal hier", "twee asielzoekers", "subsidiair beschermd", "erkend vluchteling", "een oranje kaart",
        "bijlage 26", "Dublin", "haar A-kaart", "bevel om het grondgebied te verlaten", "refugee", "undocumented",
        "on an A card", "des sans-papiers", "la carte orange", "l'annexe 26quater",
        "demandeuse d'asile", "titre de séjour",
    ],
)  # fmt: skip
def test_the_right_to_stay_is_a_status(note: str) -> None:
    assert {kind for kind, _ in found(note)} == {"status"}


@pytest.mark.parametrize(
    "note",
    [
        "Afspraak om 14u30, bus 12 en lijn 3", "om 10.30 in kamer 12", "van 09.00 - 12.30 les 3, 2 kinderen",
        "03/04/2026 9 kinderen", "03/04/26 10.30 uur", "45 euro of € 850, pagina 14", "huis 3 kamers, week 12",
        "zij was ziek vandaag, moe", "she was sick", "malade depuis hier", "dokter gebeld, afspraak bij de huisarts",
        "kaart, status en papieren meegebracht", "moeder en vader", "OCMW 12/03 om 10.30", "9000 Gent",
        "dossier van 2026", "in de straat 3 huizen verder", "onderweg 3 uur", "iPad 2",
        "dans la rue depuis 3 mois", "place 3", "volgnummer 214", "10 minutes down the road", "les (a) en (b)",
        "dans l'enceinte de l'école", "depressing weather", "hearing aids", "zie bijlage 2",
        "sim-kaart", "a card for school", "elle reste debout", "ziektekosten betaald", "Alice, Bob en Charlie kwamen",
    ],
)  # fmt: skip
def test_an_ordinary_note_raises_no_alarm(note: str) -> None:
    assert found(note) == []


def test_wrong_check_digits_prove_nothing() -> None:
    wrong = [
        dotted(national(850730033, shift=1)),
        national(850730033, shift=1),
        dotted(national(10203123, since_2000=True, shift=1)),
        "BE69 5390 0754 7034",
        "4111 1111 1111 1112",
        "591-1234567-54",
    ]
    assert [found(number) for number in wrong] == [[]] * len(wrong)


@pytest.mark.parametrize(
    ("note", "pieces"),
    [
        ("Alice en bob", ["Alice", "bob"]),
        ("Alice's fiets, bob’s boek en Charlies bril", ["Alice's", "bob’s", "Charlies"]),
        ("het werk d'Alice, Bob'ke en Charlietje", ["Alice", "Bob", "Charlietje"]),
        ("Malice, bobijn, Charlene", []),
    ],
)
def test_names_of_the_household_are_found_however_they_are_bent(note: str, pieces: list[str]) -> None:
    assert found(note, "Alice", "Bob", "Charlie") == [("name", piece) for piece in pieces]


def test_without_a_household_nobody_is_named() -> None:
    assert find("Alice belde Bob") == []


def test_the_more_specific_kind_wins() -> None:
    assert found("dossiernummer 0470123456") == [("file-number", "0470123456")]
    assert found("alice@example.com", "Alice") == [("email", "alice@example.com")]
    assert found("Charlie Street 12", "Charlie") == [("address", "Charlie Street 12")]
    digits = dotted(national(10203123, since_2000=True))
    assert found(digits) == [("national-number", digits)]


def test_a_number_after_a_card_does_not_hide_it() -> None:
    assert found("4111 1111 1111 1111 12/27") == [("card", "4111 1111 1111 1111")]


def test_findings_come_in_order_and_are_masked() -> None:
    note = "Alice (0470 12 34 56) woont Kerkstraat 12, is zwanger; mail bob@example.com"
    findings = find(note, known(["Alice"]))
    assert [one.kind for one in findings] == ["name", "phone", "address", "diagnosis", "email"]
    assert mask(note, findings) == "[…] ([…]) woont […], is […]; mail […]"
    assert find(mask(note, findings), known(["Alice"])) == []


def test_nothing_found_masks_nothing() -> None:
    assert mask("om 14u30 bus 12", []) == "om 14u30 bus 12"
    assert mask("ab", [Finding("name", 0, 1)]) == "[…]b"


@pytest.mark.parametrize(
    "piece",
    ["0 ", "1-", "a", "a.a", "a@", "be68", "rue de la ", "12 A ", "dossier nummer ", "a'", "[at] a ", "é́'", "1"],
)
def test_a_hostile_text_is_read_to_its_end(piece: str) -> None:
    """A pattern that tried every way through such a text would not come back."""
    text = piece * (4096 // len(piece))
    assert ("name", "Alice") in found(f"{text} Alice", "Alice")


@given(st.text(alphabet="abzéÉıſœ'’`-–_ .,019АіїйяЙابپیکçñ\u0301\u0308\u064e\u200c\u200d\n", max_size=60))
def test_words_have_the_places_of_what_was_written(text: str) -> None:
    tokens = tokens_of(text)
    assert [token.text for token in tokens] == words(text)
    assert all(text[token.start : token.end] == token.written for token in tokens)


@given(st.text(alphabet="abe AB@.+-/0123456789,;'\n", max_size=80))
def test_findings_never_overlap(text: str) -> None:
    findings = find(text, known(["ab", "Bea"]))
    places = [place for one in findings for place in (one.start, one.end)]
    assert places == sorted(places)
    assert all(0 <= one.start < one.end <= len(text) for one in findings)
