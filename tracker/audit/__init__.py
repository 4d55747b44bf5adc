"""The audit chain and the field history, written with every change in its own transaction."""
