"""The article of an HTML page, without what stands around it, and what the page says of itself."""

import re
from typing import Any

from tracker.core.i18n import N_, Problem
from tracker.intake.material import Material
from tracker.intake.page_says import says_of

# A page of news has a few thousand elements; what looks for the article takes minutes over hundreds of thousands.
MOST_ELEMENTS = 20_000


def page_material(source: str, field: str) -> Material:
    """Raises Problem for a page that has no article."""
    if source.count("<") > 2 * MOST_ELEMENTS:
        raise Problem(N_("This page cannot be read. Paste the text instead."), field=field)
    import trafilatura  # half a second and many megabytes, for this alone
    from lxml import etree, html  # ty: ignore[missing-module-member]

    try:
        # An encoding declared inside a text that is decoded already is refused by lxml.
        tree = html.fromstring(re.sub(r"^\s*<\?xml[^>]*>", "", source))
        says = says_of(tree)
        text = trafilatura.extract(
            tree, include_comments=False, include_tables=True, favor_precision=True, with_metadata=False
        )
        text = text or trafilatura.extract(tree, include_comments=False, with_metadata=False) or ""
    except (etree.LxmlError, ValueError, RecursionError, AssertionError, TypeError, AttributeError):
        raise Problem(N_("This page cannot be read. Paste the text instead."), field=field) from None
    if not text.strip():
        raise Problem(N_("No article was found on this page. Paste the text instead."), field=field)
    _refuse_guarded(tree, text, says.get("title", ""), field)
    title = says.get("title", "")
    return Material(f"{title}\n\n{text}" if title and title not in text else text, says)


# A page that only asks for a password, or tells of an error, says no more than this.
MOST_GUARDED = 150
_ERROR = re.compile(
    r"\W*(?:(?:error|galat|http)\W*[45][0-9]{2}\b"
    r"|[45][0-9]{2}\W*(?:$|error|not found|forbidden|unauthori[sz]ed|bad|service|internal|halaman)"
    r"|(?:access denied|akses ditolak|forbidden|just a moment|security check)\W*(?:$|[|–-])|attention required"
    r"|(?:page |file )?not found"
    r"|(?:(?:(?:mohon )?maaf|ups|oops|sorry)\W+)?(?:halaman|laman|artikel|berita|konten)"
    r"(?: (?:yang|ini|itu|tersebut|anda|kamu|cari|dicari|tuju|minta|diminta))*"
    r" (?:(?:tidak|tak) (?:(?:dapat|bisa) )?(?:ditemukan|tersedia|ada)"
    r"|(?:sudah|telah) (?:dipindahkan|dihapus)|hilang\W*$)"
    r"|(?:(?:maaf|ups|oops|sorry)\W+)?(?:(?:the|this|that) )?(?:page|article)"
    r"(?: you(?:['’]re| are| were| have)?| looking for| requested)*"
    r" (?:(?:was |is |could |can ?)(?:not|n['’]t)(?: be)? (?:found|available)|(?:does not|doesn['’]t) exist)"
    r"|bad gateway|gateway time-?out|service (?:temporarily )?unavailable|internal server error"
    r"|verif(?:y|ying) you are|are you (?:a )?(?:human|robot)"
    r"|error establishing a database connection|internet positif\W*$|(?:you need to |please )?enable javascript"
    r"|(?:(?:your|this) )?(?:account|akun|site|situs|website)(?: anda| ini)? (?:(?:has been|is|telah|sudah) )?"
    r"(?:suspended|blocked|unavailable|diblokir|ditutup|dibekukan)\W*$"
    r"|(?:(?:situs|laman|halaman|website)(?: kami| ini)? )?(?:sedang|masih) (?:dalam )?(?:perbaikan|pemeliharaan)\W*$"
    r"|(?:(?:this |our )?(?:site|website) (?:is )?)?(?:down for|under|undergoing)(?: scheduled)? maintenance\W*$)",
    re.IGNORECASE,
)

_PARTS = re.compile(r"\s+[|–—-]\s+")  # of a title: what the page is, and whose


def _refuse_guarded(tree: Any, text: str, title: str, field: str) -> None:
    """What stands before an article and answers as if it were one: a sign-in page, a check for robots, an error."""
    if len(text.split()) > MOST_GUARDED:
        return
    if any((box.get("type") or "").lower() == "password" for box in tree.iter("input")):
        raise Problem(N_("This page asks to sign in before it shows the article. Paste the text instead."), field=field)
    heads = [" ".join(one.text_content().split()) for one in tree.iter("title", "h1", "h2")] + text.split("\n")
    if any(_ERROR.match(part) for head in (title, *heads) for part in _PARTS.split(head)):
        raise Problem(N_("This page tells of an error and shows no article. Paste the text instead."), field=field)
