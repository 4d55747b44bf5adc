"""Pages of portals, messengers, mails and wires as they are pasted: who published what, when, and what is left out."""

import pytest

from tracker.language import article, datelines, page_bylines, page_lines

PAGES = {
    "a portal with its facts on lines of their own": (
        """Tribun Sagu
Network
TRIBUN SAGU PLUS
Kamis, 3 Oktober 2024
KORAN DIGITAL

BREAKING NEWS: Kades Waiheru Ditahan Jaksa, Diduga Korupsi Dana Desa

Kepala Desa Waiheru ditahan setelah diperiksa delapan jam.
Tayang: Rabu, 2 Oktober 2024 17:20 WIT
Diperbarui: Kamis, 3 Oktober 2024 18:01 WIT
Penulis: Jenderal Louis MR | Editor: Mesya Latu
zoom-in
BREAKING NEWS: Kades Waiheru Ditahan Jaksa
Kades Waiheru saat digiring ke mobil tahanan.
Laporan Wartawan TribunSagu.com, Jenderal Louis

|AMBON, SAGUPOS.COM - Kejaksaan Negeri Ambon menahan Kepala Desa Waiheru, Elisa Tahapary, Rabu (2/10/2024).
Baca juga: Warga Waiheru Demo, Minta Kades Dicopot
|Kuasa hukum tersangka enggan berkomentar. (*)
Berita Terkini
Ratusan Nelayan Terima Bantuan
5 menit lalu""",
        ("BREAKING NEWS: Kades Waiheru Ditahan Jaksa, Diduga Korupsi Dana Desa", "SAGUPOS.COM", "Jenderal Louis MR"),
        "2024-10-02",
        ["Kepala Desa Waiheru ditahan setelah diperiksa delapan jam."],
    ),
    "a dateline on its own and a caption": (
        """CNN Rasa
Home Nasional Hukum Kriminal
Polisi Sita Rp 8 Miliar dari Gudang Beras Oplosan
Jumat, 23 Feb 2024 11:20 WIB
url telah tercopy
Ilustrasi. Polisi menyita uang dari gudang beras oplosan. (iStockphoto/fotogaby)
Jakarta, CNN Rasa --
|Polisi menyita uang Rp8 miliar dari gudang beras oplosan di Serang Baru, Banten, Kamis (22/2).
SCROLL TO CONTINUE WITH CONTENT
|Beras itu dijual ke tiga pasar induk.
Pilihan Redaksi
Harga Beras Naik Lagi
(yoa/isn)
[Gambas:Video CNN]""",
        ("Polisi Sita Rp 8 Miliar dari Gudang Beras Oplosan", "CNN Rasa", "(yoa/isn)"),
        "2024-02-23",
        [],
    ),
    "labels above names": (
        """TEMPORA.CO
Politik
Hukum

Jejak Uang Tambang Nikel di Rekening Istri Pejabat
Reporter
Fajar Pebrianto
Editor
Agung Sedayu
9 September 2023 | 20.17 WIB
Bagikan

|TEMPORA.CO, Kendari - Uang Rp 12 miliar mengalir ke rekening istri seorang pejabat di Sulawesi Tenggara.
Pilihan Editor: Tambang Ilegal di Pulau Kecil
|Pejabat itu membantah. "Itu uang jual tanah," kata dia kepada Tempora.
Berita terkait
Smelter Meledak di Morosi
2 jam lalu""",
        ("Jejak Uang Tambang Nikel di Rekening Istri Pejabat", "TEMPORA.CO", "Fajar Pebrianto"),
        "2023-09-09",
        [],
    ),
    "an English page with a line that leads in": (
        """We use cookies to improve your experience on this site. By continuing, you agree to our policy.
The Strait Observer
News  Business  Opinion  Investigations

Officials spent $2.3 million on boats that cannot float, audit shows
The vessels have been tied up at a jetty since delivery, and nobody can say who signed for them.
Published: May 7, 2024, 6:00 a.m. Updated: May 8, 2024, 9:12 a.m.
By Karen Tan and Joko Wibowo
4 min read

|BATAM, Indonesia — The fisheries agency spent $2.3 million on boats, an audit obtained by The Strait Observer shows.
Read more: Shipyard owner flees to Singapore
|The agency did not respond to questions.
Most Popular
1 Ferry sinks off Bintan
© 2024 The Strait Observer. All rights reserved.""",
        (
            "Officials spent $2.3 million on boats that cannot float, audit shows",
            "The Strait Observer",
            "Karen Tan and Joko Wibowo",
        ),
        "2024-05-07",
        ["The vessels have been tied up at a jetty since delivery, and nobody can say who signed for them."],
    ),
    "a message sent on": (
        """[06/05/24 07.42] Ucok: ini yang kemarin aku bilang, tolong dicek
Diteruskan berkali-kali
*Diduga Fiktif, Perjalanan Dinas DPRD Halut Telan Rp 3 Miliar*

|TOBELO, malutpos.co - Perjalanan dinas anggota DPRD Halmahera Utara tahun 2023 diduga fiktif.
|_"Kami hanya tanda tangan daftar hadir,"_ kata seorang staf.
[06/05/24 07.43] Wati: waduh
|Sekwan DPRD Halut, Rein Tidore, tidak merespons pesan WhatsApp. (rth/kox)
[06/05/24 07.51] Wati: siap""",
        ("Diduga Fiktif, Perjalanan Dinas DPRD Halut Telan Rp 3 Miliar", "malutpos.co", "(rth/kox)"),
        None,
        [],
    ),
    "a release by mail": (
        """Dari: Humas Pemkot Sagu <humas@sagukota.example>
Kepada: redaksi@kabar.example
Tanggal: 6 Februari 2024 09.12
Perihal: Siaran Pers

Yth. Rekan-rekan media,

SIARAN PERS
Nomor: 12/HM/II/2024

Pemkot Sagu Luncurkan 10 Bus Listrik

|SAGU, 5 Februari 2024 – Pemerintah Kota Sagu meluncurkan sepuluh bus listrik di Terminal Induk, Senin.
|“Ini bukti komitmen kami,” kata Wali Kota Sagu, Hasan Latupono.
Halaman 1 dari 1""",
        ("Pemkot Sagu Luncurkan 10 Bus Listrik", None, None),
        "2024-02-05",
        [],
    ),
}


