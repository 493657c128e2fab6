"""What one piece of the content base looks like, checked when it is loaded."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

Audience = Literal["newcomer", "volunteer", "coordinator"]
Status = Literal["refugee", "subsidiary", "temporary", "applicant", "other", "none"]
Region = Literal["flanders", "brussels"]
Domain = Literal[
    "integration",
    "work-training",
    "money-admin",
    "housing",
    "health-wellbeing",
    "education-childcare",
    "leisure",
    "parenting",
    "informal-network",
    "volunteer-support",
]
Danger = Literal["medical", "death", "child", "locked", "violence"]
State = Literal["source", "machine", "reviewed"]
# What the bot itself does for a reader, named as a way on from a step of a guide.
Doing = Literal["breathe", "charter", "desk", "forms", "note", "pairings", "referral", "role", "worries"]


def _partial_date(value: str) -> str:
    parts = [int(part) for part in value.split("-")]
    date(*[*parts, 1, 1][:3])
    return value


# A date as exact as its source gives it: 2025, 2025-03 or 2025-03-17.
PartialDate = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}){0,2}$"), AfterValidator(_partial_date)]
ArticleId = Annotated[str, Field(pattern=r"^[a-z]+\.[a-z0-9-]+$")]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Model(BaseModel):
    """Frozen, and strict about fields nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(Model):
    """Where a fact stands: a seed and its chapter, or an address, with its date."""

    seed: str | None = None
    url: str | None = None
    date: PartialDate

    @model_validator(mode="after")
    def _one_of_both(self) -> Source:
        if (self.seed is None) == (self.url is None):
            raise ValueError("a source has either a seed or a url")
        return self


class Scope(Model):
    """Where something holds; an empty tuple means everywhere or for everyone."""

    statuses: tuple[Status, ...] = ()
    regions: tuple[Region, ...] = ()

    def holds(self, status: str | None, region: str | None) -> bool:
        """Whether it holds for this reader; what is not known excludes nothing."""
        return (not self.statuses or status is None or status in self.statuses) and (
            not self.regions or region is None or region in self.regions
        )


class ArticleFacts(Scope):
    """The language-independent side of an article."""

    audience: tuple[Audience, ...] = Field(min_length=1)
    domains: tuple[Domain, ...] = Field(min_length=1)
    helpers: tuple[Slug, ...] = Field(min_length=1)
    # Where and for whom one of them takes this need on, when that is not everywhere it works.
    helper_scopes: dict[Slug, Scope] = {}
    carrier: Slug | None = None
    related: tuple[ArticleId, ...] = ()
    flows: tuple[Doing, ...] = ()
    # Why a child should not do this, and who should: shown before any helper.
    spares_a_child: bool = False
    # Too private to be passed on by the bot: another at home might read it.
    private: bool = False
    variants: dict[Slug, Scope] = {}
    sources: tuple[Source, ...] = Field(min_length=1)
    verified_on: PartialDate
    review_by: date
    review_months: Literal[3, 6] = 6
    under_review: Slug | None = None


class ArticleText(Model):
    """One article in one language; `stamp` is the hash of the Dutch it was made from."""

    title: str = Field(max_length=70)
    answer: str
    steps: tuple[str, ...] = Field(min_length=1, max_length=6)
    good_to_know: tuple[str, ...] = ()
    bring: tuple[str, ...] = ()
    volunteer: tuple[str, ...] = ()
    not_alone: str | None = None
    variants: dict[Slug, tuple[str, ...]] = {}
    keywords: tuple[str, ...] = Field(min_length=8, max_length=25)
    stamp: str = ""
    state: State = "source"

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Every text a reader sees, in the order of the card, without the keywords."""
        blocks = [text for texts in self.variants.values() for text in texts]
        alone = () if self.not_alone is None else (self.not_alone,)
        lists = (*self.steps, *self.good_to_know, *self.bring, *self.volunteer)
        return (self.title, self.answer, *lists, *alone, *blocks)


class Said(Model):
    """How people put things in one language: what lookup learns from and nobody is shown."""

    greeting: tuple[str, ...] = ()
    # What is asked of a bot and this one cannot answer: the weather, football, a visa for Canada.
    outside: tuple[str, ...] = ()
    asked: dict[ArticleId, tuple[str, ...]] = {}
    # Messages of people in danger, by its kind, and everyday ones that only sound like it.
    danger: dict[Danger, tuple[str, ...]] = {}
    calm: tuple[str, ...] = ()


class GuideStep(Model):
    """One place on the route of a chapter: whom one meets there, and where one can go next."""

    meet: tuple[Slug, ...] = ()
    articles: tuple[ArticleId, ...] = ()
    flows: tuple[Doing, ...] = ()
    steps: tuple[Slug, ...] = ()


class GuideStepText(Model):
    """The words of one step; `label` stands on the button that leads to it."""

    label: str = Field(max_length=40)
    text: str
    todo: tuple[str, ...] = ()
    next: str | None = None
    volunteer: tuple[str, ...] = ()


class GuideText(Model):
    """A guide in one language."""

    title: str = Field(max_length=40)
    steps: dict[Slug, GuideStepText]
    stamp: str = ""
    state: State = "source"


class FormFacts(Model):
    """A text one can use; `articles` are those it puts into practice."""

    articles: tuple[ArticleId, ...] = Field(min_length=1)


class FormText(Model):
    """The text itself, to copy or to keep as a file; `use` says when and who fills it in."""

    title: str = Field(max_length=60)
    use: str
    text: str
    stamp: str = ""
    state: State = "source"


class CrisisLine(Model):
    """One emergency number as the urgent screen shows it."""

    number: str
    for_: str = Field(alias="for")
    languages: str | None = None


class CrisisLines(Model):
    """Numbers that are not open at every hour, under their heading."""

    heading: str
    lines: tuple[CrisisLine, ...]


class CrisisText(Model):
    """The urgent screen in one language, written beforehand and never assembled from articles."""

    now: str
    always: tuple[CrisisLine, ...]
    later: CrisisLines
    minor: CrisisLine
    say_aloud_intro: str
    helper_do: tuple[str, ...]
    helper_not: tuple[str, ...]
