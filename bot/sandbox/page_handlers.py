"""The chat page's files, for whoever has the key."""

from __future__ import annotations

import hmac
import mimetypes
from pathlib import Path
from urllib.parse import quote

from tornado.web import HTTPError, RequestHandler

from bot.sandbox.guard import Guard
from bot.sandbox.world import World

PAGE = Path(__file__).with_name("page")
POLICY = (
    "default-src 'self'; connect-src 'self' ws:; img-src 'self' blob: data:; frame-ancestors 'none'; base-uri 'none'"
)
# What a browser may open by itself; anything else it offers to save.
_SHOWN = ("image/png", "image/jpeg", "image/gif", "image/webp", "audio/wav", "audio/ogg", "video/mp4")


class PageHandler(RequestHandler):
    """The page and its parts; nothing is kept by the browser."""

    def initialize(self, world: World, guard: Guard) -> None:
        """Take what every request needs."""
        self.world = world
        self.guard = guard

    def set_default_headers(self) -> None:
        """Tell the browser to trust nothing but this server."""
        self.set_header("Content-Security-Policy", POLICY)
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Referrer-Policy", "no-referrer")
        self.set_header("Cache-Control", "no-store")

    def prepare(self) -> None:
        """Refuse requests by other names and from other sites."""
        origin = self.request.headers.get("Origin")
        own = origin is None or self.guard.is_own_origin(origin)
        if not own or not self.guard.is_own_host(self.request.host):
            raise HTTPError(403)

    def get(self, name: str = "") -> None:
        """Send a file of the page."""
        path = PAGE / (name or "index.html")
        if not name:
            self.need_key()
        if path.resolve().parent != PAGE.resolve() or not path.is_file():
            raise HTTPError(404)
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        self.set_header("Content-Type", kind + charset)
        self.finish(path.read_bytes())

    def need_key(self) -> None:
        """Refuse whoever has neither the key nor its cookie; keep the cookie for reloading."""
        key = self.get_query_argument("key", "") or self.get_cookie(self.guard.cookie, "") or ""
        if not hmac.compare_digest(key.encode(), self.guard.key.encode()):
            raise HTTPError(403)
        self.set_cookie(self.guard.cookie, self.guard.key, httponly=True, samesite="Strict")


class MediaHandler(PageHandler):
    """A picture or document of a chat."""

    def get(self, name: str = "") -> None:
        """Send the file, for showing or for saving."""
        self.need_key()
        media = self.world.files.get(name)
        if media is None:
            raise HTTPError(404)
        shown = media.mime in _SHOWN
        self.set_header("Content-Type", media.mime if shown else "application/octet-stream")
        if not shown:
            self.set_header("Content-Disposition", f"attachment; filename*=UTF-8''{quote(media.name, safe='')}")
        self.finish(media.content)