@pytest.mark.parametrize(("page", "about", "published", "deck"), PAGES.values(), ids=PAGES)
def test_the_article_is_found_in_its_page(page, about, published, deck):
    body = [line[1:].replace("_", "") for line in page.split("\n") if line.startswith("|")]
    found = article.read(page.replace("\n|", "\n"))
    assert (found.title, found.outlet, found.byline) == about
    assert (found.published or "")[:10] == (published or "")
    assert [line.removeprefix("Jakarta, CNN Rasa -- ") for line in found.text.split("\n")] == [about[0], *deck, *body]


@pytest.mark.parametrize(
    ("line", "places", "outlets", "day"),
    [
        ("Ambon (MediaLT) – Kerja sama itu merugikan daerah.", ("Ambon",), ("MediaLT",), None),
        ("PULAU LAMA, Gardu Pos - Jalan itu gelap lagi.", ("PULAU LAMA",), ("Gardu Pos",), None),
        ("BARU, West Java, Nov 15 (Sunda Wire) - They left.", ("BARU", "West Java"), ("Sunda Wire",), "2022-11-15"),
        ("Palu, 4 September 2024 – Koalisi mendesak dinas itu.", ("Palu",), (), "2024-09-04"),
        ("Jambon, 24/5 (Kantor Berita Sagu) — Tim itu datang.", ("Jambon",), ("Kantor Berita Sagu",), "2022-05-24"),
        ("Sagu, 11/3/2022 (Berita Nusa) - Jaksa menahan dia.", ("Sagu",), ("Berita Nusa",), "2022-03-11"),
        ("NANGA SERUYAN, suluhborneo – Beras itu ditemukan.", ("NANGA SERUYAN",), ("suluhborneo",), None),
        ("Sagu Raya (suluhborneo) – Beras itu ditemukan.", ("Sagu Raya",), ("suluhborneo",), None),
        ("TUAL – LENTERA-NEWS.COM || Orang tua siswa mengeluh.", ("TUAL",), ("LENTERA-NEWS.COM",), None),
        ("KUPANG: Rumah sakit itu kekurangan dokter.", ("KUPANG",), (), None),
    ],
)  # fmt: skip
def test_a_dateline_tells_place_outlet_and_day(line, places, outlets, day):
    found = datelines.read(line, article.furniture.day_of("2022-11-15"))
    assert found
    assert (found.places, found.outlets, found.day) == (places, outlets, day)


