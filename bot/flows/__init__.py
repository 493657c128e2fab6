"""What a person does in the chat: one folder a flow; a new flow is a folder and a line here."""

from bot.flows import (
    ask,
    calm,
    card,
    desk,
    form,
    guide,
    home,
    join,
    note,
    notebook,
    own_data,
    pair,
    passing,
    refer,
    report,
    role,
    send,
    start,
    urgent,
)
from bot.flows.turn import Flow

FLOWS: tuple[Flow, ...] = (
    start.FLOW,
    ask.FLOW,
    card.FLOW,
    guide.FLOW,
    refer.FLOW,
    calm.FLOW,
    role.FLOW,
    form.FLOW,
    send.FLOW,
    report.FLOW,
    urgent.FLOW,
    home.FLOW,
    join.FLOW,
    desk.FLOW,
    pair.FLOW,
    passing.FLOW,
    note.FLOW,
    notebook.FLOW,
    own_data.FLOW,
)

__all__ = ["FLOWS", "Flow"]
