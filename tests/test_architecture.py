"""Imports go one way: the arrows of docs/architecture.md."""

import ast
from pathlib import Path

import pytest

BOT = Path(__file__).parent.parent / "bot"
COMMON = {"languages", "errors", "i18n", "logs", "settings"}
ALLOWED = {
    "cli": None,
    "__main__": None,
    "demo": None,
    "asking": {"content", "domain", "prepared"} | COMMON,
    "app": {"background", "flows", "services", "transport"} | COMMON,
    "background": {"domain", "flows", "services", "storage", "transport"} | COMMON,
    "operator": {"operator", "domain", "storage"} | COMMON,
    "services": {"content", "domain", "prepared", "storage"} | COMMON,
    "prepared": {"content", "domain"} | COMMON,
    "flows": {"flows", "transport", "domain", "content", "storage", "services"} | COMMON,
    "transport": {"transport"} | COMMON,
    "domain": {"domain", "content", "storage"} | COMMON,
    "content": {"content"} | COMMON,
    "curation": {"curation", "content", "domain", "flows", "transport", "storage"} | COMMON,
    "storage": {"storage"} | COMMON,
    "sandbox": {"sandbox"},
    "catalogs": COMMON,
    **dict.fromkeys(COMMON, COMMON),
}


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [node.module] if node.module != "bot" else [f"bot.{one.name}" for one in node.names]
        elif isinstance(node, ast.Import):
            names = [one.name for one in node.names]
        else:
            continue
        found.update(names)
    return found


def room(path: Path) -> str:
    first = path.relative_to(BOT).parts[0]
    return first.removesuffix(".py")


FILES = [path for path in BOT.rglob("*.py") if path.parent != BOT or path.stem != "__init__"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(BOT)))
def test_imports_go_one_way(path: Path) -> None:
    allowed = ALLOWED[room(path)]
    used = {name.split(".")[1] for name in imports(path) if name.startswith("bot.")}
    assert allowed is None or used <= allowed, f"{path} imports {used - (allowed or set())}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(BOT)))
def test_telegram_and_sql_stay_in_their_rooms(path: Path) -> None:
    used = {name.split(".")[0] for name in imports(path)}
    if room(path) in {"domain", "content", "storage", "sandbox"}:
        assert "telegram" not in used
    if room(path) not in {"storage"}:
        assert "sqlalchemy" not in used
        assert "alembic" not in used


def test_a_wrong_arrow_would_be_seen(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.py"
    wrong.write_text("from bot.flows import ask\nimport bot.storage.people\n")
    assert imports(wrong) == {"bot.flows", "bot.storage.people"}
