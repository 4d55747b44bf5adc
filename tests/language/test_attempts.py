"""Who was asked and what came of it, sentence by sentence; what is no attempt to confirm is not taken for one."""

from datetime import date
from pathlib import Path

import pytest

from tracker.language import article

SENTENCES = [
    [part.strip() for part in line.split("|")]
    for line in Path(__file__).with_name("attempts.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("sentence", "asked", "outcome"), SENTENCES)
def test_attempts_of_many_kinds(sentence, asked, outcome):
    found = [(attempt.to, attempt.outcome) for attempt in article.read(sentence, date(2024, 5, 2)).attempts]
    assert found == ([] if asked == "-" else [(asked, outcome)])
