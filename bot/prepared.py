"""What answers questions, built from the content base once and kept, so that a start need not build it again.

Kept beside the code, where only those who could change the code itself can write; a folder that cannot be written costs
nothing but time at every start. See docs/decisions/0005-prepared-content.md.
"""

from __future__ import annotations

import gc
import hashlib
import logging
import os
import pickle
import platform
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

from bot.content.base import ContentBase
from bot.content.loader import load_content
from bot.domain.crisis import CrisisDetector
from bot.domain.lookup import Lookup, entries_of

SHELF = Path(__file__).parent / ".prepared"
_CODE = Path(__file__).parent
_LIBRARIES = ("pydantic", "rapidfuzz", "snowballstemmer")
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Prepared:
    """The content base, and what finds articles and danger in a text."""

    content: ContentBase
    lookup: Lookup
    crisis: CrisisDetector

    @classmethod
    def build(cls, content: ContentBase | None = None) -> Prepared:
        """Index a content base; without one, the bot's own is read.

        Raises:
            ContentError: when the content base cannot be read.
        """
        content = content or load_content()
        crisis = CrisisDetector.build(content)
        # The words of danger live on in the detector, and what people say in the lookup.
        return cls(replace(content, crisis_words={}, said={}), Lookup.build(entries_of(content), content.said), crisis)


def prepare(shelf: Path = SHELF) -> Prepared:
    """What was built before from these very files, or else built now and kept.

    Raises:
        ContentError: when the content base cannot be read.
    """
    kept = shelf / f"{_fingerprint()}.pickle"
    with no_collecting():
        found = read_kept(kept)
        if found is not None:
            return found
        built = Prepared.build()
    keep(built, kept)
    return built


def read_kept(kept: Path) -> Prepared | None:
    """What a file of the shelf holds; None if there is no such file, or it is damaged."""
    try:
        found = pickle.loads(kept.read_bytes())
    except FileNotFoundError:
        return None
    except Exception:  # noqa: BLE001 - a damaged copy may fail in any way, and is built again
        _log.warning("%s cannot be read; it is built again", kept.name)
        return None
    return found if isinstance(found, Prepared) else None


def keep(built: Prepared, kept: Path) -> None:
    """Write it to the shelf, and clear away what was there before; a shelf that cannot be written is no error."""
    try:
        kept.parent.mkdir(mode=0o700, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=kept.parent, delete=False) as file:
            file.write(pickle.dumps(built, protocol=pickle.HIGHEST_PROTOCOL))
        os.replace(file.name, kept)
        for old in kept.parent.glob("*.pickle"):
            if old != kept:
                old.unlink(missing_ok=True)
    except OSError as error:
        _log.info("the prepared content is not kept: %s", error.strerror)


def _fingerprint() -> str:
    """Changes with every file of content or rule, and with what reads them."""
    digest = hashlib.sha256(repr([platform.python_version(), *map(version, _LIBRARIES)]).encode())
    for folder in ("content", "domain"):
        for path in sorted((_CODE / folder).rglob("*")):
            if path.suffix in (".py", ".yaml"):
                digest.update(path.relative_to(_CODE).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:24]


@contextmanager
def no_collecting() -> Iterator[None]:
    """Many small lasting objects are made: looking for garbage among them takes longer than making them."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