@pytest.mark.parametrize("line", ["Korupsi Bansos - Bupati Ditahan KPK", "Bupati Delis hadir - dan pulang."])
def test_a_headline_with_a_dash_is_no_dateline(line):
    assert datelines.read(line) is None


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Kategori: Pemilu | Diterbitkan: 24 April 2024 | Reporter: Tiur Manurung | Hits: 652", "Tiur Manurung"),
        ("Oleh Jufri Hasan   29 Mei 2024   Tidak ada komentar", "Jufri Hasan"),
        ("Reporter: Fajar Sidik, Melinda Chu", "Fajar Sidik, Melinda Chu"),
        ("Story by Maria Tolopan", "Maria Tolopan"),
        ("(Laporan: Darmanto)", "Darmanto"),
        ("Equator Watch staff report", "Equator Watch staff"),
        ("Yos Bria/S-2", "Yos Bria/S-2"),
        ("By Debora Kandou, The Sagu Herald", "Debora Kandou"),
        ("Rabu, 20/11/2024 · oleh Dayang Marini", "Dayang Marini"),
        ("by Redaksi Kamis, 12 Okt 2023 - 13:05 WIB in Peristiwa", None),
        ("Oleh karena itu, warga menolak.", None),
        ("Laporan itu dibuat Budi.", None),
        ("Laporan BPK 2023 menyebut kerugian daerah.", None),
    ],
)
def test_a_line_of_facts_tells_who_wrote_it(line, who):
    assert page_bylines.signed_by(line) == who


@pytest.mark.parametrize(
    "line",
    [
        ">> Baca: Dua Nelayan Hilang", "Dilihat: 1.204 kali", "Last viewed 1,977 times",
        "Kurs Rp 14.360   Emas Rp 988.000",
        "Klik untuk berbagi di Facebook(Membuka di jendela yang baru)", "Bagikan: FB  TW  WA  TELEGRAM",
        "Font size: A- A A+", "Ukuran huruf: kecil besar", "🔊 Dengar berita ini   💬 4", "Home ▸ Kampus ▸ Sekolah",
        "FAX DARI: 0767-555-0100   21/05/25 14:08   HAL. 01/02", "Konten premium. Lanjutkan membaca gratis.",
        "by admin 7 bulan ago in Daerah",
    ],
)  # fmt: skip
def test_a_line_of_the_page_is_known(line):
    assert page_lines.furniture(line) or page_lines.menu(line)


@pytest.mark.parametrize(
    "line",
    [
        "Dengan menggunakan dana desa, warga membangun jalan.", "Promo itu berakhir tanpa pemenang.",
        "Klik itu gratis.",
        "Ia sudah 12 kali dibaca hakim pasal itu.", "Redaksi masih menunggu jawaban dinas itu.",
        "Laporan Inspektorat 2023 menyebut kerugian itu.", "Bupati baru dua hari lalu dilantik.",
    ],
)  # fmt: skip
def test_a_sentence_is_no_line_of_the_page(line):
    assert not page_lines.furniture(line)


def test_a_name_above_the_text_signs_nothing_away():
    page = (
        "Jalan Rusak\n\nKabar Timur, 3 Mei 2024\n\nWarga mengeluh.\nPenulis: Adi Putra\n\nJalan itu rusak sejak lama."
    )
    assert "Jalan itu rusak sejak lama." in article.read(page).text


PLAIN = """PDAM Tirta Sagu Merugi Rp 6 Miliar

SAGU - PDAM Tirta Sagu merugi.

Redaksi telah menghubungi direktur utama.

Wartawan Suara Sagu (SS) mendatangi kantornya.

Nomor teleponnya tidak aktif.

Apa kata Bupati?

1. Pengadaan Pipa Air Bersih Rp 2 miliar
2. Rumah Pompa Rp 1 miliar
Demikian rincian itu."""


def test_of_a_text_without_a_page_nothing_is_left_out():
    assert article.read(PLAIN).left_out == ()


LONG = (
    "Warga desa itu mengeluh karena jalan yang rusak tidak pernah diperbaiki, padahal dananya sudah ada, kata mereka."
)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "Kapal Feri Subsidi 2 Kali Docking Setahun",
            [f"SAGU - Sumber air mengering. {LONG}", "Warga pulang sore itu."],
        ),
        ("Jalan Rusak 12 Kilometer Dibiarkan", [LONG, "Mereka akan datang lagi."]),
        (
            "Iklan Rokok: Siapa Untung?",
            ["Tarifnya Rp 500 ribu.", "Kurs Rupiah Melemah", "Dana itu hilang 2 tahun lalu."],
        ),
    ],
)
def test_titles_and_paragraphs_that_begin_like_lines_of_a_page_are_kept(title, body):
    found = article.read("\n\n".join([title, "Kabar Sagu, Kamis, 14 Maret 2024", *body]))
    assert (found.title, found.outlet, found.text.split("\n")[1:]) == (title, "Kabar Sagu", body)


