"""The screens of the desk, beside the handlers of the same name."""
