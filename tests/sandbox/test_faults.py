"""Trouble on order."""

from __future__ import annotations

import pytest
from tornado.httpclient import HTTPClientError

from bot.sandbox import Phone, World
from tests.sandbox.conftest import RawClient


@pytest.fixture
def maria(world: World) -> Phone:
    maria = world.person("Maria")
    maria.person.started = True
    return maria


async def test_too_many_requests(client: RawClient, maria: Phone) -> None:
    maria.world.fail_next("sendMessage", retry_after=7)
    answer = await client.call("sendMessage", chat_id=maria.id, text="x")
    assert answer == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 7",
        "parameters": {"retry_after": 7},
    }
    await client.result("sendMessage", chat_id=maria.id, text="x")
    maria.world.check()


async def test_one_chat_twice(client: RawClient, maria: Phone) -> None:
    piet = maria.world.person("Piet")
    piet.person.started = True
    maria.world.fail_next("sendMessage", chat_id=maria.id, error_code=500, times=2)
    codes = [
        (await client.call("sendMessage", chat_id=one.id, text="x")).get("error_code")
        for one in (piet, maria, maria, maria)
    ]
    assert codes == [None, 500, 500, None]


@pytest.mark.parametrize(("after", "arrived"), [(False, 0), (True, 1)])
async def test_a_dropped_connection(client: RawClient, maria: Phone, after: bool, arrived: int) -> None:
    maria.world.drop_connection_next(after=after)
    assert await client.result("getUpdates") == []
    body = f"chat_id={maria.id}&text=x"
    with pytest.raises(HTTPClientError):
        await client.fetch(f"/bot{client.server.token}/sendMessage", method="POST", body=body)
    assert len(maria.messages) == arrived