def test_the_day_of_a_link_inside_an_article_ends_nothing():
    page = f"{LONG}\n\nBaca juga:\nHarga Naik Lagi\nRabu, 12 Mei 2024 10:00 WIB\n\n{LONG}"
    assert article.read(page).text == f"{LONG}\n{LONG}"


def test_where_most_of_the_prose_would_go_all_of_it_stays():
    page = "\n\n".join(["Jalan Rusak", LONG, "Berita Terkait", "12 Mei 2024", *[LONG] * 3])
    assert article.read(page).text.count(LONG) == 4


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (["Dana Desa Hilang Sejak Januari", "Camat Diam, Warga Menagih Janji yang Lama Tak Ditepati"], 0),
        (["Dana Desa Hilang Sejak Januari", "camat diam, warga menagih janji yang lama tak ditepati"], 0),
        (["Liputan Khusus Desa", "Dana Desa Hilang Sejak Januari"], 1),
    ],
)
def test_a_line_that_leads_in_is_no_title_and_neither_is_one_above_it(head, title):
    page = "\n".join([*head, "Kabar Sagu, Kamis, 14 Maret 2024", "", LONG])
    assert article.read(page).title == head[title]


@pytest.mark.parametrize(
    "head",
    [
        "Fokus Desa › Dana Desa Hilang Sejak Januari\nKabar Sagu, 14 Maret 2024",
        "Dana Desa Hilang Sejak Januari\nSari Wulan\nKabar Sagu, 14 Maret 2024\nFont size: A- A A+",
        "Dana Desa Hilang Sejak Januari\n\nMingguan KABAR SAGU\n14 Maret 2024\nSari Wulan dan Oki Putra",
    ],
)
def test_neither_an_outlet_nor_where_on_the_site_it_stands_is_a_title(head):
    found = article.read(f"{head}\n\n{LONG}")
    assert (found.title, found.published, found.text.split("\n")[1:]) == (
        "Dana Desa Hilang Sejak Januari",
        "2024-03-14",
        [LONG],
    )


MAIL = "Dari: Halimah <h@surat.example>\nTanggal: 30 Januari 2024 06.58\nSubjek: Fwd: solar (tolong dibaca)\n\n"
INNER = (
    f"Kabar Sagu\n29 Januari 2024\n\nSolar Dijual, Nelayan Beli Lewat Calo\n\nPenulis: Adi Putra\n\n{LONG}\n\n{LONG}"
)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Mas, ini tulisan teman di sana.\n\n---------- Pesan terusan ----------\n", "Salam,\nHalimah\n--\nHP 0812"),
        ("Colleagues, see below.\nPeter\n\n-----Original Message-----\n", "--\nPeter\nThink before you print."),
        (
            "Berikut naskah itu.\n\n> Pada Sel, 7 Feb 2023 Tim menulis:\n> Ada kabar dari sana?\n\n",
            "Hormat kami,\nMeja",
        ),
    ],
)
def test_of_a_mail_sent_on_only_what_is_sent_on_is_read(above, below):
    found = article.read(f"{MAIL}{above}{INNER}\n\n{below}".replace("> ", ""))
    assert (found.title, found.published) == ("Solar Dijual, Nelayan Beli Lewat Calo", "2024-01-29")
    assert found.text == f"{found.title}\n{LONG}\n{LONG}"


def test_a_mail_that_is_longer_than_what_it_sends_on_is_kept():
    found = article.read(f"{MAIL}{LONG}\n\n{LONG}\n\n-----Original Message-----\nSudah dibaca.")
    assert found.text.count(LONG) == 2


def test_the_article_goes_on_below_a_list_of_other_stories_where_it_tells_of_the_same():
    first = "SAGU - Warga di SMA Negeri Sagu Purnama mengeluh karena jalan di depan sekolah mereka rusak sejak lama."
    again = "Kepala SMA Negeri Sagu Purnama mengatakan jalan itu akan segera diperbaiki oleh dinas, kata warga di sana."
    aside = "REKOMENDASI\nKampus Buka Jalur Rapor\n3 Juli 2023\nLomba Mural\n29 Juni 2023"
    page = "\n\n".join([first] * 3 + [aside] + [again] * 3)
    assert article.read(page).text == "\n".join([first] * 3 + [again] * 3)
    other = again.replace("Negeri Sagu Purnama", "Swasta Lain")
    assert article.read(page.replace(again, other)).text == "\n".join([first] * 3)
