"""No token and nobody's words come through the formatter, whatever the library or the error."""

import io
import logging

import pytest

from bot.logs import Redaction

TOKEN = "1234567:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


@pytest.fixture
def written() -> tuple[logging.Logger, io.StringIO]:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Redaction(["another-secret"]))
    logger = logging.Logger("test")
    logger.addHandler(handler)
    return logger, stream


def test_tokens_and_secrets_are_hidden(written: tuple[logging.Logger, io.StringIO]) -> None:
    logger, stream = written
    logger.warning("POST https://api.telegram.org/bot%s/getMe another-secret", TOKEN)
    assert TOKEN not in stream.getvalue()
    assert "another-secret" not in stream.getvalue()
    assert "[hidden]" in stream.getvalue()


def test_a_traceback_says_where_but_not_what_was_typed(written: tuple[logging.Logger, io.StringIO]) -> None:
    logger, stream = written
    try:
        raise ValueError(f"cannot read 'my name is Charlie' with {TOKEN}")
    except ValueError:
        logger.exception("it failed")
    text = stream.getvalue()
    assert "ValueError" in text
    assert "test_logs.py" in text
    assert "Charlie" not in text
    assert TOKEN not in text
