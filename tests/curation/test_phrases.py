"""What people say is checked too: enough of it, each phrase for one article, nobody in it."""

from dataclasses import replace

import pytest

from bot.content.base import ContentBase
from bot.content.models import Said
from bot.curation.phrases import said_problems


def with_said(content: ContentBase, said: Said) -> ContentBase:
    return replace(content, said={**content.said, "nl": said})


def test_the_base_is_sound(content: ContentBase) -> None:
    assert list(said_problems(content)) == []


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"status.loi": ("wat is een loi",)}, "status.loi: fewer than 12 ways"),
        ({"status.loi": ("bel 0471234567", *(f"loi {n}" for n in range(20)))}, "holds a number"),
        ({"status.loi": ("is het hier @ noord", *(f"loi {n}" for n in range(20)))}, None),
    ],
)
def test_what_is_wrong_with_a_phrase_is_named(
    content: ContentBase, changed: dict[str, tuple[str, ...]], told: str | None
) -> None:
    said = content.said["nl"]
    wrong = list(said_problems(with_said(content, said.model_copy(update={"asked": said.asked | changed}))))
    assert (told is None) == (wrong == [])
    assert told is None or told in wrong[0]


def test_a_phrase_leads_to_one_article(content: ContentBase) -> None:
    said = content.said["nl"]
    twice = said.asked["housing.deposit"][0]
    asked = said.asked | {"housing.waste": (*said.asked["housing.waste"], twice.upper())}
    (problem,) = said_problems(with_said(content, said.model_copy(update={"asked": asked})))
    assert "housing.deposit" in problem
    assert "housing.waste" in problem


def test_too_few_are_named(content: ContentBase) -> None:
    said = content.said["nl"].model_copy(update={"outside": (), "danger": {}})
    problems = " ".join(said_problems(with_said(content, said)))
    assert "outside: 0 phrases" in problems
    assert "danger: death: 0 phrases" in problems


def test_what_is_outside_leads_nowhere(content: ContentBase) -> None:
    said = content.said["nl"]
    outside = (*said.outside, said.asked["housing.deposit"][0])
    (problem,) = said_problems(with_said(content, said.model_copy(update={"outside": outside})))
    assert "is outside, and leads to housing.deposit" in problem
