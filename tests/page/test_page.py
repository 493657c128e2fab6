"""The chat page in a real browser: a newcomer who reads Arabic, on a narrow phone."""

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright, expect

from tests.conftest import House

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
REQUIRED = os.environ.get("WEGWIJS_PAGE_TESTS") == "required"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
QUIET += ["--disable-component-update", "--disable-sync"]

pytestmark = [
    pytest.mark.page,
    pytest.mark.skipif(CHROMIUM is None and not REQUIRED, reason="no Chromium: the chat page was not looked at"),
]


@pytest.fixture
async def page(house: House) -> AsyncIterator[Page]:
    house.world.add_person("Alice", "ar")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        opened = await browser.new_page(viewport={"width": 360, "height": 740}, locale="en-GB")
        problems: list[str] = []
        opened.on("pageerror", lambda error: problems.append(str(error)))
        opened.on("console", lambda line: problems.append(line.text) if line.type == "error" else None)
        await opened.goto(house.server.page_url)
        yield opened
        await browser.close()
        assert problems == []


async def test_alice_asks_in_arabic_on_a_narrow_phone(page: Page, tmp_path: Path) -> None:
    await page.get_by_test_id("start").click()
    await page.get_by_role("button", name="العربية").click()
    log = page.get_by_test_id("log")
    await expect(log).to_contain_text("Wegwijs")
    await page.get_by_test_id("input").fill("/urgent")
    await page.get_by_test_id("send").click()
    urgent = page.locator(".message").last
    await expect(urgent).to_contain_text("1813")
    await expect(urgent).to_contain_text("أنت")
    direction = await urgent.locator(".text :text('أنت')").first.evaluate("one => getComputedStyle(one).direction")
    assert direction == "rtl"
    width = await page.evaluate("document.documentElement.scrollWidth")
    assert width <= 360, "the page may not scroll sideways"
    await page.screenshot(path=tmp_path / "arabic.png")
    assert (tmp_path / "arabic.png").stat().st_size > 5_000


async def test_without_its_key_the_page_is_refused(house: House, page: Page) -> None:
    stranger = await page.context.browser.new_context()  # type: ignore[union-attr]  # launched above
    answer = await (await stranger.new_page()).goto(house.server.page_url.split("?")[0])
    assert answer is not None
    assert answer.status == 403
    await stranger.close()
