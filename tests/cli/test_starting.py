"""What the server loads before anybody asks for it. Times are for `make bench`."""

import os
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]

# Each takes a good part of a second, or megabytes of every worker, and few requests need it.
LATER = {
    "alembic",
    "bs4",
    "dateutil",
    "edtf",
    "followthemoney",
    "icalendar",
    "igraph",
    "lxml",
    "markdown_it",
    "openpyxl",
    "psycopg",
    "pypdf",
    "pyparsing",
    "pyrage",
    "rapidfuzz",
    "rfc3161_client",
    "segno",
    "shamir_mnemonic",
    "trafilatura",
    "tracker.demo",
    "tracker.language.article",
    "tracker.language.dates",
    "tracker.language.gazetteer",
    "tracker.language.money",
    "tracker.search.engine_postgres",
    "webauthn",
}
PROGRAM = """
import sys
from tracker.app import create_app
answer = create_app({"DATABASE_URL": sys.argv[1], "INSTANCE_KEY": b"k" * 32}).test_client().get("/healthz")
print(answer.status_code, *sys.modules)
"""


def test_heavy_libraries_load_only_when_they_are_used(tmp_path: Path) -> None:
    env = {k: v for k, v in os.environ.items() if not k.startswith("TELUSUR_")}
    command = [sys.executable, "-c", PROGRAM, f"sqlite:///{tmp_path}/none.db"]
    said = subprocess.run(command, cwd=HOME, env=env, capture_output=True, text=True, check=True).stdout.split()
    assert said[0] == "200"
    assert LATER & set(said) == set()
