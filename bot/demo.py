"""`wegwijs sandbox`: the real application against the Bot API on this machine; a part of the command line."""

from __future__ import annotations

import os
from pathlib import Path

from bot.app import running
from bot.errors import SettingError
from bot.sandbox import SandboxServer, World
from bot.services import open_services
from bot.settings import Settings, read_settings
from bot.storage import new_key


async def run_sandbox(folder: Path, port: int) -> None:
    """Serve the chat page and run the bot behind it until stopped.

    Raises:
        SettingError: when the folder or the port cannot be used.
    """
    key = _prepare(folder)
    server = SandboxServer(World.load_or_seed(folder))
    try:
        await server.start(port=port)
    except OSError:
        await server.start(port=0)
    try:
        settings = _settings(server, folder, key)
        async with open_services(settings) as services, running(settings, services) as polling:
            print(f"Wegwijs is ready: open {server.page_url}", flush=True)
            await polling
    finally:
        await server.stop()


def _prepare(folder: Path) -> str:
    """The sandbox's own folder, readable by its owner only, and its key."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.chmod(0o700)
        return _own_key(folder / "key")
    except OSError as error:
        raise SettingError("data/sandbox", f"{error.strerror}: check that the folder is writable") from None


def _own_key(path: Path) -> str:
    if not path.exists():
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(new_key())
    return path.read_text().strip()


def _settings(server: SandboxServer, folder: Path, key: str) -> Settings:
    """Everything of the sandbox's own: the operator's token, database and keys are not looked at."""
    return read_settings(
        None,
        telegram_token=server.token,
        telegram_api_url=server.api_root,
        database_url=f"sqlite+aiosqlite:///{folder / 'wegwijs.db'}",
        notes_keys=key,
    )
