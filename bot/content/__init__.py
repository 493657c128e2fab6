"""The curated content base and its loader: the format is described in docs/content-guide.md."""
