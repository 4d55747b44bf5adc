"""Undo of the last act from its message: what one request of a person wrote, put back from the chain."""
