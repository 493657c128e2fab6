"""The only layer that speaks Telegram; it knows neither flows nor domain."""

import os

# Waiting times as timedelta, as the next major version gives them; without it python-telegram-bot 22 warns.
os.environ.setdefault("PTB_TIMEDELTA", "true")
