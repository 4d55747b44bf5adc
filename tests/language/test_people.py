"""People, posts and who is meant again."""

import pytest

from tracker.language import people


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
