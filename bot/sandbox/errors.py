"""How the sandbox says no, in Telegram's words."""

from __future__ import annotations


class ApiError(Exception):
    """An answer with `ok: false`.

    `violation` says that the bot's programmer should hear of it: Telegram would refuse the call every time.
    """

    def __init__(
        self,
        code: int,
        description: str,
        *,
        violation: bool = False,
        hint: str = "",
        retry_after: int | None = None,
    ) -> None:
        super().__init__(description)
        self.hint = hint
        self.code = code
        self.description = description
        self.violation = violation
        self.retry_after = retry_after


class DroppedConnectionError(Exception):
    """The connection breaks off without an answer."""


def refused(text: str) -> ApiError:
    """What a correct bot may meet too: a message that is gone, a chat that is not there."""
    return ApiError(400, f"Bad Request: {text}")


def broken_rule(text: str, hint: str = "") -> ApiError:
    """What only a mistake in the bot's code brings about; the hint is for its programmer alone."""
    return ApiError(400, f"Bad Request: {text}", violation=True, hint=hint)


def forbidden(text: str) -> ApiError:
    """The person or the group does not let the bot write."""
    return ApiError(403, f"Forbidden: {text}")
