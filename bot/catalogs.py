"""Keeps locales/ in line with the code: extract, compare, merge."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from bot.i18n import catalog_path, read_catalog
from bot.languages import LANGUAGES, OWN_NAMES, Language

CODE = Path(__file__).parent
KEYWORDS = {"t": None, "told": None, "plural": (1, 2)} | dict.fromkeys(
    ("UserFacingError", "NotFoundError", "InvitationError")
)
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def template() -> Catalog:
    """Every sentence of the code that a person reads."""
    catalog = Catalog(project="Wegwijs", charset="utf-8")
    found = extract_from_dir(CODE, method_map=[("**.py", "python")], keywords=KEYWORDS)
    for _path, _line, message, comments, context in sorted(found, key=lambda one: (one[0], one[1])):
        catalog.add(message, auto_comments=comments, context=context)
    return catalog


def problems() -> list[str]:
    """What a catalog lacks, with the remedy."""
    wanted = template()
    found = []
    for language in LANGUAGES:
        if not catalog_path(language).exists():
            found.append(f"{catalog_path(language)}: missing: run `wegwijs i18n update`")
            continue
        catalog = read_catalog(language)
        for message in wanted:
            if message.id:
                found += [f"{language}: {one}" for one in _problems_of(message, catalog, english=language == "en")]
    return found


def _problems_of(message: Message, catalog: Catalog, *, english: bool) -> list[str]:
    key = message.id if isinstance(message.id, str) else message.id[0]
    there = catalog.get(key)
    if there is None:
        return [f"{key!r} is not in the catalog: run `wegwijs i18n update`, then translate it"]
    texts = [there.string] if isinstance(there.string, str) else list(there.string or ())
    if not all(texts):
        return [] if english and not isinstance(there.string, tuple) else [f"{key!r} is not translated"]
    if there.fuzzy:
        return [f"{key!r} is fuzzy: read it and take the mark away"]
    expected = set(_PLACEHOLDER.findall(key))
    if any(set(_PLACEHOLDER.findall(text)) - {"count"} != expected - {"count"} for text in texts):
        return [f"{key!r} has other placeholders than the key"]
    return []


def update() -> str:
    """Add new sentences to every catalog and drop old ones; says what is still to translate."""
    wanted = template()
    for language in LANGUAGES:
        path = catalog_path(language)
        catalog = read_catalog(language) if path.exists() else Catalog(language, project="Wegwijs", charset="utf-8")
        catalog.update(wanted, no_fuzzy_matching=True)
        catalog.obsolete.clear()
        _head(catalog, language)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(file, catalog, width=110, no_location=True, omit_header=False, sort_output=False)
    return "\n".join(problems()) or "catalogs: complete"


def _head(catalog: Catalog, language: Language) -> None:
    """The same head every time, so that a difference is one of words."""
    catalog.header_comment = f"# What Wegwijs says, in {OWN_NAMES[language]}."
    catalog.fuzzy = False
    catalog.version = "1"
    catalog.msgid_bugs_address = catalog.last_translator = catalog.language_team = "see CONTRIBUTING.md"
    catalog.creation_date = catalog.revision_date = datetime(2026, 11, 21, tzinfo=UTC)
