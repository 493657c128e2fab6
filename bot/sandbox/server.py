"""The sandbox's server: the Bot API for the bot, and the chat page for people, on this machine only."""

from __future__ import annotations

import asyncio
import secrets
import string

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application

from bot.sandbox.api_handler import ApiHandler
from bot.sandbox.guard import Guard
from bot.sandbox.messages import BOT_ID
from bot.sandbox.page_handlers import MediaHandler, PageHandler
from bot.sandbox.page_socket import PageSocket
from bot.sandbox.world import World

_LETTERS = string.ascii_letters + string.digits + "_-"
LARGEST_UPLOAD = 50 * 1024 * 1024


class SandboxServer:
    """Serves a world; `token` is the one the bot has to use."""

    def __init__(self, world: World | None = None) -> None:
        self.world = world or World()
        self.token = f"{BOT_ID}:" + "".join(secrets.choice(_LETTERS) for _ in range(35))
        self._guard = Guard()
        self._closing = asyncio.Event()
        self._sockets: set[PageSocket] = set()
        self._server: HTTPServer | None = None

    @property
    def port(self) -> int:
        """The port it listens on, 0 before the start."""
        return self._guard.port

    @property
    def api_root(self) -> str:
        """The root of the Bot API; the bot adds /bot<token>/ to it."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def page_url(self) -> str:
        """The chat page's address, with its key."""
        return f"{self.api_root}/?key={self._guard.key}"

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; port 0 is any free one.

        Raises:
            OSError: when the port is taken.
        """
        sockets = bind_sockets(port, host)
        self._guard.port = sockets[0].getsockname()[1]
        self._closing.clear()
        self._server = HTTPServer(self._application(), max_body_size=LARGEST_UPLOAD)
        self._server.add_sockets(sockets)

    async def stop(self) -> None:
        """Answer whoever waits, and close."""
        if self._server is None:
            return
        self._closing.set()
        self.world.updates.wake()
        for page in list(self._sockets):
            page.close()
        self._server.stop()
        await self.world.updates.poller_left()
        await self._server.close_all_connections()
        self.world.save_now()
        self._server = None

    def _application(self) -> Application:
        page = {"world": self.world, "guard": self._guard}
        return Application(
            [
                (r"/bot([^/]+)/(\w+)", ApiHandler, page | {"token": self.token}),
                (r"/ws", PageSocket, page),
                (r"/media/(\w+)", MediaHandler, page),
                (r"/([\w.-]*)", PageHandler, page),
            ],
            closing=self._closing,
            sockets=self._sockets,
            # The address of a call holds the token: nothing is logged.
            log_function=lambda handler: None,
        )
