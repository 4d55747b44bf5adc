"""What a worker of the server loads before anybody asks for anything."""

import subprocess
import sys

# Each is used by few requests, or by commands only.
HEAVY = (
    "alembic",
    "followthemoney",
    "icalendar",
    "igraph",
    "lxml",
    "openpyxl",
    "pypdf",
    "rfc3161_client",
    "shamir_mnemonic",
    "trafilatura",
    "webauthn",
)
PROGRAM = """
import sys
from tracker.app import create_app
create_app({"DATABASE_URL": "sqlite://", "INSTANCE_KEY": b"k" * 32, "DEMO": False})
print(*sorted(set(sys.argv[1:]) & set(sys.modules)))
"""


def test_heavy_libraries_load_only_when_used() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM, *HEAVY], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
