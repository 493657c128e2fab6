"""Rules, without Telegram and without SQL."""
