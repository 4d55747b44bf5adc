"""`make bench`: pages and acts at two sizes on both databases, beside what they could not do without; the case page
beside itself without source protection.

BENCH_SCALES="1000 20000" and BENCH_DATABASES="sqlite postgresql" say what is measured, BENCH_ROUNDS how often,
BENCH_JSON=file where the figures go as well.
"""

import gzip
import json
import os
from pathlib import Path
from typing import Any

from tests.bench import pages, server
from tests.bench.instance import databases, filled_together

SCALES = [int(n) for n in os.environ.get("BENCH_SCALES", "1000 20000").split()]
KINDS = tuple(os.environ.get("BENCH_DATABASES", "sqlite postgresql").split())
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "40"))
STATIC = Path(__file__).resolve().parents[2] / "tracker" / "static"


def test_the_program_is_measured(tmp_path: Path) -> None:
    figures: dict[str, Any] = {"static_gzip_bytes": _static()}
    with databases(KINDS) as make:
        urls = {(kind, cases): make[kind](f"bench_{cases}") for kind in KINDS for cases in SCALES}
        filled_together([[(urls[kind, cases], cases) for cases in SCALES] for kind in KINDS])
        for kind in KINDS:
            for cases in SCALES:
                url = urls[kind, cases]
                found = {"server": server.measure(url, tmp_path), "pages": pages.measure(url, ROUNDS)}
                figures[f"{kind} {cases}"] = found
                _print(f"{kind}, {cases} cases", found)
            if len(SCALES) > 1:
                grown = pages.growth(urls[kind, SCALES[0]], urls[kind, SCALES[-1]], ROUNDS)
                figures[f"{kind} growth"] = grown
                _print_growth(kind, grown)
    print(f"\nstatic files of a page: {figures['static_gzip_bytes']} bytes gzip")
    if target := os.environ.get("BENCH_JSON"):
        Path(target).write_text(json.dumps(figures, indent=2) + "\n")


def _static() -> int:
    """Bytes of the style sheet and the scripts every page asks for."""
    files = [*STATIC.glob("css/*.css"), STATIC / "js" / "telusur.js"]
    return sum(len(gzip.compress(file.read_bytes(), 6)) for file in files if file.exists())


def _print(title: str, found: dict[str, Any]) -> None:
    print(f"\n{title}")
    names = ("p50", "p95", "CPU", "bare", "SQL", "HTML", "ratio", "of CPU", "SQL n", "gzip")
    keys = (
        "p50_ms",
        "p95_ms",
        "cpu_ms",
        "bare_ms",
        "sql_ms",
        "html_ms",
        "ratio",
        "cpu_ratio",
        "statements",
        "gzip_bytes",
    )
    print(f"  {'':12}" + "".join(f"{name:>9}" for name in names))
    for name, one in found["pages"].items():
        print(f"  {name:12}" + "".join(f"{one.get(key, ''):>9}" for key in keys))
    one = found["pages"]["search"]
    print("  search: its SQL {search_sql_ms} ms; the index by hand:".format(**one), end=" ")
    print("its rows {raw_rows_ms} ms, {rows_ratio} times;".format(**one), end=" ")
    print("what the page shows {raw_page_ms} ms, {page_ratio} times".format(**one))
    print(
        "  case page with and without source protection: {with_ms} and {without_ms} ms, {ratio} times".format(
            **found["pages"]["case page"]["protection"]
        )
    )
    print("  server: " + ", ".join(f"{key} {value}" for key, value in found["server"].items()))


def _print_growth(kind: str, grown: dict[str, dict[str, float]]) -> None:
    print(f"\n{kind}, from {SCALES[0]} to {SCALES[-1]} cases, taking turns:")
    for what, by in (("p50", "the clock"), ("cpu", "this process's time")):
        print(f"  by {by}: " + ", ".join(f"{name} {one[what]}" for name, one in grown.items()))
