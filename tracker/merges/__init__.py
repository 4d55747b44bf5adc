"""Two entries that mean one official or one source become one, and can be taken apart again."""
