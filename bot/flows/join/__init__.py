"""Accepting an invitation: a one-time link, what saying yes means, and what happens next."""

from bot.flows.join.handlers import FLOW

__all__ = ["FLOW"]
