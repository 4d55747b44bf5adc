"""Runs a function in a process of its own, killed (SIGKILL) when it reaches a named point of `tracker.core.points`.

The process is forked from a server that has loaded the application and nothing else (`tests.warm`): a new interpreter
for each kill costs seconds. The server ends by itself when the tests do.
"""

import multiprocessing
import os
import signal
from collections.abc import Callable
from typing import Any

from tracker.core import points

# Also for tests of several processes at once that are not killed.
apart = multiprocessing.get_context("forkserver")
apart.set_forkserver_preload(["tests.warm"])


def killed_at(point: str, work: Callable[..., Any], *args: Any) -> bool:
    """Whether `work(*args)` came to `point` and was killed there. `work` is a module-level function."""
    process = apart.Process(target=_run, args=(point, work, args))
    process.start()
    process.join(240)
    assert process.exitcode is not None, "it neither ended nor died"
    assert process.exitcode in (0, -signal.SIGKILL), f"it failed before {point}"
    return process.exitcode == -signal.SIGKILL


def _run(point: str, work: Callable[..., Any], args: tuple[Any, ...]) -> None:
    def kill(name: str) -> None:
        if name == point:
            os.kill(os.getpid(), signal.SIGKILL)

    points.listener = kill
    work(*args)
