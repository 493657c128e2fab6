"""Stamps: a short hash of the Dutch text that a translation was made from."""

from __future__ import annotations

import hashlib
import json

from bot.content.models import ArticleText, FormText, GuideText


def stamp_of(text: ArticleText | FormText | GuideText) -> str:
    """The stamp of a Dutch text: it changes with any word a reader sees, not with keywords."""
    shown = text.model_dump(mode="json", exclude={"stamp", "state", "keywords"})
    canonical = json.dumps(shown, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()[:12]
