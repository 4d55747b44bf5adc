"""Writes a migration from the difference between the models and the migrations so far, under the next number.

.venv/bin/python -m tools.make_migration "add evidence files"
"""

import sys
import tempfile
from pathlib import Path

from alembic import command

from tracker.core.db import Database
from tracker.migrate import config, head, upgrade


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        engine = Database(f"sqlite:///{Path(folder) / 'empty.db'}").engine
        upgrade(engine)
        command.revision(config(engine), message=sys.argv[1], autogenerate=True, rev_id=f"{int(head() or 0) + 1:04d}")


if __name__ == "__main__":
    main()
