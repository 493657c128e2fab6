"""For who runs the bot: invitations, keys, copies, retention, the journal."""
