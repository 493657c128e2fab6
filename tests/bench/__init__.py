"""`make bench`: figures measured against something measured in the same run; never a test."""
