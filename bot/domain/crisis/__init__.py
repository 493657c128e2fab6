"""Words of danger in what a person types, in every language at once.

The phrases live in `bot/content/crisis.yaml`, whose head explains how they are written. A false alarm is a small harm
and a miss is not, so matching forgives typing, endings, words in between and spelling by ear; everyday look-alikes are
listed there too.
"""

from bot.domain.crisis.detector import CrisisDetector, CrisisHit
from bot.domain.crisis.notation import KINDS

__all__ = ["KINDS", "CrisisDetector", "CrisisHit"]
