"""How backup and restore say no."""


class BackupError(Exception):
    """It was not done, and nothing was changed; the message says why and what to do."""
