"""Files as programs really write them: the words in them are those a reader sees, and no others."""

import json
import quopri

import pytest

from tests.intake.test_material import WORD, a_docx, archive
from tests.intake.texts import BRIDGE, PAGE
from tracker.core.i18n import Problem
from tracker.intake import reading
from tracker.intake.sniffing import from_bytes, from_decoded

CURLY = BRIDGE.replace('"Kami', "“Kami").replace('konsultan,"', "konsultan,”").replace('"', "“", 1)
TITLE, BODY = CURLY.split("\n\n", 1)
HEADS = f"From: a@example.org\nTo: b@example.org\nDate: Tue, 7 Mar 2023 09:11 +0800\nSubject: Fwd: {TITLE}\n".encode()
TEXT = b"Content-Type: text/plain; charset=%s\nContent-Transfer-Encoding: 8bit\n\n"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
@pytest.mark.parametrize("heads", [TEXT % b"iso-8859-1", TEXT % b"us-ascii", TEXT % b"x-unknown", b"\n"])
def test_an_e_mail_keeps_its_quotation_marks_whatever_it_says_of_its_charset(heads: bytes, encoding: str) -> None:
    text = from_bytes(HEADS + heads + BODY.encode(encoding), "file").text
    assert "“Kami masih" in text
    assert "konsultan,” ujar" in text


def test_an_e_mail_in_another_charset_is_read_in_it() -> None:
    assert "“Kami masih" in from_bytes(HEADS + TEXT % b"mac-roman" + BODY.encode("mac-roman"), "file").text


def test_a_page_saved_with_all_its_parts_keeps_its_quotation_marks() -> None:
    """A browser declares no charset for the page in it."""
    page = quopri.encodestring(PAGE.replace('"Kami', "“Kami").encode())
    heads = b"MIME-Version: 1.0\nContent-Type: multipart/related; type=text/html; boundary=x\n\n--x\n"
    part = b"Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
    found = reading.read(from_bytes(HEADS + heads + part + page + b"\n--x--\n", "file"))
    assert "“Kami masih" in found.text
    assert found.about["published"] == "2023-03-07"


def test_who_sent_an_article_on_is_no_part_of_it() -> None:
    sent = "Dari kawan kita.\n\n---------- Forwarded message ---------\nDari: Joko <joko@example.org>\nSubject: x\n\n"
    found = reading.read(from_bytes(HEADS + TEXT % b"utf-8" + (sent + BODY).encode(), "file"))
    assert found.about["title"] == TITLE
    assert "kawan" not in found.text
    assert "joko" not in found.text


def test_a_page_sent_on_as_a_page_stays_one() -> None:
    sent = "<html><body>\n---------- Forwarded message ---------\nFrom: a <br>\n" + "".join(
        f"<p>{part}</p>" for part in BODY.split("\n\n")
    )
    text = from_bytes(HEADS + (TEXT % b"utf-8").replace(b"plain", b"html") + sent.encode(), "file").text
    assert "roboh sebelum diresmikan" in text
    assert "<p>" not in text


def test_an_article_quoted_in_an_answer_is_read_without_the_marks() -> None:
    quoted = "".join(f"> {line}\n" for line in BODY.split("\n"))
    text = from_bytes(HEADS + TEXT % b"utf-8" + quoted.encode(), "file").text
    assert text.split() == f"{TITLE} {BODY}".split()


def test_a_document_gives_what_it_shows_and_nothing_moved_or_hidden_twice() -> None:
    more = (
        "<w:p><w:moveFrom><w:r><w:t>Pindah Rp 77 juta.</w:t></w:r></w:moveFrom></w:p>"
        "<w:p><w:moveTo><w:r><w:t>Pindah Rp 77 juta.</w:t></w:r></w:moveTo></w:p>"
        "<w:p><w:del><w:r><w:delText>Dihapus.</w:delText></w:r></w:del><w:ins><w:r><w:t>Disisipkan.</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Tersembunyi.</w:t></w:r>"
        "<w:r><w:t> e</w:t><w:noBreakHyphen/><w:t>Office</w:t></w:r></w:p>"
    )
    plain = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in BRIDGE.split("\n"))
    text = from_bytes(archive((WORD % (plain + more)).encode()), "file").text
    assert text.endswith("Pindah Rp 77 juta.\nDisisipkan. e-Office")
    assert text.count("Pindah") == 1


def test_a_document_is_read_in_the_strict_form_and_under_another_name() -> None:
    plain = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in BRIDGE.split("\n"))
    strict = (WORD % plain).replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "urn:x").encode()
    assert "roboh sebelum diresmikan" in from_bytes(archive(strict), "file").text
    assert "roboh sebelum diresmikan" in from_bytes(a_docx(BRIDGE, "word/document2.xml"), "file").text


