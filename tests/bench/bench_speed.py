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
            _growth(figures, kind)
    print(f"\nstatic files of a page: {figures['static_gzip_bytes']} bytes gzip")
    if target := os.environ.get("BENCH_JSON"):
        Path(target).write_text(json.dumps(figures, indent=2) + "\n")


def _static() -> int:
    """Bytes of the style sheet and the scripts every page asks for."""
    files = [*STATIC.glob("css/*.css"), STATIC / "js" / "telusur.js"]
    return sum(len(gzip.compress(file.read_bytes(), 6)) for file in files if file.exists())


def _print(title: str, found: dict[str, Any]) -> None:
    print(f"\n{title}")
    print(f"  {'':12}{'p50':>9}{'p95':>9}{'bare':>8}{'SQL':>8}{'HTML':>8}{'ratio':>7}{'SQL n':>7}{'gzip':>8}")
    for name, one in found["pages"].items():
        more = [one.get(key, "") for key in ("bare_ms", "sql_ms", "html_ms", "ratio", "statements", "gzip_bytes")]
        print(f"  {name:12}{one['p50_ms']:9.2f}{one['p95_ms']:9.2f}" + "{:>8}{:>8}{:>8}{:>7}{:>7}{:>8}".format(*more))
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


def _growth(figures: dict[str, Any], kind: str) -> None:
    if len(SCALES) < 2:
        return
    small, large = (figures[f"{kind} {cases}"]["pages"] for cases in (SCALES[0], SCALES[-1]))
    grown = {name: round(large[name]["p50_ms"] / small[name]["p50_ms"], 2) for name in small}
    figures[f"{kind} growth"] = grown
    print(f"\n{kind}, from {SCALES[0]} to {SCALES[-1]} cases: " + ", ".join(f"{k} {v}" for k, v in grown.items()))
