"""The bot under measurement: the real application, limiter off."""

import asyncio
import resource
import sys

from bot.app import running
from bot.services import open_services
from bot.settings import read_settings


async def main() -> None:
    settings = read_settings(None)
    async with open_services(settings) as services, running(settings, services, limit=0) as polling:
        try:
            await polling
        finally:
            print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, file=sys.stderr)


if __name__ == "__main__":
    asyncio.run(main())