def paragraph(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


def run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def notes_part(noun: str, *notes: str) -> str:
    made = "".join(f'<w:{noun} w:id="{n}">{paragraph(run(words))}</w:{noun}>' for n, words in enumerate(notes))
    return (WORD % made).replace("w:document", f"w:{noun}s")


def test_a_document_is_read_with_its_letterhead_tables_boxes_and_notes_in_their_order() -> None:
    parts = [paragraph(run(line)) for line in BRIDGE.split("\n\n")]
    parts[1] = parts[1].replace("</w:p>", '<w:r><w:footnoteReference w:id="1"/></w:r></w:p>')
    parts[2] = parts[2].replace("</w:p>", '<w:r><w:endnoteReference w:id="0"/></w:r></w:p>')
    deleted = '<w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:del>'
    table = (
        "<w:tbl><w:tr>"
        + "".join(f"<w:tc>{paragraph(run(cell))}</w:tc>" for cell in ("Besi", "Semen"))
        + "</w:tr></w:tbl>"
    )
    box = paragraph(f"<w:r><w:pict><w:txbxContent>{paragraph(run('Di dalam kotak.'))}</w:txbxContent></w:pict></w:r>")
    text = from_bytes(
        archive(
            (WORD % ("".join(parts) + table + paragraph(run("Tabel di atas.") + deleted) + box)).encode(),
            {
                "word/footnotes.xml": notes_part("footnote", "garis", "Menurut kontrak itu.", "Catatan terhapus."),
                "word/endnotes.xml": notes_part("endnote", "Dicek di lapangan."),
                "word/header1.xml": (WORD % (paragraph(run("PEMERINTAH KABUPATEN")) + paragraph(run("1")))),
                "word/header2.xml": (WORD % paragraph(run("PEMERINTAH KABUPATEN"))),
                "word/comments.xml": (WORD % paragraph(run("Tolong dicek lagi."))),
            },
        ),
        "file",
    ).text
    order = ["PEMERINTAH", "Jembatan Kali Ulin Roboh", "Maret 2023", "Menurut kontrak itu.", "Hadi", "Besi", "Semen"]
    order += ["Tabel di atas.", "Di dalam kotak.", "Dicek di lapangan."]
    places = [text.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)
    assert text.count("PEMERINTAH") == 1
    for words in ("garis", "Catatan terhapus", "Tolong dicek"):
        assert words not in text


def test_a_document_whose_parts_blow_up_together_is_refused() -> None:
    bomb = WORD % paragraph(run(" " * 11_000_000))
    body = (WORD % paragraph(run(BRIDGE) + " " * 11_000_000)).encode()
    with pytest.raises(Problem, match="broken"):
        from_bytes(archive(body, {"word/header1.xml": bomb}), "file")


def test_a_note_called_over_and_over_is_told_once() -> None:
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = WORD % (paragraph(run(BRIDGE) + call * 20_000) + paragraph(call * 20_000))
    notes = WORD % f'<w:footnote w:id="2">{paragraph(run("Catatan kaki. " * 500))}</w:footnote>'
    text = from_bytes(archive(body.encode(), {"word/footnotes.xml": notes}), "file").text
    assert text.count("Catatan kaki.") == 500


def test_an_old_document_is_refused_by_what_can_be_read() -> None:
    with pytest.raises(Problem, match="Only text, HTML"):
        from_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + BRIDGE.encode(), "file")


def rich(text: str) -> str:
    """`text` as a word processor writes it."""
    signs = {"“": r"\u8220\'93", "”": r"\u8221 ?", "é": r"\'e9", "\n": "\\par\r\n", "{": r"\{"}
    said = "".join(signs.get(char, char) for char in text)
    head = (
        r"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fswiss Helvetica;}}{\*\generator Riched20;}{\info{\title Rahasia}}"
    )
    return head + r"\pard\f0\fs22 " + said + r"{\v tersembunyi}{\field{\*\fldinst HYPERLINK x}{\fldrslt  tautan}}\par}"


@pytest.mark.parametrize("before", ["", "\r\n"])
def test_rich_text_gives_its_words_pasted_or_as_a_file(before: str) -> None:
    source = before + rich(f"{CURLY}\n“Kafé”")
    plain = reading.read(from_bytes(CURLY.encode(), "file"))
    for material in (from_bytes(source.encode(), "file"), from_decoded(source, "text", 200_000)):
        assert material.text.endswith("“Kafé” tautan")
        for control in ("\\", "Helvetica", "Rahasia", "Riched", "tersembunyi", "HYPERLINK"):
            assert control not in material.text
        found = reading.read(material)
        assert found.about["title"] == plain.about["title"]
        assert [item["words"] for item in found.findings] == [item["words"] for item in plain.findings]


@pytest.mark.parametrize(
    "source", [r"{\rtf1\ansi}", r"{\rtf1{\fonttbl{\f0 Helvetica;}}\pard\par}", "{\\rtf1" + "{" * 50_000]
)
def test_rich_text_without_words_is_refused(source: str) -> None:
    with pytest.raises(Problem, match="no text in it"):
        from_decoded(source, "text", 200_000)


