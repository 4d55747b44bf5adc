"""Whole articles: what belongs to the page falls away, and the rest is proposed with its place."""

import json
import re
from datetime import date

import pytest

from tracker.language import article, people, report

PAGE = """Menu

Dark Mode
Warga Antusias Ikuti Lomba Desa Jalan Baru Diresmikan Bupati Harga Cabai Naik Tajam di Pasar Induk

Berita

Server Mahal Tak Terpakai , Anggaran Milyaran Rupiah Menguap

\t\tServer Mahal Tak Terpakai , Anggaran Milyaran Rupiah Menguap Perbesar

Wanareja (MediaWana) – Pengadaan server Dinas Kominfo Wanareja diduga bermasalah. MoU diteken beberapa waktu lalu, \
disusul perjanjian kerja sama dengan PT. Sinar Data.

Menurut sejumlah ASN di lingkup Pemerintah Kabupaten Wanareja, server itu mati, \
” Listriknya tidak kuat, jadi dibiarkan saja

“Alat itu cuma menyala 3 bulan di tahun 2023. ” ucap sumber ASN yang meminta namanya \
dirahasiakan kepada MediaWana belum lama ini.

Oknum ASN ini menyebut anggaran miliar sudah dipakai. Tambahan Pelayanan Publik (TKD) ikut dipotong.

Sekda Wanareja, Musa Gunawan, saat dikonfirmasi lewat telepon, Sabtu (15/7/2023), \
menjawab singkat. Kemarin rusak lagi,” ujar Sekda.

Kadis Kominfo Wanareja Ivan Marbun yang dikonfirmasi media ini, enggan memberi penjelasan apapun \
terkait anggaran media. (MW 02)

Tinggalkan Balasan

Read More

Harga Cabai Naik Tajam di Pasar Induk

28 Agustus 2025 - 17:17 WIB
"""


@pytest.fixture(scope="module")
def found():
    return article.read(PAGE, date(2023, 7, 16))


def texts(items):
    return [item.text for item in items]


def test_the_page_falls_away(found):
    assert found.title == "Server Mahal Tak Terpakai , Anggaran Milyaran Rupiah Menguap"
    assert (found.outlet, found.byline, found.published) == ("MediaWana", "(MW 02)", None)
    for furniture in ("Dark Mode", "Lomba Desa", "Perbesar", "Tinggalkan", "2025"):
        assert furniture not in found.text
    assert found.text.startswith(found.title)


def test_every_span_is_true(found):
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
        "hedges",
        "anomalies",
    ):
        for item in getattr(found, kind):
            assert found.text[item.start : item.end] == item.text


def test_people_and_bodies(found):
    assert [(p.name, p.post) for p in found.people] == [("Musa Gunawan", "Sekda"), ("Ivan Marbun", "Kadis Kominfo")]
    assert "PT. Sinar Data" in [body.name for body in found.bodies]


def test_amounts_and_dates(found):
    assert texts(found.amounts) == ["Milyaran Rupiah", "anggaran miliar"]
    values = {day.text: day.edtf for day in found.dates}
    assert values["beberapa waktu lalu"] == values["belum lama ini"] == "/2023-07-16"
    assert values["3 bulan di tahun 2023"] == "2023"
    assert values["Kemarin"] == "2023-07-14?", "in speech it counts from the interview, and may mean recently"


def test_quotes_have_their_speakers(found):
    assert [(q.speaker, q.anonymous, q.fault) for q in found.quotes] == [
        ("sejumlah ASN di lingkup Pemerintah Kabupaten Wanareja", True, "unclosed"),
        ("sumber ASN yang meminta namanya dirahasiakan", True, None),
        ("Musa Gunawan", False, "unopened"),
    ]


def test_sources_attempts_and_details(found):
    hidden = [source.text for source in found.sources if source.anonymous]
    assert hidden[:2] == [
        "sejumlah ASN di lingkup Pemerintah Kabupaten Wanareja",
        "sumber ASN yang meminta namanya dirahasiakan",
    ]
    assert [(a.to, a.outcome, a.channel) for a in found.attempts] == [
        ("Musa Gunawan", "answered", "phone"),
        ("Ivan Marbun", "declined", "unknown"),
    ]
    assert {"job", "workplace", "time"} <= {detail.kind for detail in found.details}


def test_anomalies(found):
    kinds = {finding.kind for finding in found.anomalies}
    assert kinds >= {
        "instruments_mixed", "unclosed_quote", "unopened_quote", "pejorative", "plural_source", "numeral_missing",
        "acronym_mismatch", "own_media_budget",
    }  # fmt: skip


