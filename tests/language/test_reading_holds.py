"""What must hold for any text at all: no error, true spans, ordered bounds, and work in proportion to the length."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.bench.reading import CORPUS
from tracker.language import (
    article,
    assertions,
    attribution,
    bodies,
    dates,
    edtf,
    learnt,
    money,
    people,
    quotes,
    sources,
    speakers,
)
from tracker.language.errors import Unreadable
from tracker.language.spotting import Text

ANCHOR = date(2023, 7, 15)
PIECES = (
    "Rp", "Rp.", "US$", "$", "1", "2,5", "1.250.000", "0", "999", "miliar", "juta", "M", "-an", "sekitar",
    "lebih dari", "hingga", "-", "–", "dan", "antara", "rupiah", "setengah", "dua", "koma", "puluh", "belasan",
    "per bulan", "persen dari", "anggaran", "13", "Juli", "2023", "(15/7)", "/", "Jumat", "Minggu", "lalu",
    "pekan", "kemarin", "sejak", "tahun", "awal", "triwulan II", "pukul 07.30", "WIB", "(", ")", "“", "”", '"',
    "\n", ".", ",", "29 Februari", "3 bulan di tahun", "İ", "ß", "0001", "9999", "31/2/2023",
    "beberapa waktu lalu", "999 tahun lalu", "terakhir",
)  # fmt: skip
pieces = st.lists(st.sampled_from(PIECES), max_size=30).flatmap(
    lambda words: st.sampled_from([" ", "", "  "]).map(lambda glue: glue.join(words))
)
texts = st.one_of(st.text(max_size=300), pieces)
anchors = st.one_of(st.none(), st.dates())


@given(texts)
def test_money_holds(text):
    end = 0
    for found in money.read(text):
        assert text[found.start : found.end] == found.text
        assert found.start >= end
        end = found.end
        assert found.low is None or found.high is None or found.low <= found.high
        assert (found.precision == "unknown") == (found.low is None and found.high is None)


@given(texts, anchors, st.booleans())
def test_dates_hold(text, anchor, in_quote):
    end = 0
    for found in dates.read(text, anchor, in_quote):
        assert text[found.start : found.end] == found.text
        assert found.start >= end
        end = found.end
        assert found.edtf is not None or {"no_anchor", "impossible_date"} & set(found.flags)
        if found.edtf is not None:
            low, high = edtf.bounds(found.edtf)
            assert low is None or high is None or low <= high
            assert edtf.describe(found.edtf, "id")


def answer(one: Callable[[str], Any], text: str) -> tuple[Any, str | None]:
    try:
        return one(text), None
    except Unreadable as refusal:
        return None, refusal.reason


WORDS = tuple(
    'Kepala Dinas|Bupati|Plt|Budi Santoso|Sukamaju|Kadis Kominfo|PT Maju|(AB)|“|”|"|kata|ujarnya|mengatakan'
    "|sumber media ini|yang meminta namanya dirahasiakan|saat dikonfirmasi"
    "|enggan memberi penjelasan|oknum ASN|,|.|\n|Menurut|di Ambon|H."
    "|S.E.|said|MoU|Tinggalkan Balasan|Rp 2 miliar|kemarin|yang|dan|I Ketut|warga|(45)|13 Juli 2023".split("|")
)
# Runs of words of real articles: what follows what is their own, where one run meets the next it is nobody's.
RUNS = tuple(
    " ".join(words[start : start + 5])
    for path in sorted(CORPUS.glob("*/*.json"))
    for words in [json.loads(path.read_text(encoding="utf-8"))["text"].split(" ")]
    for start in range(0, len(words), 5)
)
runs = st.lists(st.one_of(st.sampled_from(RUNS), st.sampled_from(PIECES)), max_size=60).map(" ".join)
pastes = st.one_of(texts, st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join), runs)


@given(pastes, anchors)
def test_articles_hold(text, anchor):
    found = article.read(text, anchor)
    for kind in (
        "people",
        "posts",
        "bodies",
        "amounts",
        "dates",
        "quotes",
        "sources",
        "attempts",
        "details",
        "claims",
        "anomalies",
    ):
        for item in getattr(found, kind):
            assert found.text[item.start : item.end] == item.text
            assert item.text


@given(texts, anchors)
def test_fields_answer_or_say_why(text, anchor):
    for one in (money.one, lambda field: dates.one(field, anchor)):
        found, reason = answer(one, text)
        assert reason in {None, "impossible_date", "negative", "too_large", "malformed_number"}
        assert found is None or found.text == text.strip()


@given(st.text(max_size=80))
def test_any_text_is_edtf_or_not(text):
    assert edtf.valid(text) in (True, False)


def work(reader: Callable[[str], object], text: str) -> int:
    """The calls that reading `text` makes: a clock would measure this machine's mood instead."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        reader(text)
    finally:
        sys.setprofile(before)
    return calls


