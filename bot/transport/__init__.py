"""The only layer that speaks Telegram; it knows neither flows nor domain."""
