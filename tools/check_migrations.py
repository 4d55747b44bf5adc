"""The migrations are one line: a single first one, a single last one, nothing beside it."""

import sys
from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError

FOLDER = Path(__file__).resolve().parent.parent / "migrations"


def problems() -> list[str]:
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    try:
        scripts = ScriptDirectory.from_config(config)
        heads, bases = scripts.get_heads(), scripts.get_bases()
    except (CommandError, KeyError) as error:
        return [f"migrations cannot be read: {error}"]
    ends = (("first", bases), ("last", heads))
    return [f"one {end} migration is wanted, there are {len(found)}: {found}" for end, found in ends if len(found) != 1]


def main() -> int:
    found = problems()
    for problem in found:
        print(problem)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
