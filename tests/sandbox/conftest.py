"""A server, a raw client, and a bot of thirty lines that echoes."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any
from urllib.parse import urlencode

import pytest
from tornado.httpclient import AsyncHTTPClient, HTTPResponse

from bot.sandbox import SandboxServer, World


class RawClient:
    """Calls the Bot API as any HTTP client would."""

    def __init__(self, server: SandboxServer) -> None:
        self.server = server
        self.http = AsyncHTTPClient(force_instance=True)

    async def fetch(self, path: str, **options: Any) -> HTTPResponse:
        return await self.http.fetch(self.server.api_root + path, raise_error=False, **options)

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Telegram's envelope; lists and objects travel as JSON inside a form."""
        form = {name: value if isinstance(value, str) else json.dumps(value) for name, value in params.items()}
        response = await self.fetch(f"/bot{self.server.token}/{method}", method="POST", body=urlencode(form))
        answer: dict[str, Any] = json.loads(response.body)
        return answer

    async def result(self, method: str, **params: Any) -> Any:
        answer = await self.call(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def upload(
        self, method: str, field: str, content: bytes, *, filename: str = "a.pdf", **params: Any
    ) -> dict[str, Any]:
        """A multipart call with one file."""
        parts = [f'--x\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n' for k, v in params.items()]
        head = f'--x\r\nContent-Disposition: form-data; name="{field}"; filename="{filename}"\r\n'
        body = ("".join(parts) + head + "Content-Type: application/pdf\r\n\r\n").encode() + content + b"\r\n--x--\r\n"
        headers = {"Content-Type": "multipart/form-data; boundary=x"}
        path = f"/bot{self.server.token}/{method}"
        response = await self.fetch(path, method="POST", body=body, headers=headers)
        answer: dict[str, Any] = json.loads(response.body)
        return answer


class EchoBot:
    """Says what it is told; "quiet" brings nothing, "menu" a button, "change" an edit of the bot's last message."""

    def __init__(self, client: RawClient) -> None:
        self.client = client
        self.last_sent = 0

    async def run(self) -> None:
        offset = 0
        while True:
            for update in await self.client.result("getUpdates", offset=offset, timeout=20):
                await self.handle(update)
                offset = update["update_id"] + 1

    async def handle(self, update: dict[str, Any]) -> None:
        if query := update.get("callback_query"):
            await self.client.result("answerCallbackQuery", callback_query_id=query["id"], text=query["data"])
        message = update.get("message") or update.get("edited_message") or {}
        if message and message.get("text") != "quiet":
            await self.answer(message, message.get("text") or message.get("caption") or "no words")

    async def answer(self, message: dict[str, Any], text: str) -> None:
        chat_id = message["chat"]["id"]
        if text == "change":
            await self.client.result("editMessageText", chat_id=chat_id, message_id=self.last_sent, text="changed")
            return
        keyboard = {"inline_keyboard": [[{"text": "🏠 Housing", "callback_data": "housing"}]]}
        extra = {"reply_markup": keyboard} if text == "menu" else {}
        sent = await self.client.result("sendMessage", chat_id=chat_id, text=f"echo: {text}", **extra)
        self.last_sent = sent["message_id"]


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
async def server(world: World) -> AsyncIterator[SandboxServer]:
    server = SandboxServer(world)
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def client(server: SandboxServer) -> AsyncIterator[RawClient]:
    client = RawClient(server)
    yield client
    client.http.close()


@pytest.fixture
async def echo(client: RawClient) -> AsyncIterator[EchoBot]:
    """The bot, running."""
    bot = EchoBot(client)
    running = asyncio.create_task(bot.run())
    yield bot
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
