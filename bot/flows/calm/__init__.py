"""Two exercises: breathing along with a picture, and sorting what weighs on one into two circles."""

from bot.flows.calm.handlers import FLOW

__all__ = ["FLOW"]
