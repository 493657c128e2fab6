"""Danger in what a reader types, in their language or in the one they type in."""

from __future__ import annotations

from bot.domain.crisis import CrisisDetector, CrisisHit
from bot.domain.lookup import Lookup


def danger_in(text: str, language: str, crisis: CrisisDetector, lookup: Lookup) -> CrisisHit | None:
    """The gravest danger a text of this reader speaks of, or None; comes before every answer."""
    return crisis.find(text, (language, lookup.spoken(text, language)))
