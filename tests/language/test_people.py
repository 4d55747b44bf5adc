"""People, posts and who is meant again."""

from pathlib import Path

import pytest

from tracker.language import people
from tracker.language.learnt import Learnt


def only(text: str) -> people.Person:
    (person,) = people.read(text).people
    return person


def test_a_post_with_capacity_titles_and_degrees():
    person = only("Plt Kepala Dinas Kominfo Kota Ambon, Drs. H. Nama Orang, M.Si, mengatakan hal itu.")
    assert (person.name, person.post, person.capacity) == ("Nama Orang", "Kepala Dinas Kominfo", "plt")
    assert (person.body, person.place) == ("Dinas Kominfo Kota Ambon", "Kota Ambon")
    assert person.titles == ("Drs.", "H.", "M.Si")


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        ("Sekda Lembah Ratu, Musa Gunawan, mengatakan", "Musa Gunawan", "Sekda"),
        ("Penjabat Wali Kota Bandung Budi Waskita meresmikan", "Budi Waskita", "Wali Kota"),
        ("Kapolres Rawajati AKBP Dimas Wicaksono menyatakan", "Dimas Wicaksono", "Kapolres"),
        ("kata pengamat kebijakan publik Universitas Cendana, Dr. Yosef Lake, kemarin", "Yosef Lake", "pengamat"),
        ("Siti Aminah (45), warga Desa Sukamaju, mengatakan", "Siti Aminah", "warga"),
        ("Menurut Direktur PT Maju Bersama, Rudi Hartono, proyek itu", "Rudi Hartono", "Direktur PT Maju Bersama"),
        ("Budi Santoso selaku Kepala Dinas Sosial Kabupaten Sukaraya menolak", "Budi Santoso", "Kepala Dinas Sosial"),
        ("Ketua LSM Gerakan Rakyat Peduli (GRP), Buyung, melapor", "Buyung", "Ketua LSM Gerakan Rakyat Peduli"),
        ("Kapolsek Bojong Iptu Herman Sitorus menambahkan", "Herman Sitorus", "Kapolsek"),
        ("Sekretaris Daerah (Sekda) Kabupaten Rawajati, Mohamad Ilyas, hadir", "Mohamad Ilyas", "Sekretaris Daerah"),
        ("kata Ahmad Fauzi, kemarin", "Ahmad Fauzi", None),
        ("said Budi Santoso, head of the Health Agency, on Monday", "Budi Santoso", "Head of the Health Agency"),
        ("Deputy Mayor Ana Kristina Dewi refused to comment", "Ana Kristina Dewi", "Deputy Mayor"),
    ],
)  # fmt: skip
def test_name_and_post(text, name, post):
    person = only(text)
    assert (person.name, person.post and person.post.split(" (")[0]) == (name, post)


@pytest.mark.parametrize(
    "text",
    [
        "Bupati Tanah Datar meresmikan pasar.", "Kepala Dinas PMDD, berkunjung ke desa.",
        "Pada Senin, Dinas Kesehatan menutup pasar.",
        "Peraturan Bupati Nomor 3 Tahun 2023", "Universitas Lintang Raya menyatakan kuliah dimulai.",
        "Di Ambon, Maluku, hujan turun.",
        "The Health Agency said the pumps were bought.", "Menurut Dinas Kesehatan, obat habis.", "",
    ],
)  # fmt: skip
def test_nobody_is_invented(text):
    assert people.read(text).people == ()


def test_a_post_without_a_name_stays_a_post():
    cast = people.read("Bupati Musa Lado didampingi Ketua DPRD Wanareja, Plt Kepala Inspektorat dan Kepala Dinas PMDD.")
    assert [post.post for post in cast.posts] == ["Ketua DPRD", "Kepala Inspektorat", "Kepala Dinas PMDD"]
    assert [post.capacity for post in cast.posts] == [None, "plt", None]


def test_later_mentions_point_back_and_earlier_ones_do_not():
    text = (
        "Tahun lalu Kadis Kominfo Ambon ikut berkunjung. Kadis Kominfo Ambon Ivan Marbun kini menjabat. "
        "Kadis menolak bicara. Marbun pergi."
    )
    cast = people.read(text)
    assert [post.start for post in cast.posts] == [text.index("Kadis")]
    assert [text[m.start : m.end] for m in cast.mentions if m.name == "Ivan Marbun"][1:] == ["Kadis", "Marbun"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Menteri Keuangan menolak.", "Kementerian Keuangan"),
        ("Ketua Komisi III DPRD Kota Ambon menolak.", "Komisi III DPRD Kota Ambon"),
        ("Ketua Badan Anggaran DPRD Kota Ambon menolak.", "Badan Anggaran DPRD Kota Ambon"),
        ("Ia menemui Ketua RT 03/RW 05.", "RT 03/RW 05"),
        ("Kepala Desa Hutawana menolak.", "Desa Hutawana"),
        ("Ia adalah Kepala Dinas Kesehatan.", "Dinas Kesehatan"),
    ],
)
def test_the_body_that_a_post_leads(text, body):
    assert [post.body for post in people.read(text).posts] == [body]


SENTENCES = [
    [part.strip() for part in f"{line} | -".split("|")[:4]]
    for line in Path(__file__).with_name("people.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
KNOWN = Learnt(frozenset({"Bukit Rimba", "Rimba Raya", "Rimba Hulu", "Rimba", "Sungai Tuan", "Tanjung Sari"}))


def within(one: str, other: str) -> bool:
    return one.lower() in other.lower() or other.lower() in one.lower()


def several(column: str) -> list[str]:
    return [] if column == "-" else column.split(" ; ")


@pytest.mark.parametrize(("sentence", "names", "posts", "alone"), SENTENCES)
def test_posts_of_many_kinds(sentence, names, posts, alone):
    cast = people.read(sentence, KNOWN)
    assert [person.name for person in cast.people] == several(names)
    if names == "-":
        posts, alone = "-", posts
    for person, post in zip(cast.people, posts.split(" ; "), strict=names != "-"):
        assert within(person.post or "-", post)
    assert [found.text for found in cast.posts] == several(alone)


def test_the_word_a_text_calls_somebody_by_begins_the_name():
    text = "Manajer Koperasi Makmur Jaya Sungkono Adiputra menolak. “Tidak ada,” kata Sungkono."
    assert [(p.name, p.post) for p in people.read(text).people] == [
        ("Sungkono Adiputra", "Manajer Koperasi Makmur Jaya")
    ]
