"""Tables, migrations and encryption: the only place that knows SQL."""

from bot.storage.crypto import Cipher, new_key
from bot.storage.store import Effect, Store, open_store

__all__ = ["Cipher", "Effect", "Store", "new_key", "open_store"]
