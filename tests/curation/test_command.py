"""What a curator types, and what is said back."""

from pathlib import Path

import pytest

from bot.cli import main
from bot.content.base import ContentBase
from bot.curation import command
from bot.curation.drawing import draw


def test_the_page_of_flows_shows_every_step_and_answer(content: ContentBase) -> None:
    page = draw(content)
    for guide in content.guides.values():
        for step in guide.texts["en"].steps.values():
            assert f"| {step.label} |" in page
        assert all(f"`{name}`" in page for step in guide.steps.values() for name in step.articles)


def test_a_page_drawn_before_the_guides_changed_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    old = tmp_path / "flows.md"
    old.write_text("an older drawing")
    monkeypatch.setattr(command, "FLOWS", old)
    assert main(["content", "check"]) == 1
    assert "wegwijs content flows" in capsys.readouterr().out


def test_the_base_is_sound_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["content", "check"]) == 0
    assert "content: sound" in capsys.readouterr().out


def test_a_day_to_come_confirms_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["content", "confirm", "housing.furniture", "--on", "2999-01-01"]) == 1
    assert "has yet to come" in capsys.readouterr().out


@pytest.mark.parametrize("action", ["confirm", "restamp"])
def test_an_article_nobody_knows_is_said_in_one_line(action: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["content", action, "housing.castle"]) == 1
    assert "no such article: housing.castle" in capsys.readouterr().out


def test_the_moving_laws_are_listed_with_their_articles(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["content", "review"]) == 0
    assert "family-2025 (since 2026-02-27): " in capsys.readouterr().out
    assert main(["content", "review", "--settled"]) == 1
