"""The bot under measurement: the real application, limiter off."""

import asyncio

from bot.app import run
from bot.settings import read_settings

if __name__ == "__main__":
    asyncio.run(run(read_settings(None), limit=0))
