"""Which role fits me: three questions, each answer carried by the next button, nothing kept."""

from bot.flows.role.handlers import FLOW

__all__ = ["FLOW"]
