"""Bad settings end with one clear line that names the setting and the remedy: exit code 2, no traceback."""

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.sandbox import SandboxServer, World
from bot.storage import new_key

TOKEN = "1234567:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


def environment(folder: Path, **changes: str) -> dict[str, str]:
    good = {
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API_URL": "http://127.0.0.1:9",
        "NOTES_KEYS": new_key(),
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'w.db'}",
    }
    inherited = {name: value for name, value in os.environ.items() if name not in good}
    return inherited | good | changes


def wegwijs(folder: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", *arguments]
    place = Path(__file__).parent.parent
    return subprocess.run(
        command, cwd=place, env=environment(folder, **changes), capture_output=True, text=True, timeout=60, check=False
    )


def one_clear_line(result: subprocess.CompletedProcess[str], setting: str) -> None:
    assert result.returncode == 2
    assert "Traceback" not in result.stderr
    last = result.stderr.strip().splitlines()[-1]
    assert last.startswith(f"wegwijs: {setting}: ")
    assert TOKEN not in result.stderr


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("TELEGRAM_TOKEN", ""),
        ("NOTES_KEYS", ""),
        ("NOTES_KEYS", "malformed"),
        ("TELEGRAM_API_URL", "not an address"),
        ("TELEGRAM_API_URL", "http://127.0.0.1:9"),
        ("DATABASE_URL", "sqlite+aiosqlite:////proc/nowhere/w.db"),
        ("DATABASE_URL", "nonsense"),
    ],
)
def test_a_bad_setting_is_named(tmp_path: Path, setting: str, value: str) -> None:
    one_clear_line(wegwijs(tmp_path, "run", **{setting: value}), setting)


async def test_a_refused_token_is_named(tmp_path: Path) -> None:
    server = SandboxServer(World())
    await server.start()
    result = await asyncio.to_thread(wegwijs, tmp_path, "run", TELEGRAM_API_URL=server.api_root)
    await server.stop()
    one_clear_line(result, "TELEGRAM_TOKEN")


async def test_a_second_poller_is_named(tmp_path: Path) -> None:
    world = World()
    server = SandboxServer(world)
    await server.start()
    world.fail_next("getUpdates", error_code=409, description="Conflict: terminated by other getUpdates request")
    result = await asyncio.to_thread(
        wegwijs, tmp_path, "run", TELEGRAM_API_URL=server.api_root, TELEGRAM_TOKEN=server.token
    )
    await server.stop()
    one_clear_line(result, "TELEGRAM_TOKEN")
    assert "another program" in result.stderr


def test_run_without_a_token_names_the_sandbox(tmp_path: Path) -> None:
    assert "wegwijs sandbox" in wegwijs(tmp_path, "run", TELEGRAM_TOKEN="").stderr


def test_ask_answers_exactly_one_line_for_each_whatever_it_is(tmp_path: Path) -> None:
    lines = [
        '{"q": "schimmel", "lang": "nl"}',
        '{"q": "x", "lang": "de"}',
        "not json",
        "[]",
        '{"lang": "nl"}',
        "",
        "null",
    ]
    asked = subprocess.run(
        [sys.executable, "-m", "bot", "ask", "--stdin"],
        cwd=Path(__file__).parent.parent,
        input="\n".join(lines) + "\n",
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    answers = [json.loads(line) for line in asked.stdout.splitlines()]
    assert len(answers) == len(lines)
    for answer in answers:
        assert set(answer) == {"outcome", "results", "ms"}
        assert answer["outcome"] in {"answer", "choices", "none", "crisis", "greeting"}
    assert answers[0]["results"][0]["id"] == "housing.bad-home"


def test_export_has_one_object_a_line(tmp_path: Path) -> None:
    exported = wegwijs(tmp_path, "content", "export")
    rows = [json.loads(line) for line in exported.stdout.splitlines()]
    assert {"id", "lang", "state", "title", "answer", "keywords"} <= set(rows[0])
    assert len({(row["id"], row["lang"]) for row in rows}) == len(rows)
