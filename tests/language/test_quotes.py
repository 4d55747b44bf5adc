"""Who says what stands in quotation marks, text by text, and what is no speech."""

from datetime import date
from pathlib import Path

import pytest

from tracker.language import article

TEXTS = [
    [part.strip() for part in line.split("|")]
    for line in Path(__file__).with_name("quotes.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("text", "speakers"), TEXTS)
def test_quotations_have_the_speaker_a_reader_would_name(text, speakers):
    found = article.read(text.replace(" // ", "\n"), date(2024, 5, 2)).quotes
    told = ["?" if quote.anonymous else quote.speaker or "none" for quote in found]
    assert told == ([] if speakers == "-" else speakers.split(" ; "))
