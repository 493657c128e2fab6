"""getUpdates: waits, confirms, and lets one poller in at a time."""

from __future__ import annotations

import asyncio

from bot.sandbox import SandboxServer, World, acting
from tests.sandbox.conftest import RawClient


async def test_updates_come_again_until_they_are_confirmed(world: World, client: RawClient) -> None:
    maria = world.add_person("Maria", "en")
    _, first = acting.say(world, maria, "one")
    _, second = acting.say(world, maria, "two")
    for _ in range(2):
        assert [one["update_id"] for one in await client.result("getUpdates")] == [1, 2]
    assert [one["update_id"] for one in await client.result("getUpdates", offset=2)] == [2]
    assert (first.confirmed.is_set(), second.confirmed.is_set()) == (True, False)
    assert await client.result("getUpdates", offset=3) == []
    assert second.confirmed.is_set()


async def test_limit_and_negative_offset(world: World, client: RawClient) -> None:
    maria = world.add_person("Maria", "en")
    for text in ("one", "two", "three"):
        acting.say(world, maria, text)
    assert len(await client.result("getUpdates", limit=2)) == 2
    assert [one["message"]["text"] for one in await client.result("getUpdates", offset=-1)] == ["three"]
    await client.result("deleteWebhook", drop_pending_updates=True)
    assert await client.result("getUpdates") == []


async def test_a_poll_waits_for_the_next_update(world: World, client: RawClient) -> None:
    waiting = asyncio.create_task(client.result("getUpdates", timeout=20))
    await _until_polling(client)
    acting.say(world, world.add_person("Maria", "en"), "hello")
    assert [one["message"]["text"] for one in await waiting] == ["hello"]


async def test_a_second_poller_is_told_so(client: RawClient, world: World) -> None:
    waiting = asyncio.create_task(client.result("getUpdates", timeout=20))
    await _until_polling(client)
    assert (await client.call("getUpdates"))["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    acting.say(world, world.add_person("Maria", "en"), "hello")
    await waiting
    assert (await client.call("getUpdates"))["ok"]


async def test_a_poller_that_goes_away_makes_room(client: RawClient, server: SandboxServer) -> None:
    _, writer = await asyncio.open_connection("127.0.0.1", server.port)
    path = f"/bot{server.token}/getUpdates?timeout=20"
    writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode())
    await writer.drain()
    await _until_polling(client)
    writer.close()
    await writer.wait_closed()
    async with asyncio.timeout(5):
        while not (await client.call("getUpdates"))["ok"]:
            pass


async def test_only_wanted_kinds_are_kept(world: World, client: RawClient) -> None:
    await client.result("getUpdates", allowed_updates=["message"])
    maria = world.add_person("Maria", "en")
    assert not acting.block(world, maria, True).wanted
    assert acting.say(world, maria, "hello")[1].wanted
    assert [sorted(one) for one in await client.result("getUpdates")] == [["message", "update_id"]]


async def test_stopping_answers_the_waiting_poller(world: World) -> None:
    server = SandboxServer(world)
    await server.start()
    client = RawClient(server)
    waiting = asyncio.create_task(client.result("getUpdates", timeout=20))
    await _until_polling(client)
    async with asyncio.timeout(5):
        await server.stop()
        assert await waiting == []
    client.http.close()


async def _until_polling(client: RawClient) -> None:
    async with asyncio.timeout(5):
        while not client.server.world.updates.is_polled:
            await client.call("getMe")
