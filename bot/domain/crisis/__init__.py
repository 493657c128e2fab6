"""Words of danger in what a person types, in every language at once.

The phrases live in `bot/content/crisis.yaml`, whose head explains how they are written; how people in danger put things
lives in `bot/content/said/`. A false alarm is a small harm and a miss is not.
"""

from bot.domain.crisis.detector import CrisisDetector
from bot.domain.crisis.notation import KINDS
from bot.domain.crisis.phrases import CrisisHit

__all__ = ["KINDS", "CrisisDetector", "CrisisHit"]
