"""Dates, in running text and typed into a field."""

import json
from datetime import date
from pathlib import Path

import pytest

from tracker.language import dates, edtf
from tracker.language.errors import Unreadable

CONVENTIONS = json.loads((Path(__file__).parent / "dates.json").read_text(encoding="utf-8"))
ANCHOR = date(2023, 7, 15)  # a Saturday
FLAGS = ("year_inferred", "weekday_conflict", "vague", "fiscal_year", "suspicious", "convention", "future")


def only(text: str, anchor: date | None = ANCHOR, **options) -> dates.When:
    (found,) = dates.read(text, anchor, **options)
    return found


@pytest.mark.parametrize("case", CONVENTIONS, ids=lambda case: case["text"])
def test_reads_the_house_conventions(case):
    found = only(case["text"], date.fromisoformat(case["anchor"]))
    assert (found.text, found.edtf) == (case["text"], case["edtf"])
    assert edtf.valid(case["edtf"])
    for flag in FLAGS:
        assert (flag in found.flags) == (flag in case["note"])


@pytest.mark.parametrize("case", CONVENTIONS, ids=lambda case: case["text"])
def test_reads_the_same_inside_a_sentence(case):
    sentence = f"Itu terjadi {case['text']}, kata mereka."
    found = dates.read(sentence, date.fromisoformat(case["anchor"]))
    assert [(item.text, item.edtf) for item in found] == [(case["text"], case["edtf"])]


def expressions() -> list[tuple[str, list[str]]]:
    lines = (Path(__file__).parent / "dates.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.rsplit(" = ", 1) for line in lines if not line.startswith("#"))
    return [(words, [] if values == "-" else values.split("; ")) for words, values in pairs]


@pytest.mark.parametrize(("text", "values"), expressions())
def test_reads_the_wordings_of_the_press(text, values):
    assert [str(found.edtf) for found in dates.read(text, date(2026, 11, 25))] == values


@pytest.mark.parametrize(
    "text",
    [
        "skor 3-1", "menang 3-1 atas lawan", "1/2 bagian", "3/4 dari anggaran", "dua pertiga (2/3) anggota",
        "skor (3/4)",
        "pasal 5 ayat 3", "Pasal 27A ayat (1)", "kamar 12/3", "ruang 305", "RT 05/RW 02", "0812-3456-7890",
        "021-7654321", "NIP 19780512 200312 1 004", "NIK 3201234567890001", "RUP 12345678", "Nomor 900/123/2023",
        "UU Nomor 40 Tahun 1999", "Perpres No. 16 Tahun 2018", "Peraturan 5 Tahun 2020", "UU No 14/2008",
        "SK 821.2/45/2023",
        "versi 2.3.4", "192.168.1.1", "di 2023 desa", "2023 orang", "Rp 2023", "tiga tahun penjara", "usia 17 tahun",
        "berumur 45 tahun", "selama 3 bulan", "setiap hari Senin", "setiap tahun", "pukul 07.30", "1-2 miliar",
        "10-12 orang", "jalan 17 Agustus", "he may 5 times", "may not happen", "march to victory", "5 mei-mei",
        "Juli adalah bulan", "April Mop", "harga 1.500", "Gedung 12345", "every Monday", "tiap hari Rabu",
        "Pasar Minggu", "salat Jumat", "Jumat Berkah", "Senin, Rabu, dan Jumat", "Senin-Jumat", "",
        "tahun 2023-2022", "semester III 2023",
    ],
)  # fmt: skip
def test_leaves_what_is_no_date(text):
    assert dates.read(text, ANCHOR) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("13 July 2023", "2023-07-13"),
        ("July 13, 2023", "2023-07-13"),
        ("Thursday, July 13, 2023", "2023-07-13"),
        ("yesterday", "2023-07-14"),
        ("last Monday", "2023-07-10"),
        ("three days ago", "2023-07-12"),
        ("early 2023", "2023-01~/2023-04~"),
        ("late June 2023", "2023-06-21~/2023-06-30~"),
        ("since January 2022", "2022-01/.."),
        ("the past three months", "2023-04-15~/2023-07-15"),
        ("second quarter of 2023", "2023-34"),
        ("next week", "2023-07-17/2023-07-23"),
        ("the 1990s", "199X"),
        ("Jum'at, 5 Mei 2023", "2023-05-05"),
        ("17 Agt 2021", "2021-08-17"),
        ("13.07.2023", "2023-07-13"),
        ("2023-07-13", "2023-07-13"),
        ("Senin-Selasa (10-11/7/2023)", "2023-07-10/2023-07-11"),
        ("(30/6-2/7/2023)", "2023-06-30/2023-07-02"),
        ("20 Mei-3 Juni 2023", "2023-05-20/2023-06-03"),
        ("1 Januari s.d. 31 Desember 2023", "2023-01-01/2023-12-31"),
        ("Juni-Juli 2023", "2023-06/2023-07"),
        ("tahun 2021-2024", "2021/2024"),
        ("sebelum 15 Juli 2023", "/2023-07-15"),
        ("setelah Juli 2023", "2023-07/"),
        ("sejak awal 2023", "2023-01~/.."),
        ("hingga akhir 2022", "../2022-12~"),
        ("sejak triwulan II 2023", "2023-04/.."),
        ("sejak Januari 2022 hingga kini", "2022-01/2023-07-15"),
        ("mulai 1 Juli 2023 sampai 31 Desember 2023", "2023-07-01/2023-12-31"),
        ("akhir tahun lalu", "2022-09~/2022-12~"),
        ("Desember tahun lalu", "2022-12"),
        ("20 Desember lalu", "2022-12-20"),
        ("dua pekan lalu", "2023-07-01~"),
        ("setahun lalu", "2022~"),
        ("akhir pekan lalu", "2023-07-08/2023-07-09"),
        ("7 hari setelah 15 Juli 2023", "2023-07-22"),
        ("tahun ajaran 2022/2023", "2022/2023"),
        ("15/07/2023 17:17 WIB", "2023-07-15T17:17:00+07:00"),
        ("31 Februari 2023", None),
    ],
)
def test_reads_further_shapes(text, value):
    found = dates.read(text, ANCHOR)
    assert [item.edtf for item in found] == [value]
    assert text.endswith(found[0].text) or text.startswith(found[0].text)


