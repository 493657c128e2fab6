"""Urgent help: the numbers, what to say, and nothing in between. Works without storage."""

from bot.flows.urgent.handlers import FLOW, crisis_screen

__all__ = ["FLOW", "crisis_screen"]
