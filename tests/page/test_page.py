"""The chat page in a real browser: a newcomer who reads Arabic, on a narrow phone."""

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright, expect
from telegram import Bot

from tests.conftest import House

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
REQUIRED = os.environ.get("WEGWIJS_PAGE_TESTS") == "required"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
QUIET += ["--disable-component-update", "--disable-sync"]

CONTENT = b"[1]" * 349_000
# How far the time stands from the end of the words on its line.
GAP = """bubble => {
  const words = document.createRange();
  words.selectNodeContents(bubble.querySelector("small"));
  return bubble.querySelector(".mark").getBoundingClientRect().left - words.getBoundingClientRect().right;
}"""

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


@pytest.mark.parametrize(("name", "direction"), [("رسالة.json", "rtl"), ("letter.json", "ltr")])
async def test_a_file_is_shown_saved_and_gone(
    house: House, page: Page, tmp_path: Path, name: str, direction: str
) -> None:
    await page.get_by_test_id("start").click()
    await page.get_by_role("button", name="العربية").click()
    [alice] = house.world.people
    async with Bot(house.server.token, base_url=f"{house.server.api_root}/bot") as bot:
        sent = await bot.send_document(alice, CONTENT, filename=name)
        bubble = page.locator(f".message[data-id='{sent.message_id}']")
        link = bubble.get_by_role("link")
        await expect(link).to_contain_text(f"{name}JSON · 1022 KB · Download")
        assert await link.locator("b").evaluate("one => getComputedStyle(one).direction") == direction
        assert await link.locator("small").evaluate("one => getComputedStyle(one).direction") == "ltr"
        assert await bubble.evaluate(GAP) > 0, "the time may not lie on the words"
        assert await page.evaluate("document.documentElement.scrollWidth") <= 360
        await bubble.screenshot(path=tmp_path / "file.png")
        async with page.expect_download() as saving:
            await link.click()
        saved = await saving.value
        assert saved.suggested_filename == name
        assert (await saved.path()).read_bytes() == CONTENT
        await bot.delete_message(alice, sent.message_id)
    await expect(bubble).to_have_count(0)


async def test_without_its_key_the_page_is_refused(house: House, page: Page) -> None:
    stranger = await page.context.browser.new_context()  # type: ignore[union-attr]  # launched above
    answer = await (await stranger.new_page()).goto(house.server.page_url.split("?")[0])
    assert answer is not None
    assert answer.status == 403
    await stranger.close()
