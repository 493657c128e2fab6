"""Loading the whole content base in a fresh process, newcomers' articles and guides in ten languages: seconds, memory.

Where a translation is not there yet, an equally long stand-in in the same script takes its place, so that the figures
hold for the whole.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from bot.content.base import Article, ContentBase, Guide
from bot.content.loader import load_content
from bot.languages import LANGUAGES, Language
from bot.prepared import Prepared, keep

_MEASURE = """
import gc, json, sys, time
from pathlib import Path
import yaml
from bot.content.loader import ROOT
from bot.prepared import no_collecting, read_kept

def resident():
    return next(int(line.split()[1]) / 1024 for line in open("/proc/self/status") if line.startswith("VmRSS"))

before, begun = resident(), time.perf_counter()
with no_collecting():
    if len(sys.argv) > 1:
        kept = read_kept(Path(sys.argv[1]))
        assert kept.content.articles
    else:
        kept = [yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader) for path in ROOT.rglob("*.yaml")]
print(json.dumps([time.perf_counter() - begun, resident() - before]))
"""
_FIRST = {"uk": 0x430, "ru": 0x430, "ar": 0x627, "fa": 0x627, "ps": 0x627}
M = TypeVar("M", bound=BaseModel)


def report() -> str:
    """Two lines: the base in ten languages as the bot loads it, and plain parsing of the files there are."""
    content, standing_in = in_ten_languages(load_content())
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "shelf" / "ten.pickle"
        keep(Prepared.build(content), kept)
        seconds, mebibytes = _measured(str(kept))
    parsing, _ = _measured()
    texts = sum(len(article.texts) for article in content.articles.values())
    return (
        f"loading    {seconds:.2f} s and {mebibytes:.0f} MiB for {len(content.articles)} articles in {texts} texts, "
        f"{standing_in} of them stand-ins, and {len(content.guides)} guides (to stay below: 1 s, 60 MiB)\n"
        f"           plain parsing of the YAML files there are: {parsing:.2f} s, ratio {seconds / parsing:.2f}"
    )


def in_ten_languages(content: ContentBase) -> tuple[ContentBase, int]:
    """The base with stand-ins for the texts that are missing, and how many articles' texts those are."""
    missing = 0
    articles = dict(content.articles)
    for name, article in content.articles.items():
        if "newcomer" in article.facts.audience:
            texts = {language: article.texts.get(language) or _like(article.texts, language) for language in LANGUAGES}
            missing += len(LANGUAGES) - len(article.texts)
            articles[name] = Article(name, article.facts, texts)
    guides = {
        name: Guide(name, guide.steps, {one: guide.texts.get(one) or _like(guide.texts, one) for one in LANGUAGES})
        for name, guide in content.guides.items()
    }
    return replace(content, articles=articles, guides=guides), missing


def _like(texts: Mapping[Language, M], language: Language) -> M:
    model = texts["fr"]
    data = model.model_dump(mode="json")
    kept = {"stamp": data.pop("stamp"), "state": "machine"}
    return type(model).model_validate(_shifted(data, language) | kept)


def _shifted(data: Any, language: Language) -> Any:
    """The same shape, every word replaced by one no other language has, in this language's script; names stay."""
    if isinstance(data, str):
        return "".join(_letter(letter, language) for letter in data)
    if isinstance(data, list):
        return [_shifted(one, language) for one in data]
    if isinstance(data, dict):
        return {name: _shifted(one, language) for name, one in data.items()}
    return data


def _letter(letter: str, language: Language) -> str:
    place = ord(letter.lower()) - ord("a")
    if not 0 <= place < 26:
        return letter
    turned = (place + 3 * LANGUAGES.index(language)) % 26
    return chr(_FIRST.get(language, ord("a")) + turned)


def _measured(*arguments: str) -> tuple[float, float]:
    command = [sys.executable, "-c", _MEASURE, *arguments]
    seconds, mebibytes = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return seconds, mebibytes


if __name__ == "__main__":
    print(report())