def test_a_page_with_a_date_of_its_own():
    page = "Pasar Kota Terbakar Dini Hari\n\nOleh: Sinta Wulan\nSenin, 6 November 2023 | 09:15 WIB\n\n"
    body = "SUKARAYA - Api melahap 40 kios di Pasar Sukaraya kemarin. Tidak ada korban jiwa dalam peristiwa itu."
    found = article.read(page + body)
    assert (found.title, found.byline) == ("Pasar Kota Terbakar Dini Hari", "Sinta Wulan")
    assert found.published == "2023-11-06T09:15:00+07:00"
    assert [day.edtf for day in found.dates] == ["2023-11-05"]


FIRST = (
    "AMBON, KabarTimur - Pemerintah Kota Ambon membayar Rp 3 miliar kepada PT Karya Jaya untuk server yang tidak "
    "pernah menyala sejak dipasang."
)
SECOND = "Kepala Dinas Kominfo Kota Ambon, Hadi Purwacaraka, enggan memberi penjelasan apa pun ketika dikonfirmasi."
LAST = "Warga tetap bertahan di sana."


@pytest.mark.parametrize(
    "between",
    [
        "Baca juga:\nHarga Cabai Naik Tajam di Pasar Induk",
        "BACA JUGA\n\nHarga Cabai Naik\n\nLomba Perahu Digelar Lagi",
        "Rekomendasi", "Berita Terkait\nHarga Cabai Naik Tajam", "Tags: pasar", "Komentar", "Populer", "Read more",
        "Trending",
    ],
)  # fmt: skip
@pytest.mark.parametrize("after", [SECOND, LAST, "“Kami tidak tahu soal itu”"])
def test_a_link_inside_an_article_ends_nothing(between, after):
    found = article.read(f"Server Mahal Tak Menyala\n\n{FIRST}\n\n{between}\n\n{after}\n\n{LAST}")
    assert found.text.split("\n") == ["Server Mahal Tak Menyala", FIRST, after, LAST]
    assert "\n".join(found.left_out) == between.replace("\n\n", "\n")


@pytest.mark.parametrize(
    "beyond",
    [
        "Tinggalkan Balasan\n\nAlamat email Anda tidak akan dipublikasikan.",
        f"Berita Terkait\nHarga Cabai Naik Tajam\n28 Agustus 2025 - 17:17 WIB\n{SECOND}",
        f"Berita Terkait\nHarga Cabai Naik Tajam\n{SECOND.replace('Kepala', 'WANAREJA - Kepala')}",
        "Baca juga\nHarga cabai di pasar induk naik tajam, pedagang mengeluh karena pembeli tidak lagi datang...",
        "Tags: pasar\n© 2025 Kabar Timur",
    ],
)
def test_what_lists_other_stories_ends_it(beyond):
    found = article.read(f"Server Mahal Tak Menyala\n\n{FIRST}\n\n{LAST}\n\n{beyond}")
    assert found.text.split("\n")[1:] == [FIRST, LAST]
    assert "\n".join(found.left_out) == beyond.replace("\n\n", "\n")


OPINION = "Camat Tanjung, Yusuf Latu, sudah tahu sejak 5 Mei 2024 bahwa Rp 7 miliar itu hilang, tetapi ia diam saja."


@pytest.mark.parametrize(
    "comments",
    [
        f"Komentar (2)\nTerbaru\nBudi\n2 jam yang lalu\n{OPINION}\nBalas\nSuka\nAni\n28 Agustus 2025\n{OPINION}",
        f"3 thoughts on “Server Mahal Tak Menyala”\nBudi berkata:\n5 Mei 2024 pada 9:12 pm\n{OPINION}\nBalas",
        f"12 Komentar\nTulis komentar Anda\nKirim\nanonim88 • 3 jam\n{OPINION}\nLaporkan",
        f"Budi Santoso\n2 hari lalu\n{OPINION}\nSuka · Balas · 2 hr\nAni\nsehari yang lalu\n{OPINION}\nBalas",
        f"Comments\nBudi\n5 Mei 2024\n{OPINION}\nAni\n6 Mei 2024\n{OPINION}",
        f"Budi\nMay 5, 2024 at 9:12 am\n{OPINION}\nReply",
    ],
)
def test_the_comments_of_readers_are_no_part_of_an_article(comments):
    found = article.read(f"Server Mahal Tak Menyala\n\n{FIRST}\n\n{SECOND}\n\n{LAST}\n\n{comments}")
    assert found.text.split("\n")[1:] == [FIRST, SECOND, LAST]
    assert "\n".join(found.left_out) == comments
    assert found.published is None


