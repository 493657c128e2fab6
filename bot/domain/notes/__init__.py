"""Notes of a contact: the draft that is filled step by step, and the line that says it all at once."""

from bot.domain.notes.draft import OUTCOMES, READERS, Draft, Outcome, Readers
from bot.domain.notes.one_line import OneLine, read_line

__all__ = ["OUTCOMES", "READERS", "Draft", "OneLine", "Outcome", "Readers", "read_line"]
