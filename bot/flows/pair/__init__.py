"""A pairing as its volunteer and its household see it: charter, both sides' yes, how it goes, ending it."""

from bot.flows.pair.handlers import FLOW

__all__ = ["FLOW"]
