"""Reads the content base from its YAML files, once, at start."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from bot.content.base import CHAPTERS, Article, ContentBase, Form, Guide
from bot.content.models import ArticleFacts, ArticleText, CrisisText, FormFacts, FormText, GuideStep, GuideText, Said
from bot.content.tables import Figure, MovingLaw, Organisation, Places, Role
from bot.languages import LANGUAGES, SOURCE, Language

ROOT = Path(__file__).parent
M = TypeVar("M", bound=BaseModel)


class ContentError(Exception):
    """A file of the content base cannot be used: names the file, the place and what is wrong."""


def load_content(root: Path = ROOT) -> ContentBase:
    """Load and validate the whole base.

    Raises:
        ContentError: for a file that does not parse or does not fit the format.
    """
    articles: dict[str, Article] = {}
    guides: dict[str, Guide] = {}
    for chapter in CHAPTERS:
        folder = root / chapter
        if (folder / "articles.yaml").exists():
            articles |= _articles(folder)
        if (folder / "guide.yaml").exists():
            guides[chapter] = _guide(folder)
    care, coordinator = root / "care", root / "coordinator"
    return ContentBase(
        articles=articles,
        guides=guides,
        forms=_forms(coordinator) if (coordinator / "forms.yaml").exists() else {},
        roles=_table(root / "volunteer" / "roles.yaml", Role),
        organisations=_table(root / "organisations.yaml", Organisation),
        figures=_table(root / "figures.yaml", Figure),
        moving=_table(root / "moving.yaml", MovingLaw),
        crisis={lang: _crisis(care / f"{lang}.yaml") for lang in LANGUAGES},
        crisis_sentences=read_yaml(care / "crisis-sentences.yaml"),
        crisis_words=read_yaml(root / "crisis.yaml"),
        said={lang: _said(root / "said" / f"{lang}.yaml", articles) for lang in LANGUAGES},
        places=_parse(Places, read_yaml(root / "places.yaml"), root / "places.yaml", "places"),
    )


def read_yaml(path: Path) -> dict[str, Any]:
    """The mapping a file holds; an empty file is an empty mapping."""
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except FileNotFoundError:
        raise ContentError(f"{path}: the file is missing") from None
    except yaml.YAMLError as error:
        raise ContentError(f"{path}: {error}") from None
    if data is not None and not isinstance(data, dict):
        raise ContentError(f"{path}: a mapping is expected")
    return data or {}


def _parse(model: type[M], data: object, path: Path, name: str) -> M:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ContentError(f"{path}: {name}: {where}: {first['msg']}") from None


def _table(path: Path, model: type[M]) -> dict[str, M]:
    return {name: _parse(model, data, path, name) for name, data in read_yaml(path).items()}


def _articles(folder: Path) -> dict[str, Article]:
    facts = _table(folder / "articles.yaml", ArticleFacts)
    texts = _worded(folder, "articles", facts, ArticleText)
    return {name: Article(name, facts[name], texts[name]) for name in facts}


def _forms(folder: Path) -> dict[str, Form]:
    facts = _table(folder / "forms.yaml", FormFacts)
    texts = _worded(folder, "forms", facts, FormText)
    return {name: Form(name, facts[name], texts[name]) for name in facts}


def _worded(folder: Path, part: str, facts: Mapping[str, BaseModel], model: type[M]) -> dict[str, dict[Language, M]]:
    """The texts of one part of a chapter's files, by id and language; each has at least its Dutch."""
    texts: dict[str, dict[Language, M]] = {name: {} for name in facts}
    for language in LANGUAGES:
        path = folder / f"{language}.yaml"
        found: Mapping[str, Any] = (read_yaml(path).get(part) or {}) if path.exists() else {}
        for name, data in found.items():
            if name not in facts:
                raise ContentError(f"{path}: {name}: no such entry in {part}.yaml")
            texts[name][language] = _parse(model, data, path, name)
    for name in facts:
        if SOURCE not in texts[name]:
            raise ContentError(f"{folder / 'nl.yaml'}: {name}: the Dutch text is missing")
    return texts


def _guide(folder: Path) -> Guide:
    path = folder / "guide.yaml"
    steps = _table(path, GuideStep)
    texts: dict[Language, GuideText] = {}
    for language in LANGUAGES:
        words = folder / f"{language}.yaml"
        data: Mapping[str, Any] = read_yaml(words) if words.exists() else {}
        if "guide" in data:
            texts[language] = _parse(GuideText, data["guide"], words, "guide")
    if SOURCE not in texts or "start" not in steps:
        raise ContentError(f"{path}: a guide needs a step called start and its Dutch wording")
    return Guide(folder.name, steps, texts)


def _crisis(path: Path) -> CrisisText:
    return _parse(CrisisText, read_yaml(path).get("crisis"), path, "crisis")


def _said(path: Path, articles: Mapping[str, Article]) -> Said:
    said = _parse(Said, read_yaml(path), path, "said")
    for name in said.asked:
        if name not in articles:
            raise ContentError(f"{path}: {name}: no such article in articles.yaml")
    return said
