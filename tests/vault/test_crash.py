"""Killed at a named point, an act of the vault is done or not begun; an identity opens, or is gone for good.

The scene is that of the soak run, which kills at any moment; here at the worst ones.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.crash import killed_at
from tests.soak import vault as scene

POINTS: list[tuple[Callable[..., None], str]] = [
    (scene.reveal, "vault.unlocked"),
    (scene.reveal, "vault.opening-before-record"),
    (scene.reveal, "vault.opening-recorded"),
    (scene.reveal, "vault.decrypted"),
    (scene.reveal, "leaks.scanned"),
    (scene.seal, "vault.ring-written"),
    (scene.seal, "vault.fields-sealed"),
    (scene.seal, "vault.wrapped"),
    (scene.seal, "vault.seal-flushed"),
    (scene.add, "vault.custodian-added"),
    (scene.remove, "vault.custodian-removed"),
    (scene.recover, "vault.recovered"),
    (scene.rotate, "vault.rotated-one"),
    (scene.shred, "vault.shred-flushed"),
    (scene.shred, "vault.shred-committed"),
    (scene.shred, "vault.ring-marked"),
    (scene.shred, "vault.ring-overwritten"),
]


@pytest.mark.parametrize(("act", "point"), POINTS, ids=[point for _act, point in POINTS])
def test_a_kill_leaves_no_half_state(
    templates: dict[str, Any], tmp_path: Path, act: Callable[..., None], point: str
) -> None:
    with templates["sqlite"].copy() as url:
        scene.prepare(url, tmp_path)
        assert killed_at(point, act, url, tmp_path)
        scene.check(url, tmp_path)
        # And it can be done again.
        act(url, tmp_path)
        scene.check(url, tmp_path)
