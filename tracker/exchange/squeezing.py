"""Sheets as the database keeps them between their steps: squeezed JSON."""

import json
import zlib
from typing import Any


def squeezed(value: Any) -> bytes:
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), 6)


def unfolded(data: bytes) -> Any:
    return json.loads(zlib.decompress(data))
