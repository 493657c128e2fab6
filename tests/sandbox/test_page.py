"""The chat page's side: the key, the Origin, and what the WebSocket says."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from bot.sandbox import SandboxServer, World, page_handlers
from tests.sandbox.conftest import EchoBot, RawClient


class Page:
    """A page as the server meets it."""

    def __init__(self, connection: WebSocketClientConnection) -> None:
        self.connection = connection

    async def hears(self, kind: str) -> dict[str, Any]:
        """The next message of a kind."""
        while True:
            heard = json.loads(await self.connection.read_message() or "null")
            assert heard, f"the server closed before it said {kind!r}"
            if heard["type"] == kind:
                return dict(heard)

    async def says(self, kind: str, **wish: Any) -> None:
        await self.connection.write_message(json.dumps({"type": kind} | wish))


async def connect(server: SandboxServer, query: str, origin: str | None) -> WebSocketClientConnection:
    headers = {"Origin": origin} if origin else {}
    return await websocket_connect(HTTPRequest(f"ws://127.0.0.1:{server.port}/ws?{query}", headers=headers))


@pytest.fixture
async def page(server: SandboxServer) -> AsyncIterator[Page]:
    connection = await connect(server, urlsplit(server.page_url).query, server.api_root)
    yield Page(connection)
    connection.close()


async def test_the_socket_needs_key_and_origin(server: SandboxServer) -> None:
    query = urlsplit(server.page_url).query
    own = server.api_root
    for tried, origin in [
        ("", own),
        ("key=wrong", own),
        (query, None),
        (query, "http://evil.example"),
        (query, "null"),
    ]:
        with pytest.raises(HTTPClientError) as refusal:
            await connect(server, tried, origin)
        assert refusal.value.code == 403


async def test_the_page_needs_the_key_or_its_cookie(server: SandboxServer, client: RawClient) -> None:
    assert (await client.fetch("/")).code == 403
    assert (await client.fetch("/?key=wrong")).code == 403
    response = await client.fetch(f"/?{urlsplit(server.page_url).query}")
    assert response.code == 200
    cookie = response.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert (await client.fetch("/", headers={"Cookie": cookie.split(";")[0]})).code == 200


async def test_the_pages_headers(server: SandboxServer, client: RawClient) -> None:
    response = await client.fetch(f"/?{urlsplit(server.page_url).query}")
    policy = response.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'self'; connect-src 'self' ws:; img-src 'self' blob: data:")
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}])
async def test_other_names_and_other_sites_are_refused(
    server: SandboxServer, client: RawClient, headers: dict[str, str]
) -> None:
    response = await client.fetch(f"/?{urlsplit(server.page_url).query}", headers=headers)
    assert response.code == 403


async def test_other_names_are_refused_by_the_api_too(server: SandboxServer, client: RawClient) -> None:
    assert (await client.fetch(f"/bot{server.token}/getMe", headers={"Host": "evil.example"})).code == 403


async def test_only_the_pages_own_files_are_served(client: RawClient) -> None:
    assert (await client.fetch("/..%2Fserver.py")).code == 404
    assert (await client.fetch("/../server.py")).code == 404
    name = next(one.name for one in page_handlers.PAGE.glob("*.js"))
    response = await client.fetch(f"/{name}")
    assert response.headers["Content-Type"].startswith("text/javascript")


async def test_hello(world: World, server: SandboxServer, client: RawClient) -> None:
    world.person("Maria", language_code="fa")
    await client.result("setMyName", name="Wegwijs")
    await client.result("setMyDescription", description="Ask!")
    await client.result("setMyCommands", commands=[{"command": "help", "description": "Help"}])
    connection = await connect(server, urlsplit(server.page_url).query, server.api_root)
    assert await Page(connection).hears("hello") == {
        "type": "hello",
        "people": [{"id": 2001, "first_name": "Maria", "language_code": "fa", "blocked": False}],
        "bot": {
            "name": "Wegwijs",
            "username": "sandbox_bot",
            "description": "Ask!",
            "commands": {"": [{"command": "help", "description": "Help"}]},
        },
    }
    connection.close()


async def test_a_conversation(page: Page, echo: EchoBot) -> None:
    await page.says("add_person", first_name="Maria", language_code="uk")
    [maria] = (await page.hears("people"))["people"]
    await page.says("send", person=maria["id"], text="menu")
    own = (await page.hears("message"))["message"]
    assert (own["from"], own["html"], own["media"], own["keyboard"]) == ("me", "menu", None, None)
    answer = (await page.hears("message"))["message"]
    assert answer["keyboard"] == {"kind": "inline", "rows": [[{"text": "🏠 Housing", "data": "housing"}]]}
    assert (answer["from"], answer["plain"], answer["edited"]) == ("bot", "echo: menu", False)
    await page.says("tap", person=maria["id"], message_id=answer["id"], data="housing")
    told = {"type": "callback_answer", "person": maria["id"], "text": "housing", "alert": False, "url": ""}
    assert await page.hears("callback_answer") == told
    await page.says("edit", person=maria["id"], message_id=own["id"], text="again")
    assert (await page.hears("message"))["message"]["edited"] is True
    await page.says("history", person=maria["id"])
    assert [one["plain"] for one in (await page.hears("history"))["messages"]][:2] == ["again", "echo: menu"]


async def test_other_acts(page: Page, world: World, client: RawClient, server: SandboxServer) -> None:
    maria = world.person("Maria")
    for kind in ("sticker", "voice", "photo"):
        await page.says(kind, person=maria.id)
        media = (await page.hears("message"))["message"]["media"]
        assert media["kind"] == kind
        assert (await client.fetch(media["url"])).code == 403
        assert (await client.fetch(f"{media['url']}?{urlsplit(server.page_url).query}")).code == 200
    await page.says("start_link", person=maria.id, payload="invite-7")
    assert (await page.hears("message"))["message"]["plain"] == "/start invite-7"
    await client.result("sendChatAction", chat_id=maria.id, action="typing")
    assert await page.hears("action") == {"type": "action", "person": maria.id, "action": "typing"}
    sent = await client.result("sendMessage", chat_id=maria.id, text="x", reply_markup={"keyboard": [["A", "B"]]})
    shown = (await page.hears("message"))["message"]["keyboard"]
    assert shown == {"kind": "reply", "rows": [["A", "B"]], "once": False}
    await client.result("deleteMessage", chat_id=maria.id, message_id=sent["message_id"])
    assert (await page.hears("deleted"))["message_id"] == sent["message_id"]
    await page.says("block", person=maria.id, blocked=True)
    assert (await page.hears("people"))["people"][0]["blocked"] is True
    await page.says("send", person=maria.id, text="x")
    assert "blocked" in (await page.hears("error"))["text"]


async def test_a_document_is_saved_and_never_opened(
    page: Page, world: World, client: RawClient, server: SandboxServer
) -> None:
    alice = world.add_person("Alice", "ar")
    alice.started = True
    sent = (await client.upload("sendDocument", "document", b"[1]", filename="رسالة 1.json", chat_id=alice.id))[
        "result"
    ]
    media = (await page.hears("message"))["message"]["media"]
    assert (media["kind"], media["name"], media["size"]) == ("document", "رسالة 1.json", 3)
    address = f"{media['url']}?{urlsplit(server.page_url).query}"
    answer = await client.fetch(address)
    assert (answer.code, answer.body) == (200, b"[1]")
    saved = f"attachment; filename*=UTF-8''{quote('رسالة 1.json')}"
    assert answer.headers["Content-Disposition"] == saved
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert (await client.fetch(f"{media['url']}?key=wrong")).code == 403
    for foreign in ({"Host": "evil.example"}, {"Origin": "http://evil.example"}):
        assert (await client.fetch(address, headers=foreign)).code == 403
    await client.result("deleteMessages", chat_id=alice.id, message_ids=[sent["message_id"]])
    assert (await page.hears("deleted"))["message_id"] == sent["message_id"]
    assert (await client.fetch(address)).code == 404
    await page.says("history", person=alice.id)
    assert (await page.hears("history"))["messages"] == []


@pytest.mark.parametrize(
    "wish",
    [
        {"type": "send", "person": 5, "text": "x"},
        {"type": "send", "person": 2001, "text": " "},
        {"type": "send", "person": 2001, "text": "x" * 4097},
        {"type": "tap", "person": 2001, "message_id": 1, "data": "x"},
        {"type": "dance", "person": 2001},
        {"type": "send"},
        {"type": "add_person", "first_name": " ", "language_code": "en"},
    ],
)
async def test_what_cannot_be_done_is_said(page: Page, world: World, wish: dict[str, Any]) -> None:
    world.person("Maria")
    await page.connection.write_message(json.dumps(wish))
    assert (await page.hears("error"))["text"]


async def test_violations_show_on_the_page(page: Page, client: RawClient) -> None:
    await page.hears("hello")
    await client.call("sendDice", chat_id=1)
    assert "sendDice" in (await page.hears("error"))["text"]
