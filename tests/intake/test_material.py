"""Whatever is handed in becomes text, or a clear message beside its field."""

import io
import textwrap
import zipfile

import pytest

from tests.intake.texts import BRIDGE, PAGE
from tracker.core.i18n import Problem
from tracker.intake import reading
from tracker.intake.material import from_text
from tracker.intake.sniffing import from_bytes
from tracker.intake.unwrapping import printed, unwrapped

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def a_docx(body: str, name: str = "word/document.xml") -> bytes:
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in body.split("\n"))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, f'<w:document xmlns:w="{W}"><w:body>{paragraphs}</w:body></w:document>')
    return made.getvalue()


def a_pdf(lines: list[str]) -> bytes:
    return pdf_of("/F1 11 Tf 40 760 Td " + " ".join(f"({line}) Tj 0 -14 Td" for line in lines))


def pdf_of(shown: str) -> bytes:
    """One page that draws `shown`."""
    stream = f"BT {shown} ET".encode("latin-1")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj" % number + body + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return out + head + table + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))


PARAGRAPHS = [" ".join(part.split()) for part in BRIDGE.split("\n\n")]


def a_print(*, chars: int, columns: int, gap: int) -> bytes:
    """BRIDGE as a browser prints it: broken after so many characters, with `gap` points more between paragraphs, the
    title in larger letters, and the day of printing and the address at the foot."""
    drawn, x, y = [], 40, 760
    for number, paragraph in enumerate(PARAGRAPHS):
        size = 11 if number else 20
        for line in textwrap.wrap(paragraph, chars if number else chars // 2):
            words = line.replace("(", r"\(").replace(")", r"\)")
            drawn.append(f"/F1 {size} Tf 1 0 0 1 {x} {y} Tm ({words}) Tj")
            y -= 1.2 * size
        y -= gap
        if columns == 2 and number == 2:
            x, y = 310, 760
    foot = ("11/29/25, 8:10 PM Berita - Kabar Timur", "https://kabartimur.example/jembatan 1/1")
    drawn += [f"/F1 8 Tf 1 0 0 1 40 {20 - 10 * n} Tm ({line}) Tj" for n, line in enumerate(foot)]
    return pdf_of(" ".join(drawn))


@pytest.mark.parametrize(
    "data",
    [
        a_print(chars=86, columns=1, gap=13),
        a_print(chars=86, columns=1, gap=0),
        a_print(chars=42, columns=2, gap=13),
        a_print(chars=42, columns=2, gap=0),
    ],
    ids="page page-without-gaps columns columns-without-gaps".split(),
)
def test_a_printed_article_is_read_as_its_text_is(data: bytes) -> None:
    found, pasted = reading.read(from_bytes(data, "file")), reading.read(from_text("\n\n".join(PARAGRAPHS)))
    assert found.text.split("\n") == PARAGRAPHS
    assert [item["values"] for item in found.findings] == [item["values"] for item in pasted.findings]


def test_a_headline_broken_at_a_hyphen_is_one_again() -> None:
    body = " ".join(f"/F1 11 Tf 1 0 0 1 40 {600 - 14 * n} Tm ({line}) Tj" for n, line in enumerate(PARAGRAPHS[1:]))
    large = "/F1 20 Tf 1 0 0 1 40 700 Tm (Server E-) Tj 1 0 0 1 40 676 Tm (Office Roboh) Tj"
    assert from_bytes(pdf_of(f"{large} {body}".replace("(Kabar Timur)", "")), "file").text.startswith(
        "Server E-Office Roboh"
    )


@pytest.mark.parametrize("chars", [42, 78])
def test_lines_broken_at_a_margin_are_joined(chars: int) -> None:
    broken = "\n".join(line for part in PARAGRAPHS[1:] for line in textwrap.wrap(part, chars))
    assert unwrapped(broken).split("\n\n") == PARAGRAPHS[1:]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Tim itu meng-\nhadiri rapat", "Tim itu menghadiri rapat"),
        ("pembagian jalur-\njalur kabel", "pembagian jalur-jalur kabel"),
        ("layanan e-\noffice dan e-\nSakip", "layanan e-office dan e-Sakip"),
    ],
)
def test_a_word_broken_at_a_margin_is_whole_again(broken: str, whole: str) -> None:
    assert printed(broken) == whole


