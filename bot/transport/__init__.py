"""The only layer that speaks Telegram; it knows neither flows nor domain."""

import os

# python-telegram-bot 22 gives waiting times as timedelta from its next major version on, and warns until one asks for it.
os.environ.setdefault("PTB_TIMEDELTA", "true")