@pytest.mark.parametrize(
    "line",
    ["3 Komentar", "Rina Wati\n5 Mei 2024", "5 menit"],
)
def test_a_count_of_comments_or_a_day_at_the_top_ends_nothing(line):
    found = article.read(f"Server Mahal Tak Menyala\n\n{FIRST}\n\n{line}\n\n{SECOND}\n\n{LAST}")
    assert found.text.split("\n")[-2:] == [SECOND, LAST]


ASKED = "Kami menggunakan cookie untuk meningkatkan pengalaman Anda di situs ini. Dengan melanjutkan, Anda setuju."


@pytest.mark.parametrize(
    "banner",
    [
        f"{ASKED}\nTerima semua cookie\nPengaturan cookie",
        "We value your privacy\nWe and our 154 partners store information on a device, such as unique identifiers in "
        "cookies, to process personal data.\nAccept All Cookies",
        "Situs ini menggunakan cookie untuk pengalaman terbaik\nSaya setuju dan lanjutkan",
    ],
)
def test_what_a_page_asks_about_cookies_is_neither_title_nor_text(banner):
    for page in (
        f"{banner}\nServer Mahal Tak Menyala\n{FIRST}\n{LAST}",
        f"Server Mahal Tak Menyala\n{FIRST}\n{LAST}\n{banner}",
    ):
        found = article.read(page)
        assert found.text.split("\n") == ["Server Mahal Tak Menyala", FIRST, LAST]
        assert found.title == "Server Mahal Tak Menyala"


def test_an_article_about_cookies_is_one():
    told = "Menurut Kominfo, situs itu menanam cookie pelacak di peramban 40 ribu warga sejak Maret 2023."
    assert told in article.read(f"Situs Pemkot Menanam Cookie\n\n{told}\n\n{FIRST}\n\n{LAST}").text


@pytest.mark.parametrize(
    "line", ["Tagihan listrik naik Rp 3 miliar.", "Topik rapat itu anggaran.", "Hak cipta lagu itu milik warga."]
)
def test_a_paragraph_that_begins_as_furniture_does_is_kept(line):
    assert line in article.read(f"{FIRST}\n\n{line}\n\n{LAST}").text


SHORT = "Sekda Ambon Agus Ririmasse menolak diwawancarai, Senin (10/7)."
NEXT = "Padahal ia menerima uang Rp 3 miliar dari PT Karya Jaya."
SPOKEN = '"Kami tidak tahu," kata Bupati Maluku Tengah Abua Tuasikal, Senin (10/7).'


@pytest.mark.parametrize(
    ("page", "title", "body"),
    [
        ([SHORT, NEXT, SECOND], None, [SHORT, NEXT, SECOND]),
        ([SPOKEN, SECOND], None, [SPOKEN, SECOND]),
        (["Server Mahal Mati", SHORT, NEXT, SECOND], "Server Mahal Mati", [SHORT, NEXT, SECOND]),
        (["Server Mahal Mati", SHORT, "Baca juga:", "Harga Cabai Naik", SECOND], "Server Mahal Mati", [SHORT, SECOND]),
        ([SHORT, "Uang dari Mana", SECOND], None, [SHORT, "Uang dari Mana", SECOND]),
        (["Menu", "Selamat datang di situs kami.", "Server Mahal Mati", SECOND], "Server Mahal Mati", [SECOND]),
        (["Server Mahal Mati", SHORT, LAST], "Server Mahal Mati", [SHORT, LAST]),
    ],
)
def test_short_opening_paragraphs_belong_to_the_article(page, title, body):
    found = article.read("\n\n".join(page))
    assert (found.title, found.text.split("\n")[1 if title else 0 :]) == (title, body)


def test_plain_text_is_left_alone():
    text = "Satu kalimat pendek saja.\nDan satu lagi."
    assert article.read(text).text == text
    assert article.read("").text == ""


def test_multi_paragraph_speech_is_no_fault():
    text = "“Bagian pertama dari ucapan yang panjang sekali.\n“Bagian kedua menutupnya,” kata Ahmad Fauzi."
    found = article.read(text)
    assert [(q.speaker, q.fault) for q in found.quotes] == [("Ahmad Fauzi", None)] * 2


def test_a_short_term_in_marks_is_no_quote():
    assert article.read("Proyek itu dijuluki “proyek siluman” oleh warga.").quotes == ()


def test_a_denial_in_speech_is_no_attempt():
    assert article.read("“Dia menolak berkomentar soal itu kemarin,” kata Ahmad Fauzi.").attempts == ()


