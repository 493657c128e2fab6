"""The coordinator's desk: households, volunteers, who waits, and every pairing."""

from bot.flows.desk import failed, home, household, inviting, pairing, paper, questions, steps
from bot.flows.turn import Flow

FLOW = Flow(
    "desk",
    taps={
        **home.TAPS,
        **household.TAPS,
        **inviting.TAPS,
        **pairing.TAPS,
        **paper.TAPS,
        **questions.TAPS,
        **failed.TAPS,
    },
    steps={**household.STEPS, **inviting.STEPS, **paper.STEPS},
    resume=steps.RESUME,
)

__all__ = ["FLOW"]
