"""Who was asked and what came of it, sentence by sentence; what is no attempt to confirm is not taken for one."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from tests.bench.reading import attempts_score
from tracker.language import article, attempt_said

SENTENCES = [
    [part.strip() for part in line.split("|")]
    for line in Path(__file__).with_name("attempts.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("sentence", "asked", "outcome"), SENTENCES)
def test_attempts_of_many_kinds(sentence, asked, outcome):
    found = [(attempt.to, attempt.outcome) for attempt in article.read(sentence, date(2024, 5, 2)).attempts]
    names, keys = asked.split(" ; "), outcome.split(" ; ")
    names *= len(keys) // len(names)  # one who is asked may answer twice
    assert found == ([] if asked == "-" else list(zip(names, keys, strict=True)))


SAID = [
    rule
    for rules in (attempt_said.REFERRED, attempt_said.DECLINED, attempt_said.AWAY, attempt_said.LATER, attempt_said.YES)
    for rule in rules
]


@pytest.mark.parametrize("rule", SAID, ids=lambda rule: rule.example)
def test_what_is_said_comes_to_what_the_example_tells(rule):
    before, _, rest = rule.example.partition("[")
    words, _, after = rest.partition("]")
    found = re.search(rf"(?<!\w)(?:{rule.pattern})(?!\w)", before + words + after, re.IGNORECASE)
    assert found is not None
    assert found[0] == words
    yes = rule.key == "admitted"
    assert attempt_said.says_yes(words + after) if yes else attempt_said.comes_to(before + words + after) == rule.key


# Short passages by somebody who had not seen the rules; not all of them are read, and the bound is just below what is.
PASSAGES = json.loads(Path(__file__).with_name("attempts.json").read_text(encoding="utf-8"))


def test_most_attempts_of_passages_nobody_wrote_for_the_rules_are_read():
    assert attempts_score(PASSAGES).f1 >= 0.91


WHO = "Kadis Kominfo Ivan Mareoli"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{WHO} dikonfirmasi lewat WhatsApp pada Senin (10/7) enggan memberi penjelasan.", "2023-07-10"),
        (f"{WHO}, yang dikonfirmasi lewat WhatsApp pada Senin (10/7), membenarkan hal itu.", "2023-07-10"),
        (f"{WHO} yang ditemui di ruang kerjanya Senin (10/7) enggan memberi penjelasan.", "2023-07-10"),
        (f"“Kami tidak tahu soal itu,” kata {WHO} saat dikonfirmasi, Senin (10/7).", "2023-07-10"),
        (f"{WHO} tidak menjawab panggilan telepon, Senin (10/7).", "2023-07-10"),
        (f"Saat dikonfirmasi via telepon, {WHO} menjawab.\n“Server itu rusak lagi,” ujar {WHO} (15/7)", "2023-07-15"),
        (f"Hingga Selasa (11/7), {WHO} belum merespons permintaan konfirmasi media ini.", None),
        (f"{WHO} yang dikonfirmasi terkait kebakaran pada Senin (10/7) enggan memberi penjelasan.", None),
        (f"{WHO} yang dikonfirmasi media ini mengatakan server dibeli Senin (10/7).", None),
        (f"{WHO} yang dikonfirmasi enggan memberi penjelasan terkait anggaran tahun 2023.", None),
        (f"{WHO} yang dikonfirmasi menjawab, “Rapat itu Senin (10/7) di kantor kami.”", None),
    ],
)
def test_the_day_of_an_attempt_is_that_of_the_asking(text, day):
    (attempt,) = article.read(text, date(2023, 7, 20)).attempts
    assert attempt.date == day