def test_json_is_plain(found):
    data = report.article_json(PAGE, date(2023, 7, 16))
    assert json.loads(json.dumps(data)) == data
    assert set(data) == {
        "title", "outlet", "byline", "published", "text", "people", "posts", "bodies", "amounts", "dates", "quotes",
        "sources", "attempts", "details", "hedges", "claims", "anomalies",
    }  # fmt: skip


def test_lines_as_json():
    assert report.money_json("sekitar Rp 2,5 miliar") == [
        {
            "text": "sekitar Rp 2,5 miliar", "start": 0, "end": 21, "currency": "IDR", "low": "2500000000",
            "high": "2500000000",
            "precision": "approx", "open": None, "per": None, "percent": None, "flags": [],
        }
    ]  # fmt: skip
    assert report.dates_json("(15/7)", date(2023, 7, 15)) == [
        {"text": "(15/7)", "start": 0, "end": 6, "edtf": "2023-07-15", "duration": None, "flags": ["year_inferred"]}
    ]
    names = [
        (item["name"], item["post"])
        for item in report.people_json("Ketua DPRD Wanareja dan Bupati Wanareja Budi Lado hadir")
    ]
    assert names == [(None, "Ketua DPRD"), ("Budi Lado", "Bupati")]


def test_another_body_behind_and_is_a_body_of_its_own():
    found = article.read("Ia bicara dengan Dinas Kesehatan dan Dinas Pendidikan Kota Ambon soal itu.")
    assert [body.name for body in found.bodies] == ["Dinas Kesehatan", "Dinas Pendidikan Kota Ambon"]


def test_a_body_is_met_again_by_its_first_word_with_its_acronym():
    text = "Dinas Pekerjaan Umum dan Penataan Ruang (PUPR) Kota Ambon memotongnya. Hal itu ditolak Dinas PUPR."
    (body,) = article.read(text).bodies
    assert body.others == ("Dinas PUPR",)


def test_a_body_that_ends_a_sentence_keeps_its_last_word():
    assert [body.name for body in article.read("Hal itu ditolak Dinas Pekerjaan Umum.").bodies] == [
        "Dinas Pekerjaan Umum"
    ]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Ketika ditanya alasannya, oknum ASN ini pun sontak menjawab karena terlalu mahal, dan yang paling "
            "bertanggung jawab dalam hal ini diduga adalah Dinas Kominfo.",
            ["oknum ASN ini", None],
        ),
        ("Sekda Wanareja, Musa Gunawan, hadir. Musa Gunawan mengatakan server itu sering rusak.", ["Musa Gunawan"]),
        ("Sekda Wanareja Musa Gunawan mengatakan akan hadir, padahal server itu sering rusak.", [None]),
    ],
)
def test_a_claim_told_without_quotation_marks_has_its_speaker(text, speakers):
    assert [claim.speaker for claim in article.read(text).claims] == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('Agus Salim mengatakan, "Semua baik." Enrico Latu menambahkan, "Ya, baik."', ["Agus Salim", "Enrico Latu"]),
        ('Agus Salim said, "All is well." Enrico Latu added, "Yes, it is."', ["Agus Salim", "Enrico Latu"]),
        ('Menurut Agus Salim, "semua baik saja". Enrico Latu mengatakan hal lain.', ["Agus Salim"]),
        ('Agus Salim bilang begini: "Semua baik saja." Kata Enrico Latu, itu tidak benar.', ["Agus Salim"]),
        ('"Baik," kata Agus Salim. "Ya, semua baik." Enrico Latu mengatakan hal lain.', ["Agus Salim", "Agus Salim"]),
        ("“Semua dana sudah habis,” begitu kata Budi Santoso.", ["Budi Santoso"]),
        ('Budi Santoso: "Semua dana itu sudah habis."', ["Budi Santoso"]),
    ],
)
def test_who_is_heard_in_front_of_a_quotation_beats_the_next_sentence(text, speakers):
    assert [quote.speaker for quote in article.read(text).quotes] == speakers


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Uang itu mengalir ke sejumlah pejabat di Dinas Pendidikan.", []),
        ("Sejumlah warga menggelar aksi. Beberapa pegawai tampak bekerja. Seorang pegawai ditangkap.", []),
        ("Sejumlah warga mengatakan jalan itu rusak.", ["Sejumlah warga"]),
        ("Menurut sejumlah ASN, jalan itu rusak.", ["sejumlah ASN"]),
        ("“Dana itu habis,” kata Bunga (bukan nama sebenarnya), pegawai.", ["Bunga (bukan nama sebenarnya)"]),
        ("“Habis,” kata R, pegawai, yang meminta inisialnya ditulis.", ["R, pegawai, yang meminta inisialnya ditulis"]),
        (
            "Pegawai itu menemui kami dan meminta identitasnya dirahasiakan karena takut.",
            ["Pegawai itu menemui kami dan meminta identitasnya dirahasiakan"],
        ),
    ],
)
def test_only_those_who_say_something_are_sources(text, heard):
    assert [source.text for source in article.read(text).sources] == heard


