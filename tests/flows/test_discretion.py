"""Nothing anyone types, no name and no token comes into the logs, at the most talkative level."""

import io

import pytest

from tests.conftest import House

WORDS = ("zwortelgrol", "kwettergruis", "Charlie", "Allochtonie")


async def test_a_conversation_leaves_no_word_name_or_token(
    house: House, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice = await house.settled("Allochtonie", "nl", "Nederlands")
    await alice.sends("zwortelgrol kwettergruis Charlie")
    await alice.taps("Stuur dit naar het team")

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("zwortelgrol kwettergruis Charlie")

    monkeypatch.setattr(house.services.lookup, "ask", broken)
    await alice.sends("nog zwortelgrol kwettergruis")
    written = log.getvalue()
    assert "flow=" in written
    assert "update failed, code" in written
    for word in (*WORDS, house.server.token, str(alice.id)):
        assert word not in written
