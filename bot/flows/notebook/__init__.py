"""A volunteer's own notes: listed, searched, read, corrected, erased."""

from bot.flows.notebook.handlers import FLOW

__all__ = ["FLOW"]
