"""Articles, their text in versions, what each passage carries, copies and corrections."""

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.articles.text import Searchable
from tracker.cases.models import Case
from tracker.claims.models import Claim
from tracker.core.db import Base
from tracker.core.i18n import N_, Vocabulary
from tracker.core.record import Record, dated, field
from tracker.core.types import Dated, word
from tracker.log.models import Passage
from tracker.officials.models import Official


class ArticleKind(Vocabulary):
    BERITA = "berita", N_("News")
    INVESTIGASI = "investigasi", N_("Investigation")
    ANALISIS = "analisis", N_("Analysis")
    OPINI = "opini", N_("Opinion")
    RILIS = "rilis", N_("Press release")
    ADVERTORIAL = "advertorial", N_("Advertorial")


class Whose(Vocabulary):
    OURS = "ours", N_("Ours")
    ELSEWHERE = "elsewhere", N_("Earlier, or elsewhere")


class ArticleState(Vocabulary):
    DRAFT = "draft", N_("Draft")
    PUBLISHED = "published", N_("Published")
    CORRECTED = "corrected", N_("Corrected")
    RETRACTED = "retracted", N_("Retracted")


class CorrectionKind(Vocabulary):
    RALAT = "ralat", N_("Erratum (ralat)")
    KOREKSI = "koreksi", N_("Correction")
    HAK_JAWAB = "hak_jawab", N_("Right of reply (hak jawab)")
    HAK_KOREKSI = "hak_koreksi", N_("Right of correction (hak koreksi)")
    KLARIFIKASI = "klarifikasi", N_("Clarification")
    PEMBARUAN = "pembaruan", N_("Update")
    PENCABUTAN = "pencabutan", N_("Retraction")
    PERMINTAAN_MAAF = "permintaan_maaf", N_("Apology")


# What says that the text was wrong; a reply or a clarification alone does not.
CORRECTING = frozenset({CorrectionKind.RALAT, CorrectionKind.KOREKSI, CorrectionKind.HAK_KOREKSI})


class Article(Record, Base):
    """An article of a case. `ours`: we answer for it, so the gate applies; else it is only recorded."""

    __tablename__ = "article"

    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"), index=True)
    ours: Mapped[bool] = field(N_("Ours"), default=True)
    kind: Mapped[ArticleKind] = field(N_("Kind"), word(ArticleKind), default=ArticleKind.BERITA)
    state: Mapped[ArticleState] = field(N_("State"), word(ArticleState), default=ArticleState.DRAFT)
    title: Mapped[str] = field(N_("Title"), String(300), default="")
    section: Mapped[str] = field(N_("Section"), String(80), default="")
    outlet: Mapped[str] = field(N_("Outlet"), String(120), default="")
    outlet_id: Mapped[int | None] = field(N_("Outlet in the register"), ForeignKey("official.id"), nullable=True)
    byline: Mapped[str] = field(N_("Byline"), String(120), default="")
    dateline: Mapped[str] = field(N_("Dateline"), String(120), default="")
    published: Mapped[Dated] = dated("published", N_("Published"))
    address: Mapped[str] = field(N_("Address"), String(500), default="")
    note: Mapped[str] = field(N_("Note"), Text, default="")
    # The number of the latest version, 0 before the first. A new version moves it, and with it the article's own
    # version: of two people who write at once the second is told.
    last: Mapped[int] = mapped_column(default=0)

    case: Mapped[Case] = relationship()
    outlet_official: Mapped[Official | None] = relationship()
    versions: Mapped[list["ArticleVersion"]] = relationship(back_populates="article", order_by="ArticleVersion.number")
    latest: Mapped["ArticleVersion | None"] = relationship(
        primaryjoin="and_(Article.id == foreign(ArticleVersion.article_id), Article.last == ArticleVersion.number)",
        viewonly=True,
        uselist=False,
    )
    lines: Mapped[list["Carried"]] = relationship(back_populates="article", order_by="Carried.id")
    copies: Mapped[list["Copy"]] = relationship(back_populates="article", order_by="Copy.id")
    corrections: Mapped[list["Correction"]] = relationship(
        back_populates="article", foreign_keys="Correction.article_id", order_by="Correction.id"
    )

    @property
    def whose(self) -> Whose:
        return Whose.OURS if self.ours else Whose.ELSEWHERE

    @property
    def live(self) -> bool:
        """Ours, and before the readers: changes to it are public."""
        return self.ours and self.state is not ArticleState.DRAFT

    @property
    def display(self) -> str:
        return self.title or self.outlet or str(self.uuid)[:8]


class ArticleVersion(Record, Base):
    """The text as it stood. A version is never edited; a change makes the next one.

    `digest`: SHA-256 of the text. It stands in the audit chain for the text, which need not be there twice.
    """

    __tablename__ = "article_version"
    history_of = "article"

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    number: Mapped[int] = field(N_("Version"))
    text: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = field(N_("Fingerprint of the text"), String(64))
    characters: Mapped[int] = field(N_("Characters"))
    why: Mapped[str] = field(N_("What changed"), String(300), default="")

    article: Mapped[Article] = relationship(back_populates="versions")

    __table_args__ = (UniqueConstraint("article_id", "number"),)

    @property
    def display(self) -> str:
        return f"v{self.number}"


class Carried(Record, Base):
    """A passage of an article carries a claim, or quotes words of the log."""

    __tablename__ = "carried"
    history_of = "article"

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    words: Mapped[str] = field(N_("Passage"), Text)
    claim_id: Mapped[int | None] = field(N_("Claim"), ForeignKey("claim.id"), nullable=True, index=True)
    passage_id: Mapped[int | None] = field(N_("Quote"), ForeignKey("passage.id"), nullable=True, index=True)

    article: Mapped[Article] = relationship(back_populates="lines")
    claim: Mapped[Claim | None] = relationship()
    passage: Mapped[Passage | None] = relationship()

    __table_args__ = (CheckConstraint("claim_id IS NOT NULL OR passage_id IS NOT NULL", name="carries_something"),)

    @property
    def found(self) -> bool:
        """Whether its words still stand in the latest version."""
        latest = self.article.latest
        return latest is not None and Searchable(latest.text).find(self.words) is not None

    @property
    def display(self) -> str:
        return str(self.uuid)[:8]


class Copy(Record, Base):
    """The same article elsewhere: a republisher, a cache, a screenshot. Corrections must reach it."""

    __tablename__ = "article_copy"
    history_of = "article"

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    outlet: Mapped[str] = field(N_("Outlet"), String(120))
    address: Mapped[str] = field(N_("Address"), String(500), default="")
    seen: Mapped[Dated] = dated("seen", N_("Seen"))

    article: Mapped[Article] = relationship(back_populates="copies")

    @property
    def display(self) -> str:
        return self.outlet


class Correction(Record, Base):
    """A correction of `article`; `notice` is the article that carries it, so each links to the other."""

    __tablename__ = "correction"
    history_of = "article"

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    kind: Mapped[CorrectionKind] = field(N_("Kind"), word(CorrectionKind))
    text: Mapped[str] = field(N_("What is corrected"), Text)
    published: Mapped[Dated] = dated("published", N_("Published"))
    address: Mapped[str] = field(N_("Address"), String(500), default="")
    notice_id: Mapped[int | None] = field(N_("Carried by"), ForeignKey("article.id"), nullable=True, index=True)

    article: Mapped[Article] = relationship(back_populates="corrections", foreign_keys=[article_id])
    notice: Mapped[Article | None] = relationship(foreign_keys=[notice_id])

    @property
    def display(self) -> str:
        return str(self.uuid)[:8]
