"""What a curator does to the content base: check it, confirm it, mark what is moving, tell it in numbers."""
