"""Sixty worked referrals, judged before the code was written, and the rules behind them."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.content.base import ContentBase
from bot.content.models import Status
from bot.domain.lookup import Outcome
from bot.domain.places import PlaceFinder
from bot.domain.referral import Where, refer
from bot.languages import LANGUAGES
from bot.prepared import Prepared

WORKED: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent.parent / "data" / "referrals.yaml").read_text(encoding="utf-8")
)

STATUSES: tuple[Status | None, ...] = (None, "applicant", "none")


@pytest.fixture(scope="module")
def finder(content: ContentBase) -> PlaceFinder:
    return PlaceFinder(content.places)


def test_the_worked_referrals_cover_what_they_should() -> None:
    assert len(WORKED) >= 60
    assert min(Counter(one["domain"] for one in WORKED).values()) >= 5
    assert len({one["domain"] for one in WORKED}) == 10
    assert len({one["lang"] for one in WORKED}) == 6


@pytest.mark.parametrize("worked", WORKED, ids=[f"{number} {one['place']}" for number, one in enumerate(WORKED)])
def test_a_worked_referral(content: ContentBase, finder: PlaceFinder, worked: dict[str, Any]) -> None:
    places = finder.find(worked["place"]) if worked["place"] else []
    assert bool(places) == bool(worked["place"])
    for where in [Where(place.nis) for place in places] or [Where()]:
        article = content.articles[worked["article"][0]]
        found = refer(content, article, where, worked["status"], worked["lang"])
        shown = [one.id for one in found.helpers]
        assert shown[0] in worked["first"], shown
        assert set(worked["also"]) <= set(shown)
        assert not set(worked["never"]) & set(shown)


def test_needs_as_people_type_them_lead_to_their_article(prepared: Prepared) -> None:
    """A need in words brings its article, or lets choose it; words of danger come first, and then it is not counted."""
    found = 0
    for worked in WORKED:
        helping = worked["by"] == "volunteer"
        result = prepared.lookup.ask(worked["need"], worked["lang"], statuses=worked["status"], helping=helping)
        shown = [hit.id for hit in result.hits[:3]] if result.outcome in {Outcome.ANSWER, Outcome.CHOICES} else []
        found += bool(set(worked["article"]) & set(shown))
    assert found >= 52


def test_nobody_is_left_without_somebody(content: ContentBase) -> None:
    for article in content.articles.values():
        for nis in ("", "11002", "44021", "21012", "32003", "45035"):
            for status in STATUSES:
                found = refer(content, article, Where(nis), status)
                assert found.helpers
                assert "crisis-lines" not in [one.id for one in found.helpers]


def test_the_office_of_the_place_stands_in_the_stead_of_the_others(content: ContentBase) -> None:
    article = content.articles["integration.programme"]
    served = {"11002": "atlas", "44021": "amal", "21012": "bon", "32003": "agii"}
    for nis, office in served.items():
        shown = [one.id for one in refer(content, article, Where(nis)).helpers]
        assert [one for one in shown if one in served.values()] == [office]
    region = [one.id for one in refer(content, article, Where(region="brussels")).helpers]
    assert "bon" in region
    assert "agii" not in region


def test_legal_advice_of_the_agency_is_not_given_by_a_city_office(content: ContentBase) -> None:
    shown = [one.id for one in refer(content, content.articles["family.reunification"], Where("11002")).helpers]
    assert "agii" in shown
    assert "atlas" not in shown


def test_an_office_of_its_own_is_called_by_its_municipality(content: ContentBase) -> None:
    helpers = refer(content, content.articles["ocmw.apply"], Where("44021")).helpers
    assert [(one.id, one.of) for one in helpers if one.organisation.local] == [("ocmw", "Gent")]
    assert not [one for one in helpers if one.of and not one.organisation.local]


def test_projects_of_other_towns_are_not_shown_and_the_regional_office_is(content: ContentBase) -> None:
    article = content.articles["integration.buddy"]
    away = refer(content, article, Where("11002"))
    assert "fmdo" not in [one.id for one in away.helpers]
    assert away.fallback is not None
    assert away.fallback.id == "atlas"
    there = refer(content, article, Where("32003"))
    assert "fmdo" in [one.id for one in there.helpers]
    assert there.fallback is None


def test_a_french_speaker_in_brussels_starts_at_the_french_speaking_office(content: ContentBase) -> None:
    article = content.articles["integration.start"]
    first = {one: refer(content, article, Where("21012"), language=one).helpers[0].id for one in LANGUAGES}
    assert first["fr"] == "bapa"
    assert {first[one] for one in LANGUAGES if one != "fr"} == {"bon"}


def test_somebody_without_stay_is_not_sent_to_who_helps_applicants_only(content: ContentBase) -> None:
    article = content.articles["status.no-reception-place"]
    applicant = {one.id for one in refer(content, article, Where(), "applicant").helpers}
    without = {one.id for one in refer(content, article, Where(), "none").helpers}
    only = {one for one in applicant if content.organisations[one].for_whom == ("applicant",)}
    assert not only & without
