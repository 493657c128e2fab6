"""What a person does in the chat: one folder a flow; a new flow is a folder and a line here."""

from bot.flows import ask, card, guide, own_data, report, send, start, urgent
from bot.flows.turn import Flow

FLOWS: tuple[Flow, ...] = (
    start.FLOW,
    ask.FLOW,
    card.FLOW,
    guide.FLOW,
    send.FLOW,
    report.FLOW,
    urgent.FLOW,
    own_data.FLOW,
)

__all__ = ["FLOWS", "Flow"]
