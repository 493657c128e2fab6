"""Passing an answer on between the two sides of a pairing: its title, never anybody's words."""

from bot.flows.passing.handlers import FLOW

__all__ = ["FLOW"]
