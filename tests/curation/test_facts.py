"""A curator confirms articles and marks laws that move: the files keep their comments and order."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from bot.content.loader import ROOT, ContentError, load_content
from bot.curation.facts import confirm, mark_moving, months_after, settle, under_review

LOOKED = date(2027, 1, 31)


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return shutil.copytree(ROOT, tmp_path / "content", ignore=shutil.ignore_patterns("*.py", "__pycache__"))


def changed_lines(base: Path, chapter: str) -> list[str]:
    before = (ROOT / chapter / "articles.yaml").read_text().splitlines()
    after = (base / chapter / "articles.yaml").read_text().splitlines()
    return [line for line in after if line not in before]


def test_confirming_sets_both_dates_and_nothing_else(base: Path) -> None:
    told = confirm(["housing.furniture"], LOOKED, base)
    assert told == ["housing.furniture: confirmed on 2027-01-31, to be checked again by 2027-07-31"]
    facts = load_content(base).articles["housing.furniture"].facts
    assert (facts.verified_on, facts.review_by) == ("2027-01-31", date(2027, 7, 31))
    assert changed_lines(base, "housing") == ['  verified_on: "2027-01-31"', "  review_by: 2027-07-31"]


def test_what_moves_is_checked_again_sooner(base: Path) -> None:
    confirm(["status.procedure"], LOOKED, base)
    assert load_content(base).articles["status.procedure"].facts.review_by == date(2027, 4, 30)


def test_an_unknown_article_changes_nothing(base: Path) -> None:
    with pytest.raises(ContentError, match=r"no such article: housing\.castle"):
        confirm(["housing.furniture", "housing.castle"], LOOKED, base)
    assert changed_lines(base, "housing") == []


def test_a_law_that_moves_is_marked_and_settled(base: Path) -> None:
    mark_moving("eu-pact", ["housing.furniture"], date(2026, 11, 21), base)
    content = load_content(base)
    facts = content.articles["housing.furniture"].facts
    assert facts.under_review == "eu-pact"
    assert facts.review_by <= date(2027, 2, 21)
    assert any("eu-pact" in line and "housing.furniture" in line for line in under_review(content))

    settle(["housing.furniture"], base)
    assert load_content(base).articles["housing.furniture"].facts.under_review is None


def test_a_law_nobody_wrote_down_is_refused(base: Path) -> None:
    with pytest.raises(ContentError, match=r"moving\.yaml has no law no-law"):
        mark_moving("no-law", ["housing.furniture"], LOOKED, base)
    assert changed_lines(base, "housing") == []


@pytest.mark.parametrize("name", ["status.which", "care.crisis", "work.self-employed"])
def test_every_other_article_stays_as_it_was(base: Path, name: str) -> None:
    before = load_content(base).articles
    mark_moving("eu-pact", [name], LOOKED, base)
    after = load_content(base).articles
    assert {one: after[one].facts for one in after if one != name} == {
        one: before[one].facts for one in before if one != name
    }


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 31), 6, date(2027, 6, 30)),
        (date(2026, 6, 15), 6, date(2026, 12, 15)),
    ],
)
def test_months_end_where_the_calendar_ends(day: date, months: int, then: date) -> None:
    assert months_after(day, months) == then
