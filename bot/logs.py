"""Logging without anybody's words, names or tokens."""

from __future__ import annotations

import copy
import logging
import re
import sys
from collections.abc import Iterable
from types import TracebackType

# aiosqlite writes parameters of statements at DEBUG, python-telegram-bot whole updates and the token.
QUIET = ("httpx", "httpcore", "telegram", "telegram.ext", "alembic", "aiosqlite", "sqlalchemy", "tornado.access")
# A bot token anywhere, also as a piece of an address.
_TOKEN = re.compile(r"\d{5,12}:[A-Za-z0-9_-]{30,}")
ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
HIDDEN = "[hidden]"


class Redaction(logging.Formatter):
    """Writes a record without tokens and named secrets, traceback included."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")
        self._secrets = tuple(secret for secret in secrets if len(secret) >= 8)

    def format(self, record: logging.LogRecord) -> str:
        """The line as it goes out."""
        own = copy.copy(record)
        own.exc_text = None  # another handler may have kept its own, fuller traceback here
        text = _TOKEN.sub(HIDDEN, super().format(own))
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return text

    def formatException(self, ei: ExceptionInfo) -> str:  # noqa: N802 the name logging calls
        """Only where it happened and what kind it was: messages may quote what a person typed."""
        kind, error, trace = ei
        lines = [kind.__name__ if kind else "error"]
        while trace is not None:
            code = trace.tb_frame.f_code
            lines.append(f"  at {code.co_filename}:{trace.tb_lineno} in {code.co_name}")
            trace = trace.tb_next
        cause = error.__cause__ if error else None
        if cause is not None:
            lines.append(f"  caused by {type(cause).__name__}")
        return "\n".join(lines)


def set_up_logs(level: str, secrets: Iterable[str] = ()) -> None:
    """Send logs to standard error through the redaction; libraries speak only from WARNING on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Redaction(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
