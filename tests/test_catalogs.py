"""Every word of the interface in every language, and the same placeholders."""

import ast

from bot.catalogs import CODE, problems, template
from bot.i18n import read_catalog, translator
from bot.languages import LANGUAGES


def test_catalogs_are_complete() -> None:
    assert problems() == []


def test_the_template_holds_what_a_person_reads() -> None:
    keys = {message.id if isinstance(message.id, str) else message.id[0] for message in template()}
    assert {"Menu", "Urgent help", "{count} answer"} <= keys


def test_no_sentence_hides_from_the_catalogs() -> None:
    """A sentence inside an f-string is not found by the extractor, and would never be translated."""
    known = {key for message in template() for key in ([message.id] if isinstance(message.id, str) else message.id)}
    hidden = []
    for path in CODE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "t" and node.args:
                [said, *_] = node.args
                if isinstance(said, ast.Constant) and said.value not in known:
                    hidden.append(f"{path.name}:{node.lineno}: {said.value!r}")
    assert hidden == []


def test_every_language_says_it_in_its_own_words() -> None:
    said = {language: translator(language)("Not what I meant") for language in LANGUAGES}
    assert len(set(said.values())) == len(LANGUAGES)


def test_plurals_follow_the_language() -> None:
    uk = translator("uk")
    forms = {uk.plural("{count} answer", "{count} answers", count) for count in (1, 3, 5)}
    assert len(forms) == 3
    assert all(any(digit in form for digit in "135") for form in forms)


def test_no_catalog_keeps_a_sentence_the_code_no_longer_says() -> None:
    wanted = {message.id for message in template()}
    for language in LANGUAGES:
        extra = {message.id for message in read_catalog(language) if message.id} - wanted
        assert not extra, language
