"""Trouble on order: what a test wants the next calls to meet."""

from __future__ import annotations

from dataclasses import dataclass

from bot.sandbox.errors import ApiError, DroppedConnectionError

_WORDS = {
    400: "Bad Request: chat not found",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    500: "Internal Server Error",
    502: "Bad Gateway",
}


@dataclass
class Fault:
    """One kind of trouble, for as many calls as are left."""

    method: str | None
    chat_id: int | None
    error: ApiError | None
    left: int
    after: bool = False

    def meets(self, method: str, chat_id: object, after: bool) -> bool:
        """Whether this call is one to fail."""
        named = self.method == method if self.method else method != "getUpdates"
        return self.left > 0 and self.after == after and named and self.chat_id in (None, chat_id)


class Faults:
    """The trouble still to come."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Order trouble."""
        self._faults.append(fault)

    def strike(self, method: str, chat_id: object, *, after: bool = False) -> None:
        """Raise the trouble that was ordered for this call, if any."""
        for fault in self._faults:
            if fault.meets(method, chat_id, after):
                fault.left -= 1
                raise fault.error or DroppedConnectionError


def error_for(code: int, retry_after: int, description: str | None) -> ApiError:
    """The answer of a fault, in Telegram's words unless others are given."""
    if code == 429:
        return ApiError(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)
    return ApiError(code, description or _WORDS.get(code, f"Error {code}"))
