"""Ask a question at any moment: an answer, two or three to choose from, or an honest no."""

from bot.flows.ask.handlers import FLOW, answer

__all__ = ["FLOW", "answer"]
