"""Who takes this on: a need, a place, and one screen that says where to go; with a message to send along."""

from bot.flows.refer.handlers import FLOW

__all__ = ["FLOW"]
