"""Dates as people type them into a field."""

from datetime import date

import pytest

from tracker.language.dated import read_date

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("15/7", "2026-07-15"),
        ("3/4", "2026-04-03"),
        ("22/11", "2026-11-22"),
        ("25 Desember", "2025-12-25"),
        ("Desember", "2025-12"),
        ("pertengahan Desember", "2025-12-11~/2025-12-20~"),
        ("25 Desember 2026", "2026-12-25"),
        ("besok", "2026-11-23"),
    ],
)
def test_a_day_without_its_year_has_been(typed, edtf):
    assert read_date(typed, TODAY).edtf == edtf


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2021-2024", "2021/2024"),
        ("2021 – 2024", "2021/2024"),
        ("sekitar 2019", "2019~"),
        ("about July 2023", "2023-07~"),
        ("2021-sekarang", "2021/.."),
        ("Juli 2021 sampai sekarang", "2021-07/.."),
        ("since 2021 until now", "2021/.."),
    ],
)
def test_a_field_reads_the_short_forms_of_periods(typed, edtf):
    read = read_date(typed, TODAY)
    assert (read.edtf, read.words) == (edtf, typed)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("kmrn", "2026-11-21"),
        ("5", "2026-11-05"),
        ("tgl. 30", "2026-10-30"),
        ("tanggal lima", "2026-11-05"),
        ("7/2023", "2023-07"),
        ("jul'23", "2023-07"),
        ("Juli 2023?", "2023-07?"),
        ("±2019", "2019~"),
        ("sktr juli 2023", "2023-07~"),
        ("sblm 5 juli", "/2026-07-05"),
        ("2023 Q2", "2023-34"),
        ("TW2 2023", "2023-34"),
        ("thn lalu", "2025"),
        ("20230715", "2023-07-15"),
        ("Senin (23/11)", "2026-11-23"),
    ],
)
def test_a_field_reads_what_is_typed_in_haste_and_keeps_the_words(typed, edtf):
    read = read_date(typed, TODAY)
    assert (read.edtf, read.words) == (edtf, typed)


@pytest.mark.parametrize("typed", ["H+3", "2 minggu", "0", "32", "lima", "tanggal dua tiga", "satu", "08123456"])
def test_what_could_be_anything_is_no_date(typed):
    assert read_date(typed, TODAY).edtf is None


@pytest.mark.parametrize("typed", ["2021-1999", "sekitar beberapa waktu", "sampai sekarang", "abc"])
def test_what_is_no_date_stays_in_words(typed):
    assert read_date(typed, TODAY).edtf is None
