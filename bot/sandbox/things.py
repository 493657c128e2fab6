"""Small files people send when nobody chose one: a picture, a voice message, a document, a sticker."""

from __future__ import annotations

import struct
import zlib
from uuid import uuid4

from bot.sandbox.messages import Media

_SIDE = 96
_COLOUR = b"\x2a\x7f\x8e"


def new_media(content: bytes, mime: str, name: str) -> Media:
    """A file with an id of its own."""
    return Media(uuid4().hex, content, mime, name)


def picture() -> Media:
    """A square of one colour, as PNG."""
    return new_media(_png(), "image/png", "photo.png")


def sticker() -> Media:
    """The same square, as a sticker."""
    return new_media(_png(), "image/png", "sticker.png")


def voice() -> Media:
    """A voice message of a tenth of a second of silence."""
    samples = bytes(1600)
    size = struct.pack("<I", 36 + len(samples))
    shape = struct.pack("<IHHIIHH", 16, 1, 1, 8000, 16000, 2, 16)
    content = b"RIFF" + size + b"WAVEfmt " + shape + b"data" + struct.pack("<I", len(samples)) + samples
    return new_media(content, "audio/wav", "voice.wav")


def document() -> Media:
    """A text file of one line."""
    return new_media(b"A letter from the town hall.\n", "text/plain", "letter.txt")


def _png() -> bytes:
    header = struct.pack(">IIBBBBB", _SIDE, _SIDE, 8, 2, 0, 0, 0)
    rows = (b"\0" + _COLOUR * _SIDE) * _SIDE
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
