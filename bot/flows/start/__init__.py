"""The door: language, privacy in one sentence, the menu; and the commands that work everywhere."""

from bot.flows.start.handlers import FLOW

__all__ = ["FLOW"]
