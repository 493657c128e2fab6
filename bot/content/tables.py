"""What the shared tables hold, checked when they are loaded: organisations, places, figures, laws that move."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from bot.content.models import Model, PartialDate, Region, Slug, Status
from bot.languages import Language


class Phone(Model):
    """A number with the date and source that last gave it."""

    number: str
    label: str = ""
    hours: str = ""
    as_of: PartialDate | None
    source: str


class Organisation(Model):
    """Who helps: one entry for all articles, with what it does in every language."""

    names: dict[Language, str]
    kind: Literal["formal", "informal"]
    area: str | tuple[str, ...] = "belgium"
    regions: tuple[Region, ...] = ("flanders", "brussels")
    does: dict[Language, str]
    # The kind of office it is where each place has its own (see `Places`), and whether each municipality has one.
    office: Literal["integration", "employment"] | None = None
    local: bool = False
    # Readers of these languages it serves before an office that works in Dutch.
    first_for: tuple[Language, ...] = ()
    # Whether it can ask for an interpreter: only organisations with an agreement can.
    interpreter: bool = False
    for_whom: tuple[Status, ...] = ()
    answers_in: tuple[str, ...] = ()
    call_first: bool = False
    phones: tuple[Phone, ...] = ()
    hours: str = ""
    address: str | None = None
    address_label: dict[Language, str] = Field(default_factory=dict)
    address_as_of: PartialDate | None = None
    address_source: str | None = None
    links: tuple[str, ...] = ()
    state: Literal["seen", "unconfirmed", "stopped"] = "seen"
    as_of: PartialDate | None
    source: str


class Offices(Model):
    """The offices that serve a place, as ids of organisations.yaml."""

    integration: Slug
    employment: Slug


class Municipality(Model):
    """A municipality of Flanders or Brussels, with every name and postcode people know it by."""

    nl: str
    fr: str = ""
    region: Region
    province: str = ""
    postcodes: tuple[str, ...]
    parts: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    also: tuple[str, ...] = ()

    def called_in(self, language: Language) -> str:
        """Its name: the French one for a reader of French where it has one, else the Dutch."""
        return self.fr if language == "fr" and self.fr else self.nl


class Places(Model):
    """Every municipality by its NIS code, and the offices that serve it."""

    offices: dict[Region, Offices]
    own_offices: dict[str, dict[str, Slug]] = Field(default_factory=dict)
    municipalities: dict[str, Municipality]

    def offices_of(self, nis: str) -> Offices:
        """The offices of one municipality: its region's, or its own where a city has them."""
        usual = self.offices[self.municipalities[nis].region]
        return usual.model_copy(update=self.own_offices.get(nis, {}))


class Role(Model):
    """What one of the four roles of a volunteer looks like in practice."""

    activities: dict[Language, tuple[str, ...]]
    pitfalls: dict[Language, tuple[str, ...]]
    # For who comes now and then: whether the role suits, and how.
    now_and_then: dict[Language, str]


class Figure(Model):
    """An amount, term or date that can change; articles quote it as {{id}}."""

    value: float | int | date
    kind: Literal["number", "money", "date"]
    as_of: PartialDate
    source: str
    about: str


class MovingLaw(Model):
    """A law that is moving, told in every language at once."""

    since: PartialDate
    why: dict[Language, str]
