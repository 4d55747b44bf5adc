"""Each named point of a long act is one at which a test kills it."""

import re
from pathlib import Path

HERE = Path(__file__).parent
POINTS = sorted(
    point
    for path in (HERE.parent / "tracker").rglob("*.py")
    for point in re.findall(r'reached\("([a-z.-]+)"\)', path.read_text(encoding="utf-8"))
)


def test_each_named_point_is_tried() -> None:
    texts = [path.read_text(encoding="utf-8") for path in HERE.rglob("test_*.py")]
    tried = "".join(text for text in texts if "killed_at(" in text)
    assert len(POINTS) > 30
    assert [point for point in POINTS if f'"{point}"' not in tried] == []