def test_lists_of_years_are_read_one_by_one():
    assert [w.edtf for w in dates.read("tahun 2021, 2022 dan 2023")] == ["2021", "2022", "2023"]
    assert [w.edtf for w in dates.read("antara 2019 dan 2021")] == ["2019/2021"]


def test_without_an_anchor_nothing_is_guessed():
    assert only("(15/7)", None).edtf == "XXXX-07-15"
    assert only("13 Juli", None).edtf == "XXXX-07-13"
    for words in ("kemarin", "Senin lalu", "pekan lalu", "dua hari lalu", "belum lama ini", "tiga bulan terakhir"):
        found = only(words, None)
        assert found.edtf is None
        assert "no_anchor" in found.flags


def test_a_missing_year_is_the_nearest_one():
    assert only("(29/12)", date(2024, 1, 3)).edtf == "2023-12-29"
    assert only("(2/1)", date(2023, 12, 30)).edtf == "2024-01-02"
    assert only("29 Februari", date(2023, 7, 1)).edtf == "2024-02-29"


def test_a_weekday_that_contradicts_keeps_the_candidates():
    found = only("Jumat (15/7/2023)")
    assert found.flags == ("weekday_conflict",)
    assert found.candidates == ("2023-07-14", "2022-07-15")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("kata Bupati di Ambon, Rabu.", "2023-07-12"),
        ("ditanya wartawan Rabu malam, ia menampik", "2023-07-12"),
        ("police said on Saturday", "2023-07-15"),
        ("sampai Kamis pagi belum menjawab", "../2023-07-13"),
        ("Rabu pukul 12.00 WIB", "2023-07-12T12:00:00+07:00"),
        ("sidang akan digelar Senin", "2023-07-17"),
        ("Kamis nanti warga mengadu", "2023-07-20"),
        ("the court will rule on Monday", "2023-07-17"),
        ("akan kami panggil, kata Kapolres di Ambon, Jumat", "2023-07-14"),
    ],
)
def test_a_weekday_alone_is_the_latest_or_the_next_announced(text, value):
    found = only(text)
    assert (found.edtf, "convention" in found.flags) == (value, "nanti" not in text)