def mixed(*parts: bytes) -> bytes:
    heads = b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=y\n\n"
    return heads + b"".join(b"--y\n%s\n" % part for part in parts) + b"--y--\n"


SENT = HEADS + TEXT % b"utf-8" + BODY.encode()
ATTACHED = b"Content-Type: message/rfc822\nContent-Disposition: attachment\n\n"
NAMED = b"Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=%s\n\nx"


@pytest.mark.parametrize("remark", [b"", b"Dari kawan kita, tolong dibaca sebelum rapat."])
@pytest.mark.parametrize("depth", [1, 3])
def test_a_mail_sent_on_as_an_attachment_is_what_is_read(remark: bytes, depth: int) -> None:
    data = SENT
    for _ in range(depth):
        data = HEADS.replace(TITLE.encode(), b"FYI") + mixed(TEXT % b"utf-8" + remark, ATTACHED + data)
    found = reading.read(from_bytes(data, "file"))
    assert found.about["title"] == TITLE
    assert "roboh sebelum diresmikan" in found.text
    assert "kawan" not in found.text


def test_a_mail_whose_plain_part_only_points_at_the_page_is_read_from_the_page() -> None:
    page = b"Content-Type: text/html; charset=utf-8\n\n" + PAGE.encode()
    stub = TEXT % b"utf-8" + b"Buka surel ini di peramban."
    data = HEADS + mixed(stub, page).replace(b"mixed", b"alternative")
    assert "roboh sebelum diresmikan" in from_bytes(data, "file").text


def test_a_mail_with_an_endless_header_is_read_by_its_beginning() -> None:
    heads = b"From: a@example.org\nSubject: Jembatan\nMIME-Version: 1.0\nContent-Type: text/plain" + b"; a=b" * 200_000
    assert BRIDGE[:40] in from_bytes(heads + b"\n\n" + BRIDGE.encode(), "file").text


def test_a_mail_goes_on_behind_a_picture() -> None:
    first, rest = BODY.split("\n\n", 1)
    picture = b"Content-Type: image/png\nContent-Disposition: inline\nContent-Transfer-Encoding: base64\n\nAAAA"
    data = HEADS + mixed(TEXT % b"utf-8" + first.encode(), picture, TEXT % b"utf-8" + rest.encode())
    text = from_bytes(data, "file").text
    assert "roboh sebelum diresmikan" in text
    assert "enggan" in text


def test_a_mail_tells_what_else_is_in_it_to_be_read() -> None:
    files = [NAMED % name for name in (b"surat.docx", b"DPA_2023.pdf", b"foto.jpg", b"surat.docx")]
    material = from_bytes(HEADS + mixed(TEXT % b"utf-8" + BODY.encode(), *files), "file")
    assert material.attached == ("surat.docx", "DPA_2023.pdf")
    assert reading.read(material).about["attached"] == ["surat.docx", "DPA_2023.pdf"]
    with pytest.raises(Problem) as refused:
        from_bytes(HEADS + mixed(*files), "file")
    assert refused.value.params["names"] == "surat.docx, DPA_2023.pdf"


@pytest.mark.parametrize(
    "data",
    [
        json.dumps({"content": BRIDGE}),
        json.dumps([BRIDGE]),
        f"<?xml version='1.0'?><rss><channel><description>{BRIDGE}</description></channel></rss>",
        f"<svg xmlns='http://www.w3.org/2000/svg'><text>{BRIDGE}</text></svg>",
    ],
    ids="json list feed drawing".split(),
)
def test_what_is_made_for_programs_is_refused(data: str) -> None:
    with pytest.raises(Problem, match="Only text, HTML"):
        from_bytes(data.encode(), "address")


def test_a_text_in_brackets_is_a_text() -> None:
    assert from_bytes(f"[Kabar Timur] {BRIDGE}".encode(), "file").text.startswith("[Kabar Timur]")


@pytest.mark.parametrize(
    "written",
    [
        BRIDGE.replace(" ", "\u00a0"),
        BRIDGE.replace("Kepala", "\u200bKe\u00adpala"),
        BRIDGE.replace("\n\n", "\u2029"),
        CURLY.encode().decode("cp1252", "replace"),
    ],
    ids="spaces unseen line-ends twice-encoded".split(),
)
def test_what_looks_the_same_is_read_the_same(written: str) -> None:
    plain, found = (reading.read(from_bytes(text.encode(), "file")) for text in (BRIDGE, written))
    assert [item["values"] for item in found.findings] == [item["values"] for item in plain.findings]


@pytest.mark.parametrize("opening", ["<h1>Jembatan</h1>", "<section>", "<main>", "<script>var a = 1;</script>"])
def test_the_source_of_a_page_is_taken_for_one_wherever_it_begins(opening: str) -> None:
    page = opening + "".join(f"<p>{part}</p>" for part in BRIDGE.split("\n\n"))
    text = from_bytes(page.encode(), "file").text
    assert "roboh sebelum diresmikan" in text
    assert "<" not in text
