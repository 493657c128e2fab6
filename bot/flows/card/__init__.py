"""The card: an article in the reader's language, with Dutch, who helps and related one tap away."""

from bot.flows.card.handlers import FLOW

__all__ = ["FLOW"]
