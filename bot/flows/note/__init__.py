"""A contact note in seconds: by taps, or in one line."""

from bot.flows.note.handlers import FLOW

__all__ = ["FLOW"]
