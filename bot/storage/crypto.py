"""Encryption at rest: several keys, the first one writes, all of them read."""

from __future__ import annotations

import base64
import binascii

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from bot.errors import SettingError


def new_key() -> str:
    """A fresh key for NOTES_KEYS."""
    return Fernet.generate_key().decode()


class Cipher:
    """Turns text into ciphertext and back with the keys of NOTES_KEYS."""

    def __init__(self, keys: str) -> None:
        """Take keys separated by commas or spaces.

        Raises:
            SettingError: when there is no key or one is malformed.
        """
        parts = keys.replace(",", " ").split()
        if not parts:
            raise SettingError("NOTES_KEYS", "no key: make one with `wegwijs keys new` and put it in .env")
        self._fernet = MultiFernet([_fernet(part) for part in parts])

    def seal(self, text: str) -> bytes:
        """Encrypt with the first key."""
        return self._fernet.encrypt(text.encode())

    def open(self, sealed: bytes) -> str:
        """Decrypt with whichever key fits.

        Raises:
            SettingError: when none of the keys fits.
        """
        try:
            return self._fernet.decrypt(sealed).decode()
        except InvalidToken:
            raise SettingError("NOTES_KEYS", "a stored text opens with none of these keys: add the old key") from None


def _fernet(part: str) -> Fernet:
    try:
        base64.urlsafe_b64decode(part)
        return Fernet(part)
    except (ValueError, binascii.Error):
        raise SettingError("NOTES_KEYS", "a key is malformed: make one with `wegwijs keys new`") from None