def test_lists_and_short_paragraphs_stay_as_they_are() -> None:
    for text in (
        "Harga Cabai Naik Tajam\nLomba Perahu Naga Digelar Lagi\nPasar Murah Dibuka Bupati\nJalan Baru Diresmikan",
        "Ia menolak diwawancarai.\nUang itu dari PT Wana Karya.\nWarga menunggu di sana.\nRapat itu batal.",
    ):
        assert unwrapped(text) == text


HEADERS = """\
From: redaksi@kabartimur.example
To: meja@example.org
Subject: Jembatan Kali Ulin Roboh
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

"""
MAIL = (HEADERS + BRIDGE.split("\n\n", 1)[1]).replace("\n", "\r\n").encode()


@pytest.mark.parametrize(
    "data",
    [
        BRIDGE.encode(),
        b"\xef\xbb\xbf" + BRIDGE.encode(),
        BRIDGE.replace('"', "”").encode("cp1252"),
        BRIDGE.encode("utf-16"),
        BRIDGE.encode("utf-16-le"),
        BRIDGE.encode("utf-16-be"),
        PAGE.encode(),
        PAGE.replace("utf-8", "windows-1252").encode("cp1252"),
        a_docx(BRIDGE),
        a_pdf([line.replace("(", "").replace(")", "") for line in BRIDGE.split("\n")]),
        MAIL,
    ],
    ids="utf-8 mark windows-1252 utf-16 utf-16-le utf-16-be html html-1252 docx pdf mail".split(),
)
def test_every_kind_of_file_gives_its_text(data: bytes) -> None:
    text = from_bytes(data, "file").text
    assert "Hadi Purwacaraka, mengaku belum menerima laporan" in text.replace("\n", " ")
    assert "Jembatan Kali Ulin Roboh" in text


OLD = "“Kami tidak tahu – sungguh,” ujarnya di kafé."


@pytest.mark.parametrize("glue", ["\n\n", " "])
@pytest.mark.parametrize("around", ["%s", "<html><meta charset=windows-1252><body><article><p>%s</p></article>"])
def test_a_sentence_in_an_old_encoding_is_read_with_the_rest(glue: str, around: str) -> None:
    new = " ".join(BRIDGE.replace('"', "“").split())
    data = b"%s" % around.replace("%s", f"{new}{glue}@").encode().replace(b"@", OLD.encode("cp1252"))
    text = from_bytes(data, "file").text
    assert OLD in text
    assert "“Besinya" in text
    assert "â" not in text


