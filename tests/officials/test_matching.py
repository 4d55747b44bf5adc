"""Whether two names may be one."""

import pytest

from tracker.officials.matching import Known, bare, compare, likely, long


def known(name: str, kind: str, alias: bool = False) -> Known:
    return Known(name, name, kind, alias)


@pytest.mark.parametrize(
    ("typed", "name", "kind", "reason"),
    [
        ("Musda Guntur", "Musda Guntur", "person", "The same name"),
        ("Múṣda guntur", "Musda Guntur", "person", "The same letters but for accents and capitals"),
        ("Musda Guntur", "Drs. H. Musda Guntur, M.Si", "person", "The same but for titles and punctuation"),
        ("Ivan Mareoli S.E", "Dr.Ivan Mareoli", "person", "The same but for titles and punctuation"),
        ("Ma'ruf", "Maruf", "person", "The same but for titles and punctuation"),
        ("PT. Fatiha Sakti", "PT Fatiha Sakti", "body", "The same but for titles and punctuation"),
        ("Penjabat Wali Kota Ambon", "Wali Kota Ambon", "post", "The same but for titles and punctuation"),
        ("Walikota Ambon", "Wali Kota Ambon", "post", "One is a short form of the other"),
        ("Diskominfo Kota Ambon", "Dinas Kominfo Kota Ambon", "body", "One is a short form of the other"),
        ("Diskominfo Morut", "Diskominfo Morowali Utara", "body", "One is a short form of the other"),
        ("Amazon Web Service", "Amazon Web Services", "body", "One is a short form of the other"),
        ("CV Fatiha Sakti", "PT Fatiha Sakti", "body", "The same but for the form of company or a small word"),
        (
            "Dinas Kominfo",
            "Dinas Komunikasi dan Informatika",
            "body",
            "The same but for the form of company or a small word",
        ),
        ("Guntur Musda", "Musda Guntur", "person", "The same words in another order"),
        ("B. Wattimena", "Bodewin Wattimena", "person", "The same with initials"),
        ("AWS", "Amazon Web Services, Inc.", "body", "The first letters of its words"),
        ("Iwan Mareoli", "Ivan Mareoli", "person", "Nearly the same letters"),
        ("Bodewin Wattimena", "Bodewin M. Wattimena, S.H., M. Si", "person", "Nearly the same letters"),
        ("Diskominfo Kab. Morut", "Diskominfo Morut", "body", "Nearly the same letters"),
        ("Mareoli", "Ivan Mareoli", "person", "A part of this name"),
    ],
)
def test_names_that_may_be_one_say_why(typed: str, name: str, kind: str, reason: str) -> None:
    found = compare(typed, known(name, kind))
    assert found is not None
    assert found.reason == reason


@pytest.mark.parametrize(
    ("typed", "name", "kind"),
    [
        ("Dinas Kesehatan Kota Ambon", "Dinas Kominfo Kota Ambon", "body"),
        ("Ketua DPRD Kota Ambon", "Anggota DPRD Kota Ambon", "post"),
        ("Wakil Bupati Morowali Utara", "Sekda Morowali Utara", "post"),
        ("Sekda Morut", "Sekda Ambon", "post"),
        ("Kota", "Pemerintah Kota Ambon", "body"),
        ("Musda Guntur", "Ivan Mareoli", "person"),
        ("...", "!!", "person"),
        ("a", "b", "person"),
    ],
)
def test_other_names_are_left_in_peace(typed: str, name: str, kind: str) -> None:
    assert compare(typed, known(name, kind)) is None


def test_a_part_of_a_name_is_shown_but_asks_nothing() -> None:
    found = compare("Mareoli", known("Ivan Mareoli", "person"))
    assert found is not None
    assert not found.strong


def test_an_alias_is_named_as_such() -> None:
    found = compare("Diskominfo Ambon", known("Diskominfo Ambon", "body", alias=True))
    assert found is not None
    assert found.reason == "Also written %(name)s"
    assert found.strong


def test_likely_names_come_once_and_likest_first() -> None:
    on_file = [
        Known(1, "Ivan Mareoli", "person"),
        Known(1, "Mareoli", "person", alias=True),
        Known(2, "Iwan Mareoli", "person"),
        Known(3, "Ivan Mareoli", "body"),
    ]
    found = likely("Ivan Mareoli", "person", on_file)
    assert [like.known.official for like in found] == [1, 2]
    assert {like.known.official for like in likely("Ivan Mareoli", "", on_file)} == {1, 2, 3}


def test_titles_are_cut_off_people_but_not_off_bodies() -> None:
    assert bare("Prof. Dr. Ir. H. Andi, S.E., M.Si", "person") == "andi"
    assert bare("H. Andi", "body") == "h andi"
    assert bare("Drs.", "person") == "drs"


def test_a_name_of_empty_words_keeps_them() -> None:
    assert long("pt tbk") == "pt tbk"
