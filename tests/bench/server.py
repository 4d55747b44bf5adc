"""The real server: how soon it answers, how many requests a second, how much memory."""

import os
import re
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from tests.bench.instance import KEY, application, signed_in
from tests.bench.pages import CASE, READER

CLIENTS, SECONDS = 8, 6
# The first start compiles, and is not counted.
STARTS = 3
START_SECONDS = 180
HOME = Path(__file__).resolve().parents[2]


def measure(url: str, folder: Path) -> dict[str, Any]:
    """Cold start in seconds and in seconds of the processor, PSS in MB with 2 workers, requests a second at 8 clients,
    bytes of a page on the wire."""
    app = application(url)
    cookie = next(iter(signed_in(app, READER)._cookies.values())).value
    app.database.engine.dispose()
    colds = []
    for _start in range(STARTS):
        with _server(url, folder) as (_port, _process, cold):
            colds.append(cold)
    with _server(url, folder) as (port, process, cold):
        started = round(sum(map(_cpu, (process.pid, *_children(process.pid)))), 2)
        headers = {"Cookie": f"telusur={cookie}", "Accept-Encoding": "gzip"}
        with closing(HTTPConnection("127.0.0.1", port)) as connection:
            size = _get(connection, headers)
        rate = _rate(port, headers)
        return {
            "cold_start_s": round(statistics.median([*colds[1:], cold]), 2),
            "cold_start_cpu_s": started,
            "requests_per_s": round(rate, 1),
            "pss_mb": round(_pss(process.pid) / 1024, 1),
            "wire_bytes_case_page": size,
        }


@contextmanager
def _server(url: str, folder: Path) -> Iterator[tuple[int, subprocess.Popen[bytes], float]]:
    keys = folder / "keys"
    keys.mkdir(exist_ok=True, mode=0o700)
    (keys / "instance.key").write_text(KEY.hex())
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    # As installed: compiled once, read at every start.
    env = {k: v for k, v in os.environ.items() if not k.startswith(("TELUSUR_", "PYTHONDONTWRITEBYTECODE"))}
    # The demo, for its plain cookies over http.
    env |= {"TELUSUR_DATABASE_URL": url, "TELUSUR_KEYS": str(keys), "TELUSUR_DEMO": "1", "PYTHONPATH": str(HOME)}
    command = [
        sys.executable,
        "-c",
        "from tracker.cli import main; main()",
        "serve",
        "--port",
        str(port),
        "--workers",
        "2",
    ]
    began = time.perf_counter()
    process = subprocess.Popen(command, env=env, cwd=folder, start_new_session=True, stderr=subprocess.DEVNULL)
    try:
        _wait(port, began)
        yield port, process, time.perf_counter() - began
    finally:
        process.terminate()  # it stops its workers itself
        process.wait(20)


def _wait(port: int, began: float) -> None:
    while time.perf_counter() - began < START_SECONDS:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5):
                return
        except OSError:
            time.sleep(0.01)
    raise AssertionError("the server did not start")


def _get(connection: HTTPConnection, headers: dict[str, str]) -> int:
    connection.request("GET", CASE, headers=headers)
    answer = connection.getresponse()
    body = answer.read()
    assert answer.status == 200, answer.status
    return len(body)


def _rate(port: int, headers: dict[str, str]) -> float:
    def ask(_number: int) -> int:
        done, until = 0, time.perf_counter() + SECONDS
        with closing(HTTPConnection("127.0.0.1", port)) as connection:
            while time.perf_counter() < until:
                _get(connection, headers)
                done += 1
        return done

    with ThreadPoolExecutor(CLIENTS) as pool:
        return sum(pool.map(ask, range(CLIENTS))) / SECONDS


def _cpu(pid: int) -> float:
    """Seconds of the processor a process has used (Linux)."""
    numbers = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(numbers[11]) + int(numbers[12])) / os.sysconf("SC_CLK_TCK")


def _pss(pid: int) -> int:
    """Proportional set size of a process and its children, in kB (Linux)."""
    total = 0
    for one in (pid, *_children(pid)):
        found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{one}/smaps_rollup").read_text(), re.MULTILINE)
        total += int(found.group(1)) if found else 0
    return total


def _children(pid: int) -> list[int]:
    direct = [int(p) for task in Path(f"/proc/{pid}/task").iterdir() for p in (task / "children").read_text().split()]
    return direct + [deeper for child in direct for deeper in _children(child)]
