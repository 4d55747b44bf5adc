"""EDTF values: validity, bounds and words."""

import json
from datetime import date
from pathlib import Path

import pytest

from tracker.language import edtf

CONVENTIONS = json.loads((Path(__file__).parent / "dates.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("value", "earliest", "latest"),
    [
        ("2023-07-13", "2023-07-13", "2023-07-13"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("2023-07-15?", "2023-07-15", "2023-07-15"),
        ("2023-01~/2023-04~", "2023-01-01", "2023-04-30"),
        ("2023-34", "2023-04-01", "2023-06-30"),
        ("2023-41", "2023-07-01", "2023-12-31"),
        ("2021/2024", "2021-01-01", "2024-12-31"),
        ("2022-01/..", "2022-01-01", None),
        ("../2023-07", None, "2023-07-31"),
        ("/2023-07-15", None, "2023-07-15"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("XXXX-07-15", None, None),
        ("2025-08-28T17:17:00+07:00", "2025-08-28", "2025-08-28"),
    ],
)
def test_bounds(value, earliest, latest):
    expected = tuple(None if day is None else date.fromisoformat(day) for day in (earliest, latest))
    assert edtf.bounds(value) == expected


def test_every_convention_has_ordered_bounds():
    for case in CONVENTIONS:
        low, high = edtf.bounds(case["edtf"])
        assert low is None or high is None or low <= high


@pytest.mark.parametrize(
    "value",
    ["", " 2023", "2023-13", "2023-02-31", "2023-02-29", "31/2/2023", "2023/2022", "/", "../..", "kemarin",
     "2023-07-15T25:00:00",
     "2023-34/..", "2023-7-1", "٢٠٢٣", "2023-07-13/2023-07-14/2023-07-15", "2" * 5000, "(" * 500],
)  # fmt: skip
def test_what_is_not_edtf(value):
    assert not edtf.valid(value)
    with pytest.raises(ValueError, match="not EDTF"):
        edtf.bounds(value)


@pytest.mark.parametrize(
    ("value", "english", "indonesian"),
    [
        ("2022-01", "Jan 2022", "Jan 2022"),
        ("2023-08-15", "15 Aug 2023", "15 Agu 2023"),
        ("XXXX-07-15", "15 Jul, year unknown", "15 Jul, tahun tidak diketahui"),
        ("2023-01~/2023-04~", "early 2023 (about)", "awal 2023 (kira-kira)"),
        ("2023-06-21~/2023-06-30~", "late Jun 2023 (about)", "akhir Jun 2023 (kira-kira)"),
        ("2023-07-13/2023-07-14", "from 13 to 14 Jul 2023", "dari 13 sampai 14 Jul 2023"),
        ("2023-06-30/2023-07-02", "from 30 Jun to 2 Jul 2023", "dari 30 Jun sampai 2 Jul 2023"),
        ("2021/2024", "from 2021 to 2024", "dari 2021 sampai 2024"),
        ("2021?/2024", "between 2021 (uncertain) and 2024", "antara 2021 (belum pasti) dan 2024"),
        ("2021/202X", "between 2021 and 2020s", "antara 2021 dan tahun 2020-an"),
        ("/2023-07-15", "before 15 Jul 2023", "sebelum 15 Jul 2023"),
        ("../2023-07", "until Jul 2023", "hingga Jul 2023"),
        ("2022-01/..", "since Jan 2022", "sejak Jan 2022"),
        ("2022-01/", "after Jan 2022", "setelah Jan 2022"),
        ("2023-34", "2nd quarter 2023", "triwulan II 2023"),
        ("2023-40", "1st half 2023", "semester I 2023"),
        ("2023-07-15?", "15 Jul 2023 (uncertain)", "15 Jul 2023 (belum pasti)"),
        ("2022~", "2022 (about)", "2022 (kira-kira)"),
        ("199X", "1990s", "tahun 1990-an"),
        ("2023-09-08T19:00:00+09:00", "8 Sep 2023, 19:00 WIT", "8 Sep 2023, 19:00 WIT"),
        ("[2022,2023]", "[2022,2023]", "[2022,2023]"),
    ],
)
def test_said_in_words(value, english, indonesian):
    assert edtf.describe(value) == edtf.describe(value, "en_GB") == english
    assert edtf.describe(value, "id") == indonesian
