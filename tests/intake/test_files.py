"""Files as programs really write them: the words in them are those a reader sees, and no others."""

import json
import quopri

import pytest

from tests.intake.test_material import WORD, a_docx, archive
from tests.intake.texts import BRIDGE, PAGE
from tracker.core.i18n import Problem
from tracker.intake import reading
from tracker.intake.sniffing import from_bytes

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


@pytest.mark.parametrize("head", [b"{\\rtf1\\ansi ", b"\r\n{\\rtf1 ", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_rich_text_and_old_documents_are_refused_by_what_can_be_read(head: bytes) -> None:
    with pytest.raises(Problem, match="Only text, HTML"):
        from_bytes(head + BRIDGE.encode(), "file")


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