def test_a_day_that_ends_a_sentence_counts_no_post():
    text = "He was out on Aug. 14 and 16. The environment ministry's director for forest planning had not replied."
    assert [post.count for post in people.read(text).posts] == [None]


def test_a_company_ends_where_the_name_of_its_director_begins():
    found = article.read("Direktur CV Oeno Karya Welem Tamena, rekanan proyek, diam.")
    assert [body.name for body in found.bodies] == ["CV Oeno Karya"]


@pytest.mark.parametrize(
    ("told", "where"),
    [
        (
            "Seorang pegawai di dinas tersebut yang enggan disebutkan namanya mengatakan uang itu kembali.",
            ["di dinas tersebut"],
        ),
        ("Sumber di internal dinas mengatakan dana itu dipotong.", ["di internal dinas"]),
        ("Sumber dari dinas pendidikan mengatakan dana itu dipotong.", ["dari dinas pendidikan"]),
        ("Seorang guru di bagian yang enggan disebutkan namanya mengatakan dana itu dipotong.", []),
    ],
)
def test_a_workplace_in_small_letters_is_a_detail_whole_or_not_at_all(told, where):
    assert [detail.text for detail in article.read(told).details if detail.kind == "workplace"] == where


def test_no_pattern_is_made_of_the_words_of_an_article(monkeypatch):
    """`re` keeps the patterns it is given: what an article tells would stay in the server's memory."""
    given: list[str] = []
    make = re._compile  # ty: ignore[unresolved-attribute]
    monkeypatch.setattr(re, "_compile", lambda source, flags: (given.append(str(source)), make(source, flags))[1])
    found = article.read("AMBON, Kabar Ceria - Bupati Budi Santoso menolak menjawab saat dihubungi Kabar Ceria.")
    assert found.attempts
    assert given
    assert not any("Ceria" in source or "Santoso" in source for source in given)


@pytest.mark.parametrize(
    "who",
    [
        "Seorang masinis yang masih aktif di kapal itu dan minta jangan disebut nama",
        "Seorang operator, yang takut kehilangan pekerjaan jika namanya disebut",
        "Sopir ambulans itu, yang kami sepakati tidak kami sebut namanya",
        "Seorang pekerja yang meminta disebut “Kakak” saja",
        "Salah satu anggota TPK yang tidak bersedia namanya dimuat",
        "Seorang kasir yang namanya sengaja kami lindungi",
        "Two people, who were not authorised to speak to the media",
        "A mechanic, speaking on condition that he not be identified",
    ],
)
def test_a_wish_not_to_be_known_is_read_however_it_is_worded(who):
    heard = [source for source in article.read(f"{who}, mengatakan pipa itu bocor.").sources if source.anonymous]
    assert [(source.text, source.kind.split("_")[0]) for source in heard] == [(who, "promise")]


def test_somebody_who_will_not_be_called_something_asks_for_nothing():
    assert article.read("Kepala dinas itu tidak mau disebut koruptor. Ia menolak dimuat di koran.").sources == ()


def test_many_who_are_told_of_beside_the_words_of_one_are_no_anomaly():
    text = "Sejumlah warga mengatakan jalan rusak. “Saya tahu dana habis,” kata pegawai yang enggan disebut namanya."
    assert "plural_source" not in {odd.kind for odd in article.read(text).anomalies}


@pytest.mark.parametrize(
    "name",
    [
        "Partai Bhakti Rakyat", "Serikat Nelayan Berantai", "Lapas Kelas IIB Kedungsari", "Satuan Tugas Pangan Polda",
        "Komisi Pemilihan Umum (KPU) Kabupaten Danau Biru", "PT Palma Indah Sejati", "Politeknik Sangir Lama",
        "Badan Pemeriksa Keuangan (BPK)", "Kelompok Nelayan Tuna Jaya", "Bengkel Jaya Motor",
    ],
)  # fmt: skip
def test_bodies_of_many_kinds_are_read_whole(name):
    assert [body.text for body in article.read(f"Surat itu dikirim kepada {name} kemarin.").bodies] == [name]


def test_a_sum_behind_the_name_of_a_body_is_none_of_it():
    found = article.read("Warga menyetor kepada Lapas Langkapura Rp 5 juta.")
    assert [body.text for body in found.bodies] == ["Lapas Langkapura"]
