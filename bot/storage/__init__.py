"""Tables, migrations and encryption: the only place that knows SQL."""

from bot.storage.crypto import Cipher, new_key
from bot.storage.store import Effect, Store, open_store
from bot.storage.transaction import Transaction

__all__ = ["Cipher", "Effect", "Store", "Transaction", "new_key", "open_store"]
