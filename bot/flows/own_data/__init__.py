"""/privacy, /mydata, /forgetme: what is kept, shown and erased."""

from bot.flows.own_data.handlers import FLOW

__all__ = ["FLOW"]
