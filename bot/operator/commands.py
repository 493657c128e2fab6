"""The operator's commands: what they type, and what is said back."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.errors import SettingError
from bot.settings import Settings, read_settings

if TYPE_CHECKING:
    from bot.storage import Effect, Store

SANDBOX = Path("data/sandbox")


def add_operator_commands(commands: Any) -> None:
    """Add `invite`, `keys`, `journal`, `backup`, `restore` and `purge` to the program's parser."""
    invite = _group(commands, "invite", "one-time links")
    coordinator = _command(invite, "coordinator", _invite_coordinator, "a one-time link for a new coordinator")
    coordinator.add_argument("--sandbox", action="store_true", help="for the bot of `wegwijs sandbox`")
    keys = _group(commands, "keys", "keys for what is kept encrypted")
    _command(keys, "new", _new_key, "print a new key")
    _command(keys, "rotate", _rotate, "encrypt everything anew with the first key of NOTES_KEYS; the bot may run")
    _command(commands, "journal", _journal, "who did what, without a word of what was said")
    backup = _command(commands, "backup", _back_up, "write a copy of the database to a new file; the bot may run")
    backup.add_argument("file", type=Path, metavar="FILE")
    restore = _command(commands, "restore", _restore, "put a copy in the database's place; stop the bot first")
    restore.add_argument("file", type=Path, metavar="FILE")
    purge = _command(commands, "purge", _purge, "erase what was kept long enough, as the bot does once a day")
    purge.add_argument("--dry-run", action="store_true", help="count only, erase nothing")


def _group(commands: Any, name: str, about: str) -> Any:
    return commands.add_parser(name, help=about, description=about).add_subparsers(required=True, metavar="action")


def _command(commands: Any, name: str, run: Callable[[argparse.Namespace], int], about: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=about, description=about)
    parser.set_defaults(command=run)
    return parser


def _invite_coordinator(options: argparse.Namespace) -> int:
    from bot.domain.invitations import invite_coordinator

    if options.sandbox:
        print(f"/start i_{_done(_sandbox(), invite_coordinator())}")
        print("Type this in the sandbox as the person who is to coordinate. It works once, for 7 days.")
        return 0
    from bot.operator.username import username

    settings = read_settings()
    name = asyncio.run(username(settings))  # asked first: no invitation is made that cannot be given
    print(f"https://t.me/{name}?start=i_{_done(settings, invite_coordinator())}")
    print("Whoever opens this link becomes a coordinator: give it to that person only. It works once, for 7 days.")
    return 0


def _new_key(_options: argparse.Namespace) -> int:
    from bot.storage import new_key

    print(new_key())
    return 0


def _rotate(_options: argparse.Namespace) -> int:
    from bot.storage.backup import runs_with_other_keys
    from bot.storage.retention import empty_log
    from bot.storage.rotation import rotate

    settings = read_settings()
    keys = settings.notes_keys.get_secret_value()
    if runs_with_other_keys(settings.database_url, keys):
        raise SettingError("NOTES_KEYS", "the bot runs with another first key: start it again with these keys first")

    async def work() -> int:
        async with _opened(settings) as store:
            done = await rotate(store, keys)
            await empty_log(store)
            return done

    print(f"Texts encrypted anew: {asyncio.run(work())}. Everything opens with the first key of NOTES_KEYS:")
    print("take any other key out, start the bot again, and keep the old key as long as you keep older backups.")
    return 0


def _journal(_options: argparse.Namespace) -> int:
    from bot.storage.journal import entries

    for one in _done(read_settings(), entries):
        print(f"{one.at.isoformat(timespec='seconds')}  {one.what}  by {one.by or '-'}  about {one.about or '-'}")
    return 0


def _back_up(options: argparse.Namespace) -> int:
    from bot.storage.backup import back_up

    back_up(read_settings().database_url, options.file)
    print(f"{options.file}: written. Texts in it are encrypted: keep the keys of NOTES_KEYS too, in another place.")
    return 0


def _restore(options: argparse.Namespace) -> int:
    from bot.storage import Cipher
    from bot.storage.backup import restore

    settings = read_settings()
    kept = restore(settings.database_url, options.file, Cipher(settings.notes_keys.get_secret_value()))
    print("The copy is in place.")
    if kept:
        print(f"What was there before is kept: {kept}. Erase it when all is well.")
    return 0


def _purge(options: argparse.Namespace) -> int:
    from bot.storage.retention import count_purgeable, empty_log, purge

    settings = read_settings()

    async def work() -> Any:
        async with _opened(settings) as store:
            if options.dry_run:
                return await count_purgeable(store, settings.retention_days)
            (done,) = await store.do(purge(settings.retention_days))
            await empty_log(store)
            return done

    purged = asyncio.run(work())
    print("To be erased now (nothing was):" if options.dry_run else "Erased:")
    for kind, many in purged._asdict().items():
        print(f"{many:6} {kind}")
    return 0


def _sandbox() -> Settings:
    """The settings of the sandbox's own database."""
    try:
        key = (SANDBOX / "key").read_text(encoding="utf-8").strip()
    except OSError:
        raise SettingError(str(SANDBOX), "there is no sandbox here yet: start `wegwijs sandbox` once") from None
    return read_settings(None, database_url=f"sqlite+aiosqlite:///{SANDBOX / 'wegwijs.db'}", notes_keys=key)


def _done(settings: Settings, effect: Effect) -> Any:
    """Carry out one effect; what it returned."""

    async def work() -> Any:
        async with _opened(settings) as store:
            (done,) = await store.do(effect)
            return done

    return asyncio.run(work())


@asynccontextmanager
async def _opened(settings: Settings) -> AsyncIterator[Store]:
    """The database, beside a bot that may be running on it."""
    from bot.storage import Cipher, open_store
    from bot.storage.backup import in_use

    cipher = Cipher(settings.notes_keys.get_secret_value())
    with in_use(settings.database_url):
        async with open_store(settings.database_url, cipher) as store:
            yield store
