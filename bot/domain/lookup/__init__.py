"""Finds the article a question is about: normalise, candidates, score, decide."""

from bot.domain.lookup.entries import Entry, entries_of
from bot.domain.lookup.lookup import Lookup
from bot.domain.lookup.result import Hit, Outcome, Result

__all__ = ["Entry", "Hit", "Lookup", "Outcome", "Result", "entries_of"]
