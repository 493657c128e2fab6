"""Sentences of a source do not stand in the base; official names may."""

from pathlib import Path

import pytest

from bot.content.base import ContentBase
from bot.curation.copies import RUN, copied_runs


def sentence_of(content: ContentBase) -> str:
    steps = content.articles["housing.furniture"].texts["nl"].paragraphs
    return next(one for one in steps if len(one.split()) >= RUN and "{{" not in one)


def test_a_copied_sentence_is_found_in_any_case_and_with_other_signs(content: ContentBase, tmp_path: Path) -> None:
    (tmp_path / "source.txt").write_text("Before. " + sentence_of(content).upper().replace(" ", "\n") + " After.")
    found = list(copied_runs(content, tmp_path))
    assert any("housing/nl.yaml: housing.furniture" in one and "source.txt" in one for one in found), found


def test_seven_words_are_no_copy(content: ContentBase, tmp_path: Path) -> None:
    (tmp_path / "source.txt").write_text(" ".join(sentence_of(content).split()[: RUN - 1]) + " iets anders")
    assert list(copied_runs(content, tmp_path)) == []


def test_an_official_name_breaks_a_run(content: ContentBase, tmp_path: Path) -> None:
    (tmp_path / "source.txt").write_text(sentence_of(content))
    assert list(copied_runs(content, tmp_path, names=[sentence_of(content)])) == []


def test_figures_are_read_as_their_values(content: ContentBase, tmp_path: Path) -> None:
    text = content.articles["status.annex26"].texts["nl"]
    quoting = next(one for one in text.paragraphs if "{{orange-card-request-days}}" in one)
    value = str(content.figures["orange-card-request-days"].value)
    (tmp_path / "source.txt").write_text(quoting.replace("{{orange-card-request-days}}", value))
    assert any("status.annex26" in one for one in copied_runs(content, tmp_path))


def test_an_empty_folder_is_said(content: ContentBase, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(copied_runs(content, tmp_path))
