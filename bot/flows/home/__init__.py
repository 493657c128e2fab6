"""Where a person finds what is theirs: what is new, and what they have a part in."""

from bot.flows.home.handlers import FLOW

__all__ = ["FLOW"]
