"""A keyword more, in the right file, with everything else as it was."""

import shutil
from pathlib import Path

import pytest

from bot.cli import main
from bot.content.loader import ROOT, ContentError, load_content
from bot.curation.keyword import add_keyword


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    return shutil.copytree(ROOT, tmp_path / "content", ignore=shutil.ignore_patterns("__pycache__"))


@pytest.mark.parametrize(
    ("article", "language"), [("housing.waste", "nl"), ("care.crisis", "nl"), ("housing.waste", "ar")]
)
def test_a_keyword_is_added_behind_the_others(checkout: Path, article: str, language: str) -> None:
    before = load_content(checkout).articles[article].texts[language]  # type: ignore[index]
    path = add_keyword(article, language, '  the "blue"   bag ', checkout)  # type: ignore[arg-type]
    assert path == checkout / article.split(".")[0] / f"{language}.yaml"
    after = load_content(checkout).articles[article].texts[language]  # type: ignore[index]
    assert after.keywords == (*before.keywords, 'the "blue" bag')
    assert after.model_copy(update={"keywords": before.keywords}) == before


def test_nothing_but_one_place_of_one_file_changes(checkout: Path) -> None:
    path = checkout / "housing" / "nl.yaml"
    path.write_text("# a curator's remark\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    before = {one: one.read_bytes() for one in checkout.rglob("*.yaml")}
    add_keyword("housing.waste", "nl", "zak met een groene strik", checkout)
    changed = [one for one, was in before.items() if one.read_bytes() != was]
    assert changed == [path]
    lines = set(path.read_text(encoding="utf-8").splitlines()) ^ set(before[path].decode().splitlines())
    assert len(lines) == 2
    assert path.read_text(encoding="utf-8").startswith("# a curator's remark")


@pytest.mark.parametrize(
    ("article", "language", "word", "told"),
    [
        ("housing.castle", "nl", "kasteel", "no such article"),
        ("volunteer.start", "ar", "kasteel", "no text in ar"),
        ("housing.waste", "nl", "   ", "at least a letter"),
    ],
)
def test_what_cannot_be_added_is_said(checkout: Path, article: str, language: str, word: str, told: str) -> None:
    with pytest.raises(ContentError, match=told):
        add_keyword(article, language, word, checkout)  # type: ignore[arg-type]


def test_a_keyword_that_is_there_or_one_too_many_changes_nothing(checkout: Path) -> None:
    path = checkout / "housing" / "nl.yaml"
    known = load_content(checkout).articles["housing.waste"].texts["nl"].keywords
    before = path.read_bytes()
    with pytest.raises(ContentError, match="already"):
        add_keyword("housing.waste", "nl", known[0].upper(), checkout)
    assert path.read_bytes() == before
    for number in range(25 - len(known)):
        add_keyword("housing.waste", "nl", f"zak {number}", checkout)
    full = path.read_bytes()
    with pytest.raises(ContentError):
        add_keyword("housing.waste", "nl", "nog een zak", checkout)
    assert path.read_bytes() == full


def test_the_command_says_what_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["content", "keyword", "housing.castle", "nl", "kasteel"]) == 1
    assert "no such article: housing.castle" in capsys.readouterr().out
