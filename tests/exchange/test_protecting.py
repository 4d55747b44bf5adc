"""Taking names and telling phrases out of texts, however they are written. No database."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.core.text import fold
from tracker.exchange.protecting import UNNAMED, Redactor, _phrases
from tracker.sources.models import IdentifyingDetail, Source

REDACTOR = Redactor(["KENANGA", "JATI", "ULIN MERAH"], ["memakai helm biru", "sumber ASN"])


@pytest.mark.parametrize(
    "written",
    [
        "KENANGA",
        "kenanga",
        "Kénanga",
        "ＫＥＮＡＮＧＡ",
        "K E N A N G A",
        "k-e-n-a-n-g-a",
        "KENA\u00adNGA",
        "kenanga\u200bnya",
        "Kenanganya",
        "KENANGA's",
        "kenanga2",
        "_kenanga_",
        "Jati",
        "ulin  merah",
        "ULIN-MERAH",
        "Memakai HELM,\n biru",
        "sumber Asn",
    ],
)
def test_a_name_is_found_as_people_write_it(written: str) -> None:
    cleaned = REDACTOR.clean(f"Kata {written}, kemarin.")
    assert UNNAMED in cleaned
    assert cleaned.startswith("Kata ")
    assert cleaned.endswith(", kemarin.")


@pytest.mark.parametrize("text", ["kenangan", "Kejati Maluku", "sejati", "ulin putih", "memakai helm hijau", ""])
def test_other_words_stay_as_they_are(text: str) -> None:
    assert REDACTOR.clean(text) == text


def test_nothing_to_protect_changes_nothing() -> None:
    assert Redactor([], ["", " "]).clean("KENANGA") == "KENANGA"


def test_words_of_any_text_are_not_taken_out_of_it() -> None:
    source, detail = (
        Source(described_as="di; sumber ASN", access="", grade_reason=""),
        IdentifyingDetail(words="di", noticed_by=""),
    )
    redactor = Redactor([], _phrases([source], [detail]))
    text = "Tenaga Surya di Halmahera Barat"
    assert redactor.clean(text) == text
    assert UNNAMED in redactor.clean("kata sumber ASN itu")


@settings(max_examples=80)
@given(st.text(max_size=30), st.text(max_size=30))
def test_no_text_around_a_name_hides_it(before: str, after: str) -> None:
    cleaned = REDACTOR.clean(f"{before} KENANGA {after}")
    assert " KENANGA " not in f" {cleaned} "
    assert "kenanga" not in fold(REDACTOR.clean(f"{before}\nKENANGA\n{after}")).split() or "kenanga" in fold(
        f"{before} {after}"
    )
