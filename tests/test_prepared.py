"""What is kept from one start to the next is the same as what was built, and never out of date."""

import shutil
from pathlib import Path

import pytest

from bot import prepared as shelves
from bot.prepared import Prepared, prepare


@pytest.fixture(autouse=True)
def quick(prepared: Prepared, monkeypatch: pytest.MonkeyPatch) -> None:
    """Building is tested where it is used; here only the shelf is."""
    monkeypatch.setattr(Prepared, "build", lambda: prepared)


@pytest.fixture
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    shelf = tmp_path_factory.mktemp("prepared") / "shelf"
    prepare(shelf)
    return shelf


def no_building(monkeypatch: pytest.MonkeyPatch) -> None:
    def build() -> Prepared:
        raise AssertionError("it was built, and not taken from the shelf")

    monkeypatch.setattr(Prepared, "build", build)


def test_the_second_start_takes_what_the_first_built(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    no_building(monkeypatch)
    again = prepare(shelf)
    assert again.lookup.ask("huurwaarborg", "nl").hits[0].id == "housing.deposit"
    assert again.crisis.find("ik wil dood") is not None
    assert again.content.articles["housing.deposit"].texts["nl"].title


def test_it_is_for_the_owner_only(shelf: Path) -> None:
    assert shelf.stat().st_mode & 0o077 == 0
    assert [one.stat().st_mode & 0o077 for one in shelf.iterdir()] == [0]


def test_other_content_is_built_again(shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = shutil.copytree(shelf, tmp_path / "shelf")
    before = {one.name for one in shelf.iterdir()}
    monkeypatch.setattr(shelves, "_LIBRARIES", ("rapidfuzz",))
    prepare(shelf)
    after = {one.name for one in shelf.iterdir()}
    assert len(after) == 1
    assert after.isdisjoint(before)


def test_a_damaged_copy_is_built_again(tmp_path: Path) -> None:
    prepare(tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:1000])
    assert prepare(tmp_path).crisis.find("ik wil dood") is not None
    assert kept.stat().st_size > 1000


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert prepare(blocked / "shelf").lookup.ask("huurwaarborg", "nl").hits[0].id == "housing.deposit"
