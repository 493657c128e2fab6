"""One machine a test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox import SandboxServer, World
from tests.crash.machine import Machine


@pytest.fixture
async def machine(tmp_path: Path) -> AsyncIterator[Machine]:
    world = World()
    server = SandboxServer(world)
    await server.start()
    yield Machine(server, world, tmp_path)
    await server.stop()