@settings(max_examples=25)
@pytest.mark.parametrize(
    "reader",
    [money.read, lambda text: dates.read(text, ANCHOR), lambda text: article.read(text, ANCHOR)],
    ids=["money", "dates", "article"],
)
@given(st.lists(st.sampled_from(PIECES + WORDS), min_size=1, max_size=6))
@example(["Rp.", "“", "said"])
def test_twice_the_text_is_twice_the_work(reader, words):
    unit = " ".join(words) + " "
    once, twice = work(reader, unit * 20), work(reader, unit * 40)
    assert twice <= 2.5 * once + 200


@pytest.mark.parametrize(
    "unit", ["1", "1.", "1,", "1-", "(", "\u00a0", "1\u00a0", "dua ", "Rp", "-", "/", "a ", "13 ", "X"]
)
@pytest.mark.parametrize("reader", [money.read, lambda text: dates.read(text, ANCHOR)], ids=["money", "dates"])
def test_a_huge_monotonous_paste_is_read(reader, unit):
    for found in reader(unit * (100_000 // len(unit))):
        assert found.text


@pytest.mark.parametrize(
    "unit",
    [
        "A",
        "A'",
        "a",
        "“",
        "Aa ",
        "(AB) ",
        "Bupati Budi, ",
        "yang meminta namanya ",
        "tidak ada ",
        "\n",
        ".",
        "kata Budi, ",
        "7",
        "di Suka ",
        "Adapun Kepala Kantor Pertanahan Kabupaten Kebumen tidak menjawab. ",
    ],
)
def test_an_article_of_one_word_over_and_over_is_read(unit):
    """A pattern that looks ahead without a bound would take minutes here, where a linear one takes a moment."""
    text = unit * (60_000 // len(unit))
    assert article.read(text).text is not None
    assert all(text[person.start : person.end] == person.text for person in people.read(text).people)


def test_speech_and_days_without_a_line_break_are_read_in_proportion():
    """One endless paragraph: what looks around a quotation may not look at all of it."""
    unit = "“Kami bayar Rp 2 miliar kemarin dan sering rusak,” kata Budi Santoso, Senin (3/7/2023), diduga tahu "
    once, twice = (work(lambda text: article.read(text, ANCHOR), unit * count) for count in (40, 80))
    assert twice <= 2.3 * once


def names(count: int) -> str:
    """As many bodies, each called otherwise, in one breath."""
    letters = "abcdefghij"
    return " dan ".join(f"Dinas B{''.join(letters[int(digit)] for digit in f'{n:04}')}" for n in range(count))


@pytest.mark.parametrize(
    "text",
    [
        lambda count: "Dinas A dan " * count,
        lambda count: "Dinas Aa (DA) " * count,
        lambda count: "Dinas Kominfo dan " * count,
        names,
    ],
    ids="letters acronyms known distinct".split(),
)
def test_names_of_bodies_in_one_breath_are_read_in_proportion(text):
    once, twice = (work(article.read, text(count)) for count in (150, 300))
    assert twice <= 2.3 * once


ALL_READ = """
import hashlib, json
from datetime import date
from tests.bench.reading import articles
from tracker.language import report
read = [report.article_json(item["text"], date.fromisoformat(item["anchor"])) for _, item in articles("unsettled")]
print(hashlib.sha256(json.dumps(read).encode()).hexdigest())
"""


def test_every_process_reads_the_same():
    """Findings are told apart by what they are between two requests, which two workers may answer."""

    def read(seed: str) -> str:
        ran = subprocess.run(
            [sys.executable, "-c", ALL_READ],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        return ran.stdout

    assert read("1") == read("2") != ""


def steps(reader: Callable[[str], object], text: str) -> int:
    """The steps of the interpreter that reading `text` takes: loops inside one call count as well."""
    taken = 0

    def count(frame: Any, event: str, _argument: object) -> Any:
        nonlocal taken
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        taken += event == "opcode"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        reader(text)
    finally:
        sys.settrace(before)
    return taken


@pytest.mark.parametrize("unit", ["PT A dan ", "Dinas Kesehatan ", "PT {n} "])
def test_a_body_named_over_and_over_is_compared_with_few(unit):
    known = learnt.learn(Text(""))
    texts = (
        "".join(unit.format(n=f"N{chr(97 + n // 26)}{chr(97 + n % 26)}") for n in range(count)) for count in (200, 400)
    )
    once, twice = (steps(lambda text: bodies.read(text, known), text) for text in texts)
    assert twice <= 2.1 * once


class Measured(Text):
    """A text that counts the characters that are cut out of it."""

    cut = 0

    def __getitem__(self, key: Any) -> str:
        part = super().__getitem__(key)
        self.cut += len(part)
        return part


def test_many_hedges_in_one_sentence_are_read_near_each():
    def cut(count: int) -> int:
        text = Measured("diduga rusak " * count)
        assertions.read(speakers.Speakers(text, people.read(text), []), [], [])
        return text.cut

    assert cut(800) <= 2.2 * cut(400)


def test_who_says_many_short_quotations_is_looked_for_near_them():
    def cut(count: int) -> int:
        text = Measured("“Kami tahu” " * count)
        heard = speakers.Speakers(text, people.read(text), sources.hidden(text))
        attribution.read(heard, quotes.read(text))
        return text.cut

    assert cut(600) <= 2.2 * cut(300)
