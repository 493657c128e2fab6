"""Who may open the chat page: whoever has the printed address, from this machine, from no other site."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from urllib.parse import urlsplit

_OWN_NAMES = {"127.0.0.1", "localhost"}


@dataclass
class Guard:
    """The page's key; the port is known once the server listens."""

    key: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    port: int = 0

    @property
    def cookie(self) -> str:
        """The cookie's name; cookies do not know ports, so the name does."""
        return f"sandbox_{self.port}"

    def is_own_host(self, host: str) -> bool:
        """Whether the request names this machine: another name is somebody's DNS trick."""
        return host in {f"{name}:{self.port}" for name in _OWN_NAMES}

    def is_own_origin(self, origin: str) -> bool:
        """Whether a page of ours asks."""
        parts = urlsplit(origin)
        return parts.scheme == "http" and self.is_own_host(parts.netloc)
