"""Texts written for these tests. People, places, companies and events are made up."""

from pathlib import Path

BRIDGE = """\
Jembatan Kali Ulin Roboh Sebelum Diresmikan

SUMBERWARAS (Kabar Timur) - Jembatan Kali Ulin di Kabupaten Sumberwaras roboh sebelum diresmikan. Jembatan itu dibangun
PT Wana Karya Sentosa dengan anggaran Rp 2,5 miliar pada Maret 2023.

Kepala Dinas Pekerjaan Umum Kabupaten Sumberwaras, Hadi Purwacaraka, mengaku belum menerima laporan. "Kami masih
memeriksa penyebabnya di lapangan bersama konsultan," ujar Hadi Purwacaraka, Senin (6/3/2023).

"Besinya kurang dari yang tertulis di kontrak, saya lihat sendiri waktu dicor," kata sumber yang
meminta namanya dirahasiakan.

Pekerjaan itu diduga tidak diawasi. Sekda Sumberwaras, Ahmad Latuperisa, yang dikonfirmasi melalui telepon, enggan
memberi penjelasan apa pun.
"""
PAGE = """<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Beranda</title>
<meta property="og:title" content="Jembatan Kali Ulin Roboh Sebelum Diresmikan">
<meta property="og:site_name" content="Kabar Timur">
<meta property="article:published_time" content="2023-03-07T08:00:00+08:00"></head><body>
<nav><ul><li><a href="/">Beranda</a></li><li><a href="/olahraga">Olahraga</a></li></ul></nav>
<main><article><h1>Jembatan Kali Ulin Roboh Sebelum Diresmikan</h1>ARTICLE</article></main>
<aside><h3>Berita lain</h3><ul><li><a href="/a">Harga cabai turun, 28 Agustus 2025 - 17:17 WIB</a></li>
<li><a href="/b">Lomba perahu di teluk, 27 Agustus 2025 - 09:00 WIB</a></li></ul></aside>
<section id="comments"><h3>Tinggalkan komentar</h3><p>Nama, alamat surel</p></section>
<footer>Hak cipta 2025</footer></body></html>
""".replace("ARTICLE", "".join(f"<p>{part}</p>" for part in BRIDGE.split("\n\n")[1:]))

# Two texts with the faults that such texts have: page furniture with days of other stories, a number that fell out,
# quotes left open, one government under several names, a group without names, a word misspelt twice.
PORTAL, WIRE = (Path(__file__).with_name(name).read_text(encoding="utf-8") for name in ("portal.txt", "wire.txt"))
