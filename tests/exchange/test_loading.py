"""What reads sheets and writes calendars is slow to load, and loads when it is used."""

import subprocess
import sys

HEAVY = ("openpyxl", "icalendar", "followthemoney", "igraph")


def test_the_program_starts_without_the_heavy_libraries() -> None:
    asked = f"import sys, tracker.app; tracker.app.features(); print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
