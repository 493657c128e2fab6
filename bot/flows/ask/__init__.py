"""Ask a question at any moment: an answer, two or three to choose from, or an honest no."""

from bot.flows.ask.handlers import FLOW, answer, answer_last

__all__ = ["FLOW", "answer", "answer_last"]
