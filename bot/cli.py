"""The program's commands: `wegwijs run`, `wegwijs sandbox`, `wegwijs ask`, and those of curators and operators."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import signal
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from bot.curation.command import add_content_commands
from bot.errors import SettingError
from bot.logs import set_up_logs
from bot.operator.commands import add_operator_commands
from bot.settings import Settings, read_settings

WRONG_SETTINGS = 2


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        code: int = options.command(options)
    except SettingError as error:
        print(f"wegwijs: {error}", file=sys.stderr)
        return WRONG_SETTINGS
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="wegwijs", description="A guide for people who are new in Flanders and Brussels"
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    commands.add_parser("start", help="Telegram if there is a token, else the sandbox").set_defaults(command=_start)
    commands.add_parser("run", help="run the bot on Telegram").set_defaults(command=_run)
    sandbox = commands.add_parser("sandbox", help="try the bot in the browser, without Telegram")
    sandbox.add_argument("--port", type=int, default=8080, help="port of the page (0: any free one)")
    sandbox.set_defaults(command=_sandbox)
    _add_ask(commands)
    add_content_commands(commands)
    add_operator_commands(commands)
    words = commands.add_parser("i18n", help="the words of the interface")
    actions = words.add_subparsers(required=True, metavar="action")
    actions.add_parser("check", help="is every catalog complete?").set_defaults(command=_i18n_check)
    actions.add_parser("update", help="bring every catalog in line with the code").set_defaults(command=_i18n_update)
    return parser


def _add_ask(commands: Any) -> None:
    ask = commands.add_parser("ask", help="ask the content base a question")
    ask.add_argument("question", nargs="?", default="")
    ask.add_argument("--lang", default="nl")
    ask.add_argument("--json", action="store_true", help="one JSON object")
    ask.add_argument("--why", action="store_true", help="explain the result")
    ask.add_argument("--stdin", action="store_true", help='read {"q", "lang"} a line, answer one line for each')
    ask.set_defaults(command=_ask)


def _start(options: argparse.Namespace) -> int:
    if read_settings().telegram_token.get_secret_value():
        return _run(options)
    options.port = 8080
    return _sandbox(options)


def _run(_options: argparse.Namespace) -> int:
    settings = read_settings()
    token = settings.telegram_token.get_secret_value()
    if not token:
        raise SettingError("TELEGRAM_TOKEN", "no token in .env: ask @BotFather for one, or try `wegwijs sandbox`")
    from bot.app import run

    set_up_logs(settings.log_level, _secrets(settings))
    return _until_stopped(run(settings))


def _sandbox(options: argparse.Namespace) -> int:
    from bot.demo import run_sandbox

    set_up_logs(os.environ.get("LOG_LEVEL", "WARNING").upper())
    return _until_stopped(run_sandbox(Path("data/sandbox"), options.port))


def _until_stopped(work: Coroutine[Any, Any, None]) -> int:
    """Run until the work ends or the program is asked to stop."""

    async def both() -> None:
        task = asyncio.ensure_future(work)
        loop = asyncio.get_running_loop()
        for name in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(name, task.cancel)
        with contextlib.suppress(asyncio.CancelledError):
            await task

    asyncio.run(both())
    return 0


def _secrets(settings: Settings) -> list[str]:
    secrets = (settings.telegram_token, settings.notes_keys, settings.webhook_secret)
    return [one.get_secret_value() for one in secrets]


def _ask(options: argparse.Namespace) -> int:
    from bot.asking import Asker

    asker = Asker(read_settings().default_language)
    if options.stdin:
        for line in sys.stdin:
            print(json.dumps(asker.line(line), ensure_ascii=False), flush=True)
    elif options.json:
        print(json.dumps(asker.ask(options.question, options.lang), ensure_ascii=False))
    else:
        print(asker.in_words(options.question, options.lang, why=options.why))
    return 0


def _i18n_check(_options: argparse.Namespace) -> int:
    from bot.catalogs import problems

    found = problems()
    print("\n".join(found) if found else "catalogs: complete")
    return 1 if found else 0


def _i18n_update(_options: argparse.Namespace) -> int:
    from bot.catalogs import update

    print(update())
    return 0
