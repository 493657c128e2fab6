"""The hours in which the bot does not write by itself."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")
EVENING, MORNING = 21, 8


def not_at_night(now: datetime) -> datetime:
    """This moment, or the next morning at eight in Brussels when it is between nine in the evening and then."""
    local = now.astimezone(BRUSSELS)
    if MORNING <= local.hour < EVENING:
        return now
    day = local.date() + timedelta(days=1 if local.hour >= EVENING else 0)
    return datetime(day.year, day.month, day.day, MORNING, tzinfo=BRUSSELS).astimezone(now.tzinfo)
