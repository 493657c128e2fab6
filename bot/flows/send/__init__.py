"""Send a question nobody could answer to the team: seen first, masked, kept sealed."""

from bot.flows.send.handlers import FLOW

__all__ = ["FLOW"]
