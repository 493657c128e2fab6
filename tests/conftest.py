"""The bot as people meet it: the real application against the sandbox, over real HTTP."""

import io
import logging
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.app import running
from bot.content.base import ContentBase
from bot.content.loader import load_content
from bot.logs import QUIET, Redaction
from bot.prepared import Prepared, prepare
from bot.sandbox import Phone, SandboxServer, World, acting
from bot.services import Services, open_services
from bot.settings import Settings, read_settings
from bot.storage import new_key


@dataclass
class House:
    """A bot at work, with the world it lives in."""

    world: World
    server: SandboxServer
    services: Services
    settings: Settings

    def person(self, name: str, language_code: str) -> Phone:
        return self.world.person(name, language_code=language_code)

    async def tap_with(self, one: Phone, data: str) -> None:
        """A button of another time, with data nobody packs any more."""
        newest = next(message for message in reversed(one.messages) if message.from_bot)
        await acting.tap(self.world, one.person, newest, data).confirmed.wait()

    async def settled(self, name: str, language: str, label: str) -> Phone:
        """A person who has been through the door."""
        one = self.person(name, language)
        await one.sends("/start")
        await one.taps(label)
        return one


@pytest.fixture(scope="session")
def content() -> ContentBase:
    return load_content()


@pytest.fixture(scope="session")
def prepared() -> Prepared:
    return prepare()


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    world = World()
    server = SandboxServer(world)
    await server.start()
    settings = read_settings(
        None,
        telegram_token=server.token,
        telegram_api_url=server.api_root,
        database_url=f"sqlite+aiosqlite:///{tmp_path / 'wegwijs.db'}",
        notes_keys=new_key(),
    )
    async with open_services(settings) as services, running(settings, services, limit=0):
        yield House(world, server, services, settings)
    await server.stop()
    world.check()


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What the root handler writes, at the most talkative level."""
    stream, root = io.StringIO(), logging.getLogger()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Redaction())
    levels = {name: logging.getLogger(name).level for name in QUIET}
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.removeHandler(handler)
    root.setLevel(before)
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)