def test_yesterday_in_speech_may_mean_recently():
    assert only("kemarin", in_quote=True).edtf == "2023-07-14?"
    assert only("kemarin").edtf == "2023-07-14"


def test_a_capital_makes_minggu_a_sunday():
    assert only("Minggu lalu").flags == ("ambiguous",)
    assert only("pada Minggu lalu").flags == ()
    assert only("pada minggu lalu").edtf == "2023-07-03/2023-07-09"


def test_month_first_is_flagged():
    assert only("07/13/2023").flags == ("month_first",)


def test_working_days_use_the_given_holidays():
    text = "10 hari kerja sejak 15 Juli 2023"
    assert only(text).edtf == "2023-07-31"
    assert only(text, holidays=()).edtf == "2023-07-28"
    assert only("10 working days after 15 July 2023", holidays=()).edtf == "2023-07-28"


def test_duration_within_a_year():
    found = only("hanya berjalan 3 bulan di tahun 2023")
    assert (found.text, found.edtf, found.duration) == ("3 bulan di tahun 2023", "2023", "P3M")


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("15/7", "2023-07-15"),
        ("kemarin", "2023-07-14"),
        ("2023-07-13", "2023-07-13"),
        ("Juli 2023", "2023-07"),
        ("juli", "2023-07"),
        ("2022", "2022"),
        ("2023-34", "2023-34"),
        ("2022-01/..", "2022-01/.."),
        ("XXXX-07-15", "XXXX-07-15"),
        (" 13 Juli 2023 ", "2023-07-13"),
        ("awal 2023", "2023-01~/2023-04~"),
        ("13/07/23", "2023-07-13"),
        ("sejak Januari 2022", "2022-01/.."),
        ("15 juli 2023", "2023-07-15"),
        ("13 juli 23", "2023-07-13"),
        ("13 juli 23 lalu", "2023-07-13"),
        ("juli 23", "2023-07"),
        ("akhir agustus 22", "2022-08-21~/2022-08-31~"),
        ("tgl 5 desember 2022", "2022-12-05"),
        ("sejak maret 2022", "2022-03/.."),
        ("on march 5, 2023", "2023-03-05"),
        ("ca. 2019", "2019~"),
    ],
)
def test_one_reads_a_whole_field(typed, value):
    found = dates.one(typed, ANCHOR)
    assert found is not None
    assert (found.edtf, found.text) == (value, typed.strip())


@pytest.mark.parametrize(
    "typed", ["", "  ", "entah kapan", "Rp 5 juta", "pasal 5", "13 Juli 2023 di Ambon", "abc/def", "besar 15 juli"]
)
def test_one_has_no_answer_for_other_words(typed):
    assert dates.one(typed, ANCHOR) is None


@pytest.mark.parametrize("typed", ["31/2/2023", "31 Februari 2023", "2023-02-30", "45/13/2023", "32/1", "29/2/2023"])
def test_one_refuses_the_impossible(typed):
    with pytest.raises(Unreadable) as refusal:
        dates.one(typed, ANCHOR)
    assert refusal.value.reason == "impossible_date"


def test_what_began_on_29_february_did_so_in_a_year_that_has_one():
    assert [day.edtf for day in dates.read("sejak 29 Februari", date(2024, 1, 1))] == ["2020-02-29/.."]