def guarded(title: str, more: str = "") -> bytes:
    """A page that answers 200 and holds no article."""
    words = "Silakan masuk dengan akun Anda untuk melanjutkan membaca seluruh isi berita ini di situs kami."
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{more}<p>{words}</p></body></html>".encode()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "nothing in it"),
        (b" \r\n\t ", "nothing in it"),
        (bytes(range(256)) * 40, "no text that can be read"),
        (b"\x7fELF\x02\x01\x01" + b"\0" * 400, "no text that can be read"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(128, 160)) * 50, "no text that can be read"),
        (b"a" * 4_000_000, "characters long"),
        (b"a" * 150_000, "too few words"),
        (b"x" * 5_000_001, "larger than 5 MB"),
        (a_docx(BRIDGE, "xl/workbook.xml"), "Only text, HTML"),
        (a_docx(BRIDGE)[:200], "broken"),
        (b"PK\x03\x04" + b"\0" * 50, "broken"),
        (b"%PDF-1.7\nnothing", "cannot be read"),
        (a_pdf([]), "pictures of pages"),
        (b"<!doctype html><html><body><nav><a href='/'>Beranda</a></nav></body></html>", "too few words"),
        (b"<html>" + b"<!---->" * 700 + b"x", "o"),
        (guarded("Masuk", '<form><input name="e"><input type="password" name="p"></form>'), "asks to sign in"),
        (guarded("Just a moment..."), "tells of an error"),
        (guarded("404 Not Found"), "tells of an error"),
        (guarded("Halaman tidak ditemukan"), "tells of an error"),
        (guarded("Halaman yang Anda cari tidak ditemukan"), "tells of an error"),
        (guarded("Kabar Timur - Maaf, halaman yang Anda cari tidak tersedia"), "tells of an error"),
        (guarded("Kabar Timur", "<h2>Ups! Artikel ini tidak dapat ditemukan</h2>"), "tells of an error"),
        (guarded("The page you are looking for doesn't exist"), "tells of an error"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_article_is_refused_with_its_reason(data: bytes, said: str) -> None:
    with pytest.raises(Problem) as refused:
        from_bytes(data, "file")
    assert said in refused.value.message
    assert refused.value.field == "file"


def test_a_text_box_of_a_document_is_read_once() -> None:
    """A word processor keeps a box twice: as newer programs draw it, and as older ones do."""
    box = "<w:txbxContent><w:p><w:r><w:t>Kotak: anggaran Rp 2,5 miliar.</w:t></w:r></w:p></w:txbxContent>"
    both = (
        '<w:p><w:r><w:t>Lihat kotak. </w:t></w:r><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/'
        f'markup-compatibility/2006"><mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
        "</mc:AlternateContent></w:r><w:r><w:t>Teks sesudahnya.</w:t></w:r></w:p>"
    )
    plain = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in BRIDGE.split("\n"))
    text = from_bytes(archive((WORD % (both + plain)).encode()), "file").text
    assert text.count("Kotak: anggaran") == 1
    assert text.startswith("Lihat kotak. Teks sesudahnya.\nKotak: anggaran Rp 2,5 miliar.\n")


def test_a_document_that_declares_entities_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>')
    with pytest.raises(Problem, match="broken"):
        from_bytes(made.getvalue(), "file")


def test_a_page_gives_its_own_title_outlet_and_day_and_nothing_of_the_sidebar() -> None:
    found = reading.read(from_bytes(PAGE.encode(), "file"))
    about = found.about
    assert (about["title"], about["outlet"]) == ("Jembatan Kali Ulin Roboh Sebelum Diresmikan", "Kabar Timur")
    assert about["published"] == "2023-03-07"
    assert not [item for item in found.findings if item["kind"] == "date" and "2025" in item["values"]["edtf"]]
    assert "cabai" not in found.text
    assert "komentar" not in found.text


WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">%s</w:document>'
HEADS = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nDate: y\r\nMIME-Version: 1.0\r\n"


def archive(document: bytes, others: dict[str, str] | None = None) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for name, part in {"word/document.xml": document, **(others or {})}.items():
            made.writestr(name, part)
    return packed.getvalue()


def mail_of_mails(depth: int) -> bytes:
    opening = b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n'
    return HEADS + b"".join(opening % (n, n) for n in range(depth)) + b"Content-Type: text/plain\r\n\r\nhalo\r\n"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (archive((WORD % ("<w:p>" * 50_000 + "</w:p>" * 50_000)).encode()), "broken"),
        (
            archive(
                f'<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY x "{BRIDGE}">]>{WORD % "&x;"}'.encode(
                    "utf-16"
                )
            ),
            "broken",
        ),
        (archive(b" " * 30_000_000), "broken"),
        (mail_of_mails(3000), "cannot be read"),
        (mail_of_mails(1) + b"--b0\r\n\r\nhalo\r\n" * 100_000, "cannot be read"),
        (b"<html><body>" + b"<p>a</p>" * 100_000 + b"</body></html>", "cannot be read"),
    ],
    ids="deep-docx hidden-entity bomb nested-mail many-parts endless-page".split(),
)
def test_what_is_made_to_exhaust_the_server_is_refused_at_once(data: bytes, said: str) -> None:
    with pytest.raises(Problem) as refusal:
        from_bytes(data, "file")
    assert said in refusal.value.message
