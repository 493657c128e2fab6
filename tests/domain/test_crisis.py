"""Words of danger are found in every language, and everyday words that look like them are let alone."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.domain.crisis import KINDS, CrisisDetector
from bot.domain.crisis.phrases import PhraseFinder
from bot.languages import LANGUAGES
from bot.prepared import Prepared

SAID = Path(__file__).parents[1] / "data" / "crisis"
FEWEST_FOUND, FEWEST_NOT = 30, 12


def said(language: str) -> dict[str, Any]:
    sentences: dict[str, Any] = yaml.safe_load((SAID / f"{language}.yaml").read_text(encoding="utf-8"))
    return sentences


@pytest.fixture(scope="module")
def detector(prepared: Prepared) -> CrisisDetector:
    return prepared.crisis


@pytest.mark.parametrize("language", LANGUAGES)
def test_danger_is_heard(detector: CrisisDetector, language: str) -> None:
    by_kind = said(language)["found"]
    sentences = [sentence for of in by_kind.values() for sentence in of]
    assert len(sentences) >= FEWEST_FOUND
    assert set(by_kind) == set(KINDS)
    sentences += said(language)["unread"]["found"]
    assert [sentence for sentence in sentences if detector.find(sentence, (language,)) is None] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_everyday_words_raise_no_alarm(detector: CrisisDetector, language: str) -> None:
    sentences = said(language)["not"]
    assert len(sentences) >= FEWEST_NOT
    sentences += said(language)["unread"]["not"]
    assert [(sentence, hit) for sentence in sentences if (hit := detector.find(sentence, (language,)))] == []


EVERYDAY = {
    "nl": "dit is een gewone zin over mijn kaart en mijn huis en ik zoek werk bij vdab en een cursus nederlands",
    "en": "this is a usual sentence about my card and my house and i look for work and for a dutch course",
    "ar": "هذه جملة عادية عن بطاقتي وبيتي وابحث عن عمل وعن دورة لغة هولندية في انتورب",
}


@pytest.mark.parametrize(
    ("language", "danger"),
    [
        ("nl", "ik wil dood"),
        ("nl", "mijn man slaat mij elke dag"),
        ("nl", "mijn baby ademt niet meer"),
        ("en", "i want to die"),
        ("en", "he locked me in the room"),
        ("ar", "بدي موت"),
        ("ar", "زوجي يضربني"),
    ],
)
def test_danger_between_everyday_words_is_heard(detector: CrisisDetector, language: str, danger: str) -> None:
    usual = EVERYDAY[language]
    assert detector.find(usual, (language,)) is None
    for text in (f"{usual} {danger}", f"{danger} {usual}", f"{usual} {danger} {usual}"):
        assert detector.find(text, (language,)) is not None, text


def test_the_gravest_danger_is_named_first(detector: CrisisDetector) -> None:
    both = detector.find("my husband beats me and now he is not breathing, send an ambulance")
    assert both is not None
    assert both.kind == "medical"


@pytest.mark.parametrize("text", ["", " ", "?!", "😀", "a" * 4096, "/start", "و", "ik " * 1300])
def test_what_says_nothing_is_no_danger(detector: CrisisDetector, text: str) -> None:
    assert detector.find(text, ("nl", "ar")) is None


def test_danger_at_the_end_of_the_longest_message_is_heard(detector: CrisisDetector) -> None:
    long = "dit is een gewone zin over mijn kaart en mijn huis. " * 78
    assert detector.find(long, ("nl",)) is None
    assert detector.find((long + " ik wil dood")[-4096:], ("nl",)) is not None


def test_an_unknown_kind_is_a_mistake_of_the_writer() -> None:
    with pytest.raises(ValueError, match="sadness"):
        PhraseFinder.from_words({"en": {"sadness": ["so sad"]}})
