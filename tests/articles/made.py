"""Articles and what they lean on, to test with."""

from typing import Any

from tests.actors import Cast
from tests.factories import a_case
from tracker.articles import service
from tracker.articles.models import Article, ArticleKind
from tracker.cases.models import Case, Stage
from tracker.claims import service as claims
from tracker.claims.models import Claim
from tracker.core.db import session
from tracker.language.dated import read_date
from tracker.log.models import EntryKind, LogEntry, Passage
from tracker.sources.models import Attribution, Source, SourceKind

TEXT = (
    "Lampu Jalan Padam\n\nLampu di tiga ruas jalan padam sejak Mei. Dinas membayar Rp1.250.000 kepada PT. Terang.\n\n"
    "“Kami tidak tahu ke mana uangnya,” kata seorang pegawai."
)
OUT = read_date("1 Juli 2023")
WHERE = "https://koran.example/lampu"


def an_article(case: Case, **values: Any) -> Article:
    """Our draft with TEXT, unless told otherwise."""
    values = {"ours": True, "kind": ArticleKind.BERITA, "title": "Lampu jalan", "text": TEXT, **values}
    return service.add_article(case, **values)


def elsewhere(case: Case, **values: Any) -> Article:
    return an_article(case, **{"ours": False, "outlet": "Koran Kota", "title": "Padam Lagi", **values})


def a_ready_case(cast: Cast, code: str = "TST-01", **values: Any) -> Case:
    """A case at the stage where an article may be recorded as out."""
    case = a_case(cast, code, **values)
    case.stage = Stage.READY
    return case


def published(cast: Cast, case: Case) -> Article:
    case.stage = Stage.READY
    return service.publish(an_article(case), cast.editor, OUT, WHERE)


def a_claim(case: Case, summary: str = "Lampu padam sejak Mei") -> Claim:
    return claims.add_claim(case, summary=summary)


def a_quote(case: Case, handler: Any, attribution: Attribution | None = None) -> Passage:
    """Words of an anonymous source in the log of `case`."""
    source = Source(pseudonym="KENANGA", anonymous=True, kind=SourceKind.INSIDER, handler=handler)
    entry = LogEntry(case=case, kind=EntryKind.INTERVIEW, title="Wawancara", source=source)
    passage = Passage(entry=entry, words="Kami tidak tahu ke mana uangnya", attribution=attribution)
    session().add_all([source, entry, passage])
    session().flush()
    return passage
