"""A machine on which the program runs, dies and runs again."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.sandbox import Phone, SandboxServer, World
from bot.storage import new_key

Deed = Callable[[Phone], Awaitable[object]]


@dataclass
class Machine:
    """A server with one database, on which the program can be started again and again."""

    server: SandboxServer
    world: World
    folder: Path
    key: str = field(default_factory=new_key)

    @property
    def url(self) -> str:
        return f"sqlite+aiosqlite:///{self.folder / 'w.db'}"

    @asynccontextmanager
    async def program(self, moment: str, number: int) -> AsyncIterator[asyncio.subprocess.Process]:
        environment = os.environ | {
            "TELEGRAM_TOKEN": self.server.token,
            "TELEGRAM_API_URL": self.server.api_root,
            "DATABASE_URL": self.url,
            "NOTES_KEYS": self.key,
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.crash.killed_bot",
            moment,
            str(number),
            env=environment,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            yield process
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
