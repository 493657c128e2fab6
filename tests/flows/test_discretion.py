"""Nothing anyone types, no name and no token comes into the logs, at the most talkative level."""

import io
import logging
from collections.abc import Iterator

import pytest

from bot.logs import QUIET, Redaction
from tests.conftest import House

WORDS = ("zonderlinge", "kwetterpraat", "Charlie", "Allochtonie")


@pytest.fixture
def log() -> Iterator[io.StringIO]:
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


async def test_a_conversation_leaves_no_word_name_or_token(
    house: House, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice = await house.settled("Allochtonie", "nl", "Nederlands")
    await alice.sends("zonderlinge kwetterpraat over Charlie")
    await alice.taps("Stuur dit naar het team")

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("zonderlinge kwetterpraat over Charlie")

    monkeypatch.setattr(house.services.lookup, "ask", broken)
    await alice.sends("nog zonderlinge kwetterpraat")
    written = log.getvalue()
    assert "flow=" in written
    assert "update failed, code" in written
    for word in (*WORDS, house.server.token, str(alice.id)):
        assert word not in written
