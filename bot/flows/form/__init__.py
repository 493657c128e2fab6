"""Texts one can use: a role description, questions for a first talk, an agreement; to copy, or as a file."""

from bot.flows.form.handlers import FLOW

__all__ = ["FLOW"]
