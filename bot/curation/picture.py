"""Draws the breathing circle of `bot/content/care/breathing.gif`: it grows for 4 counts and shrinks for 6.

Run once, with the `picture` group installed: `python -m bot.curation.picture`. The counts are those of the article
care.breathing; an animated picture that repeats by itself (GIF89a).
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw

from bot.content.loader import ROOT

BREATHING: Final = ROOT / "care" / "breathing.gif"
SIZE: Final = 240  # pixels
IN, OUT = 4, 6  # counts, a second each
FRAMES: Final = 5  # a second
SMALL, LARGE = 30, 104  # radius, pixels
SHARPER: Final = 3  # drawn this many times larger, for smooth edges
BACKGROUND, CIRCLE, RING = "#f4f1ea", "#5b8fa8", "#cfd8d6"


def frames() -> list[Image.Image]:
    """One breath, frame by frame."""
    inward = [_eased(number / (IN * FRAMES)) for number in range(IN * FRAMES)]
    outward = [1 - _eased(number / (OUT * FRAMES)) for number in range(OUT * FRAMES)]
    return [_frame(SMALL + (LARGE - SMALL) * one) for one in inward + outward]


def _eased(part: float) -> float:
    """Slow at both ends, as a breath is."""
    return (1 - math.cos(math.pi * part)) / 2


def _frame(radius: float) -> Image.Image:
    large = Image.new("RGB", (SIZE * SHARPER, SIZE * SHARPER), BACKGROUND)
    pen, middle = ImageDraw.Draw(large), SIZE * SHARPER / 2
    for size, colour, filled in ((LARGE, RING, False), (radius, CIRCLE, True)):
        edge = size * SHARPER
        box = (middle - edge, middle - edge, middle + edge, middle + edge)
        pen.ellipse(box, fill=colour if filled else None, outline=colour, width=2 * SHARPER)
    return large.resize((SIZE, SIZE), Image.Resampling.LANCZOS).quantize(16)


def draw(path: Path = BREATHING) -> None:
    """Write the picture."""
    first, *rest = frames()
    first.save(path, save_all=True, append_images=rest, duration=1000 // FRAMES, loop=0, optimize=True)


if __name__ == "__main__":
    draw()
