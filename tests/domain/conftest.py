"""One database for many questions."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.storage import Cipher, new_key, open_store
from tests.domain.neighbourhood import Neighbourhood, settle


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def place(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Neighbourhood]:
    """A neighbourhood; its questions are asked in the module's own event loop, and its effects taken back."""
    path = tmp_path_factory.mktemp("neighbourhood") / "w.db"
    async with open_store(f"sqlite+aiosqlite:///{path}", Cipher(new_key())) as store:
        yield await settle(store)
