"""Files the bot sends: what is refused, what a file is called, and how a test reads it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox import Phone, World
from bot.sandbox.files import LARGEST_FILE, kept_name
from tests.sandbox.conftest import RawClient

LONG = "🙂" * 512  # 1024 units

BROKEN: list[tuple[dict[str, Any], str]] = [
    ({"notes": "x"}, 'method sendDocument has no parameter "notes"'),
    ({"text": "x"}, 'method sendDocument has no parameter "text"'),
    ({"caption": LONG + "x"}, "message caption is too long"),
    ({"caption": f"<b>{LONG}x</b>", "parse_mode": "HTML"}, "message caption is too long"),
    (
        {"caption": "<p>x</p>", "parse_mode": "HTML"},
        'can\'t parse entities: Unsupported start tag "p" at byte offset 0',
    ),
    ({"caption": "x", "parse_mode": "Markdown"}, "unsupported parse_mode"),
    ({"protect_content": "maybe"}, 'field "protect_content" must be of type Boolean'),
    ({"disable_notification": "maybe"}, 'field "disable_notification" must be of type Boolean'),
    ({"reply_markup": "{"}, 'can\'t parse "reply_markup" as a JSON object'),
    ({"document": "attach://elsewhere"}, "wrong file identifier/HTTP URL specified"),
]


@pytest.fixture
def alice(world: World) -> Phone:
    alice = world.person("Alice")
    alice.person.started = True
    return alice


@pytest.mark.parametrize(("params", "complaint"), BROKEN, ids=[complaint[:40] for _, complaint in BROKEN])
async def test_a_broken_rule(client: RawClient, alice: Phone, params: dict[str, Any], complaint: str) -> None:
    field = "thumbnail" if "document" in params else "document"
    answer = await client.upload("sendDocument", field, b"x", chat_id=alice.id, **params)
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {complaint}"}
    assert complaint in alice.world.violations[0]
    assert alice.messages == []
    assert alice.world.files == {}


@pytest.mark.parametrize(
    ("field", "content", "complaint"),
    [
        ("document", b"", "Bad Request: file must be non-empty"),
        ("document", bytes(LARGEST_FILE + 1), "Request Entity Too Large"),
        ("letter", b"x", 'Bad Request: method sendDocument has no parameter "letter"'),
        ("caption", b"x", 'Bad Request: parameter "caption" of sendDocument takes no file'),
    ],
    ids=["empty", "too large", "unknown field", "a field for words"],
)
async def test_a_file_that_is_refused(
    client: RawClient, alice: Phone, field: str, content: bytes, complaint: str
) -> None:
    answer = await client.upload("sendDocument", field, content, chat_id=alice.id)
    assert (answer["ok"], answer["description"]) == (False, complaint)
    assert len(alice.world.violations) == 1
    assert alice.messages == []


async def test_what_is_allowed(client: RawClient, alice: Phone) -> None:
    params: dict[str, Any] = {
        "chat_id": alice.id,
        "caption": f"<b>{LONG}</b>",
        "parse_mode": "HTML",
        "protect_content": "true",
    }
    sent = (await client.upload("sendDocument", "document", bytes(LARGEST_FILE), **params))["result"]
    assert sent["document"]["file_size"] == LARGEST_FILE
    assert sent["caption"] == LONG
    alice.world.check()


async def test_a_test_reads_names_and_bytes(client: RawClient, alice: Phone) -> None:
    await client.result("sendMessage", chat_id=alice.id, text="here it is")
    await client.upload("sendDocument", "document", b"one", filename="one.txt", chat_id=alice.id)
    await client.upload("sendPhoto", "photo", b"two", filename="two.png", chat_id=alice.id)
    assert alice.files == [("one.txt", b"one"), ("two.png", b"two")]
    assert [message.document for message in alice.messages] == [None, ("one.txt", b"one"), None]


async def test_a_name_that_telegram_changes_is_told(client: RawClient, alice: Phone) -> None:
    sent = await client.upload("sendDocument", "document", b"x", filename="../Bob's notes?.txt", chat_id=alice.id)
    assert sent["result"]["document"]["file_name"] == "Bob s notes.txt"
    assert "Telegram does not keep the file name" in alice.world.violations[0]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("wegwijs-2026_01 (1).json", "wegwijs-2026_01 (1).json"),
        ("رسالة ۱.txt", "رسالة ۱.txt"),
        ("notes", "notes"),
        ("a.tar.gz", "a.tar.gz"),
        ("/home/../letter.txt", "letter.txt"),
        ("cod\u202efdp.exe", "codfdp.exe"),
        ("a\r\nb\x7f.txt", "a  b.txt"),
        ("a–b.txt", "a b.txt"),
        (".env", "env"),
        ("x" * 61 + "." + "y" * 21, "x" * 60 + "." + "y" * 20),
        ("???", "file"),
    ],
)
def test_the_name_of_a_file(name: str, kept: str) -> None:
    assert kept_name(name) == kept
