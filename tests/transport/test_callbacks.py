import pytest

from bot.transport.callbacks import parse, tap


def test_a_tap_comes_back_as_it_was() -> None:
    there = tap("card", "open", "status.annex26")
    assert parse(there.pack()) == there


def test_bytes_are_counted_not_letters() -> None:
    with pytest.raises(ValueError, match="66 bytes"):
        tap("card", "open", "я" * 28).pack()


def test_an_argument_may_not_hold_the_separator() -> None:
    with pytest.raises(ValueError, match="holds"):
        tap("card", "open", "a:b").pack()


@pytest.mark.parametrize("data", [None, "", "menu", "just words"])
def test_data_of_another_shape_is_no_tap(data: str | None) -> None:
    assert parse(data) is None
