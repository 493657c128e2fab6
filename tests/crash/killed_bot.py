"""The real program, killed with SIGKILL just before or just after its n-th commit.

Run by test_killed.py: python -m tests.crash.killed_bot before|after N
"""

import asyncio
import os
import signal
import sys
from typing import Any

from bot.app import run
from bot.settings import read_settings
from bot.storage import Effect, Store


def die_at(moment: str, number: int) -> None:
    """Wrap the commit so that the process dies around the n-th one; 0 means never."""
    commit, seen = Store.commit, 0

    async def counted(self: Store, update_id: int, *effects: Effect) -> list[Any] | None:
        nonlocal seen
        seen += 1
        if seen == number and moment == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        done = await commit(self, update_id, *effects)
        if seen == number and moment == "after":
            os.kill(os.getpid(), signal.SIGKILL)
        return done

    Store.commit = counted  # type: ignore[method-assign]  # that is the point of this program


if __name__ == "__main__":
    die_at(sys.argv[1], int(sys.argv[2]))
    asyncio.run(run(read_settings(None)))
