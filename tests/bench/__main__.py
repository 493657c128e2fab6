"""Updates a second and time to the first reply, ours and a bare echo's; start, loading, memory and notes of ours."""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from bot.sandbox import Phone, SandboxServer, World, acting
from bot.storage import new_key
from tests.bench import loading, lookup, notes

PEOPLE, QUESTIONS, ROUNDS = 40, 10, 3
ASKED = (
    "how do I find a flat",
    "my landlord refuses to repair",
    "what does my card mean",
    "quantum zebra",
    "rent deposit",
)


@dataclass
class Figures:
    """What one bot did in all rounds."""

    replies: list[float] = field(default_factory=list)
    seconds: float = 0.0
    starts: list[float] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)

    @property
    def a_second(self) -> float:
        return len(self.replies) / self.seconds

    def quantile(self, share: float) -> float:
        return statistics.quantiles(self.replies, n=100)[round(share * 100) - 1] * 1000


async def one_round(module: str, figures: Figures, folder: Path) -> None:
    world = World()
    server = SandboxServer(world)
    await server.start()
    environment = os.environ | {
        "TELEGRAM_TOKEN": server.token,
        "TELEGRAM_API_URL": server.api_root,
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'w.db'}",
        "NOTES_KEYS": new_key(),
    }
    started = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, env=environment, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        phones = [world.person(f"Alice {n}", language_code="en") for n in range(PEOPLE)]
        await ask(phones[0], "hello", Figures())
        figures.starts.append(time.perf_counter() - started)
        begun = time.perf_counter()
        await asyncio.gather(*(conversation(phone, figures) for phone in phones))
        figures.seconds += time.perf_counter() - begun
        figures.memory.append(resident(process.pid))
    finally:
        process.kill()
        await process.wait()
        await server.stop()


async def conversation(phone: Phone, figures: Figures) -> None:
    for n in range(QUESTIONS):
        await ask(phone, ASKED[n % len(ASKED)], figures)


async def ask(phone: Phone, text: str, figures: Figures) -> None:
    """Send a text and wait for the first reply in this chat."""
    replied = asyncio.Event()
    stop = phone.world.watch(
        lambda signal: (
            replied.set() if signal.message and signal.message.from_bot and signal.chat_id == phone.id else None
        )
    )
    begun = time.perf_counter()
    acting.say(phone.world, phone.person, text)
    async with asyncio.timeout(60):
        await replied.wait()
    figures.replies.append(time.perf_counter() - begun)
    stop()


def resident(pid: int) -> int:
    """Resident memory of a process in MiB."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) // 1024
    return 0


async def main() -> None:
    ours, echo = Figures(), Figures()
    for _ in range(ROUNDS):
        for module, figures in (("tests.bench.ours", ours), ("tests.bench.echo", echo)):
            with tempfile.TemporaryDirectory() as folder:
                await one_round(module, figures, Path(folder))
    print(f"{PEOPLE} people, {QUESTIONS} questions each, {ROUNDS} rounds interleaved")
    for name, figures in (("wegwijs", ours), ("bare echo", echo)):
        p50, p95, p99 = (figures.quantile(share) for share in (0.5, 0.95, 0.99))
        quantiles = f"p50 {p50:4.0f} ms   p95 {p95:4.0f} ms   p99 {p99:4.0f} ms"
        print(f"{name:10} {figures.a_second:6.0f} updates/s   {quantiles}")
    print(f"ratio      {ours.a_second / echo.a_second:6.2f} (to reach: 0.4)")
    start = statistics.median(ours.starts)
    print(loading.report())
    print(f"start to first answer {start:.2f} s · resident {max(ours.memory)} MiB (to stay below: 250)")
    print(await notes.report())
    print(lookup.report())


if __name__ == "__main__":
    asyncio.run(main())
