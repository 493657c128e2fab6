"""Who takes a need on: an article's "who helps", filtered and ordered by place and status.

A need is an article: there is no second table of needs. What is not known (no place, no status) excludes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.content.base import Article, ContentBase
from bot.content.models import Region, Status
from bot.content.tables import Municipality, Offices, Organisation
from bot.languages import SOURCE, Language

URGENT = "crisis-lines"  # stands on a button of its own, above everybody
LEGAL = "lawyer"


@dataclass(frozen=True)
class Where:
    """Where the need is: a municipality, or no more than its region, or nothing."""

    nis: str = ""
    region: Region | None = None


@dataclass(frozen=True)
class Helper:
    """One who takes it on; `of` is the municipality whose own office it is ("OCMW of Gent")."""

    id: str
    organisation: Organisation
    of: str = ""


@dataclass(frozen=True)
class Referral:
    """Who to go to, in the order to try; never nobody."""

    article: Article
    helpers: tuple[Helper, ...]
    # Who carries what is not the reader's alone; None where the article names nobody.
    carrier: Helper | None = None
    # The regional office, where the projects named work in other places only.
    fallback: Helper | None = None
    by_status: bool = False  # whether some of them are for some statuses only
    urgent: bool = False


def refer(
    content: ContentBase,
    article: Article,
    where: Where,
    status: Status | None = None,
    language: Language = SOURCE,
) -> Referral:
    """Who takes this on here, for this status and a reader of this language."""
    place = content.places.municipalities.get(where.nis)
    region = place.region if place else where.region
    named = [
        (name, content.organisations[name]) for name in _offices(content, article, where, region) if name != URGENT
    ]
    serving = [(name, one) for name, one in named if _serves(article, name, one, region, status)]
    here = [(name, one) for name, one in serving if _works_in(one, place)]
    helpers = [_helper(name, one, place, language) for name, one in _in_order(content, article, here, place, language)]
    fallback, carrier = None, article.facts.carrier
    only_elsewhere = len(here) < len(serving) and not any(_is_local(one) for _, one in here)
    if (only_elsewhere and carrier != LEGAL) or not helpers:
        name = _fallback(content, article, where, region)
        fallback = _helper(name, content.organisations[name], place, language)
        helpers += [] if fallback in helpers else [fallback]
    return Referral(
        article,
        tuple(helpers),
        None
        if carrier in {None, URGENT}
        else _helper(str(carrier), content.organisations[str(carrier)], place, language),
        fallback,
        by_status=_depends_on_status(article, named),
        urgent=URGENT in article.facts.helpers,
    )


def _depends_on_status(article: Article, named: Sequence[tuple[str, Organisation]]) -> bool:
    """Whether who helps, or what is said, differs by status: only then it is worth asking."""
    scopes = [*article.facts.helper_scopes.values(), *article.facts.variants.values()]
    return any(one.for_whom for _, one in named) or any(scope.statuses for scope in scopes)


def _offices(content: ContentBase, article: Article, where: Where, region: Region | None) -> Iterator[str]:
    """The article's helpers, with the office that serves this place in the stead of those that serve others."""
    helpers, chosen = article.facts.helpers, set[str]()
    for name in helpers:
        kind = content.organisations[name].office
        if kind is None or region is None or _gives_legal_advice(content, article, name):
            yield name
        elif kind not in chosen:
            chosen.add(kind)
            yield getattr(_serving(content, where, region), kind)


def _serving(content: ContentBase, where: Where, region: Region) -> Offices:
    return content.places.offices_of(where.nis) if where.nis else content.places.offices[region]


def _gives_legal_advice(content: ContentBase, article: Article, name: str) -> bool:
    """The agency of the region also advises on the law, wherever one lives: there no city office takes its place."""
    kind = content.organisations[name].office
    same = [one for one in article.facts.helpers if content.organisations[one].office == kind]
    return article.facts.carrier == LEGAL and kind == "integration" and same == [name]


def _serves(article: Article, name: str, one: Organisation, region: Region | None, status: Status | None) -> bool:
    """Whether it still runs, in this region, for this status, and takes this need on there."""
    if one.state == "stopped" or (region is not None and region not in one.regions):
        return False
    if status is not None and one.for_whom and status not in one.for_whom:
        return False
    scope = article.facts.helper_scopes.get(name)
    return scope is None or scope.holds(status, region)


def _is_local(one: Organisation) -> bool:
    """Whether it is a project of named towns or provinces."""
    return not isinstance(one.area, str) and one.office is None


def _works_in(one: Organisation, place: Municipality | None) -> bool:
    if place is None or isinstance(one.area, str):
        return True
    return bool({place.nl, place.province} & set(one.area)) or (place.region == "brussels" and "Brussel" in one.area)


def _in_order(
    content: ContentBase,
    article: Article,
    found: Sequence[tuple[str, Organisation]],
    place: Municipality | None,
    language: Language,
) -> list[tuple[str, Organisation]]:
    """The article's own order, formal helpers first where a service must carry it.

    What works in some places only waits while no place is known, and so does an informal project that may have stopped.
    """
    carrier = content.organisations[article.facts.carrier] if article.facts.carrier else None
    must = "volunteer-support" not in article.facts.domains  # who helps volunteers is their own organisation first
    formal_first = must and carrier is not None and carrier.kind == "formal"

    def rank(entry: tuple[str, Organisation]) -> tuple[bool, bool, bool, bool]:
        _, one = entry
        informal = one.kind == "informal"
        return (
            language not in one.first_for and any(language in other.first_for for _, other in found),
            place is None and _is_local(one),
            formal_first and informal,
            informal and one.state == "unconfirmed",
        )

    return sorted(found, key=rank)


def _fallback(content: ContentBase, article: Article, where: Where, region: Region | None) -> str:
    """The regional office that knows what there is: of work where the article names one, else of integration."""
    kinds = {content.organisations[name].office for name in article.facts.helpers}
    serving = _serving(content, where, region or "flanders")
    return serving.employment if "employment" in kinds else serving.integration


def _helper(name: str, one: Organisation, place: Municipality | None, language: Language) -> Helper:
    return Helper(name, one, place.called_in(language) if place and one.local else "")
