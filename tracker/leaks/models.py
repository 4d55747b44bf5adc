"""Scans of a case for an identity, what they found, declarations instead of them, expunges, and what details add up to.

No row here holds a word of an identity: digests are keyed (`core.crypto`), chosen words are sealed.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint, Uuid
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.articles.models import Article
from tracker.cases.models import Case
from tracker.core.db import Base
from tracker.core.i18n import N_, Vocabulary
from tracker.core.record import Record, field
from tracker.core.types import UtcDateTime, word
from tracker.sources.models import IdentifyingDetail, Source


class LeakScan(Record, Base):
    """A look through a whole case for one source's identity, made while a custodian had it open.

    `digest`: keyed, of everything that was read. `stamp`: the newest audit entry then of what the scan reads; a later
    one means it was not scanned since.
    """

    __tablename__ = "leak_scan"

    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"))
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    digest: Mapped[str] = mapped_column(String(64))
    stamp: Mapped[int]
    texts: Mapped[int] = field(N_("Texts read"))
    found: Mapped[int] = field(N_("Places found"))

    case: Mapped[Case] = relationship()
    source: Mapped[Source] = relationship()

    __table_args__ = (Index("ix_leak_scan_case", "case_id", "source_id", "stamp"),)

    @property
    def display(self) -> str:
        return self.source.display


class Verdict(Vocabulary):
    OPEN = "open", N_("To look at")
    STAYS = "stays", N_("Looked at, may stay")
    GONE = "gone", N_("No longer there")


class LeakFinding(Record, Base):
    """A text of the case that holds words of an identity: which text, never which words.

    `kind`: the table, or the name of an export; `part`: its column; `row`: the public id of the row, or what stands for
    it. `digest`: keyed, of the text: a verdict holds for that text alone.
    """

    __tablename__ = "leak_finding"

    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"))
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    kind: Mapped[str] = mapped_column(String(60))
    part: Mapped[str] = mapped_column(String(60))
    row: Mapped[str] = mapped_column(String(80))
    digest: Mapped[str] = mapped_column(String(64))
    # The whole name, number or address; else a part of it, or initials.
    sure: Mapped[bool]
    verdict: Mapped[Verdict] = field(N_("Verdict"), word(Verdict), default=Verdict.OPEN)
    reason: Mapped[str] = field(N_("Why it may stay"), String(300), default="")

    case: Mapped[Case] = relationship()
    source: Mapped[Source] = relationship()

    __table_args__ = (UniqueConstraint("case_id", "source_id", "kind", "part", "row"),)

    @property
    def display(self) -> str:
        return self.source.display


class Declaration(Record, Base):
    """The dated word of who holds an identity elsewhere that a draft is free of it: for that very text."""

    __tablename__ = "leak_declaration"

    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"), index=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    digest: Mapped[str] = field(N_("Fingerprint of the text"), String(64))
    declared_on: Mapped[date] = field(N_("Declared on"))
    holder: Mapped[str] = field(N_("Who declares it"), String(120))
    words: Mapped[str] = field(N_("What was looked for"), Text, default="")

    case: Mapped[Case] = relationship()
    source: Mapped[Source] = relationship()
    article: Mapped[Article] = relationship()

    @property
    def display(self) -> str:
        return self.source.display


class Expunge(Record, Base):
    """Words that two people took out of the record, of one case or of all.

    `words_digest`: keyed. `sealed`: the words under the instance key, so that a restored backup loses them again.
    `swept_at`: when the database's own leftovers (journal, dead rows, index) were cleaned.
    """

    __tablename__ = "expunge"

    case_id: Mapped[int | None] = mapped_column(ForeignKey("investigation.id"), index=True)
    request_uuid: Mapped[UUID | None] = mapped_column(Uuid)
    words_digest: Mapped[str] = mapped_column(String(64), index=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    tombstone: Mapped[str] = field(N_("What stands there now"), String(40))
    # {table: how many texts}
    counts: Mapped[dict[str, Any]] = mapped_column(JSON)
    swept_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    case: Mapped[Case | None] = relationship()

    @property
    def display(self) -> str:
        return self.tombstone


class DetailPair(Record, Base):
    """How many people two identifying details fit together, as somebody found out."""

    __tablename__ = "detail_pair"
    history_of = "source"

    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"), index=True)
    first_id: Mapped[int] = field(N_("First detail"), ForeignKey("identifying_detail.id"))
    second_id: Mapped[int] = field(N_("Second detail"), ForeignKey("identifying_detail.id"), index=True)
    fits: Mapped[int] = field(N_("How many people both fit"))
    how: Mapped[str] = field(N_("How that is known"), String(300), default="")

    case: Mapped[Case] = relationship()
    source: Mapped[Source] = relationship()
    first: Mapped[IdentifyingDetail] = relationship(foreign_keys=[first_id])
    second: Mapped[IdentifyingDetail] = relationship(foreign_keys=[second_id])

    __table_args__ = (
        UniqueConstraint("first_id", "second_id"),
        CheckConstraint("first_id < second_id", name="in_order"),
        CheckConstraint("fits > 0", name="fits_positive"),
    )

    @property
    def display(self) -> str:
        return str(self.uuid)[:8]


class DetailWhole(Record, Base):
    """All details of a source in one case together: out of how many people they pick, and how many they leave."""

    __tablename__ = "detail_whole"
    history_of = "source"

    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"), index=True)
    population: Mapped[int | None] = field(N_("Out of how many people"), nullable=True)
    who: Mapped[str] = field(N_("Who these people are"), String(300), default="")
    fits: Mapped[int | None] = field(N_("How many people all of them fit"), nullable=True)
    # The details `fits` was said of: "3,7,12" in order; another set makes it an estimate again.
    of: Mapped[str] = mapped_column(Text, default="")

    case: Mapped[Case] = relationship()
    source: Mapped[Source] = relationship()

    __table_args__ = (
        UniqueConstraint("source_id", "case_id"),
        CheckConstraint("fits IS NULL OR fits > 0", name="fits_positive"),
        CheckConstraint("population IS NULL OR population > 0", name="population_positive"),
    )

    @property
    def display(self) -> str:
        return str(self.uuid)[:8]


class DetailReview(Record, Base):
    """A legal reviewer looked at the details a draft uses and lets them stay: in that very text."""

    __tablename__ = "detail_review"
    history_of = "source"

    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"), index=True)
    digest: Mapped[str] = field(N_("Fingerprint of the text"), String(64))
    reason: Mapped[str] = field(N_("Why it may stay"), Text)

    case: Mapped[Case] = relationship()
    source: Mapped[Source] = relationship()
    article: Mapped[Article] = relationship()

    @property
    def display(self) -> str:
        return str(self.uuid)[:8]


class DetailFlag(Base):
    """Derived: a draft whose details together fit too few people (`people`), or nobody knows how many (None).

    Made anew by `flags` whenever a draft or a detail changes, so that a case page only counts.
    """

    __tablename__ = "detail_flag"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"), index=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"))
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    digest: Mapped[str] = mapped_column(String(64))
    people: Mapped[int | None]
    estimated: Mapped[bool]

    source: Mapped[Source] = relationship()
    article: Mapped[Article] = relationship()

    __table_args__ = (UniqueConstraint("article_id", "source_id"),)
