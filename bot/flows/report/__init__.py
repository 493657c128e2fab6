"""Something in an answer is wrong: one tap, one of four reasons."""

from bot.flows.report.handlers import FLOW

__all__ = ["FLOW"]
