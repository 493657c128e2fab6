"""The guides: a chapter's route as data, walked by buttons that carry their whole position."""

from bot.flows.guide.handlers import FLOW

__all__ = ["FLOW"]
