"""Amounts, their identifiers, and how they hang together so that no total counts twice."""

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.budgets import doubts
from tracker.cases.models import Case
from tracker.claims.models import Claim
from tracker.core.db import Base
from tracker.core.i18n import N_, Vocabulary
from tracker.core.record import Record, field
from tracker.core.types import Bound, Precision, word
from tracker.evidence.models import Document
from tracker.log.models import LogEntry
from tracker.officials.models import Official
from tracker.sources.models import Source


class BudgetStage(Vocabulary):
    RKPD = "rkpd", N_("RKPD (work plan)")
    KUA_PPAS = "kua_ppas", N_("KUA-PPAS (ceilings)")
    RKA = "rka", N_("RKA (agency draft)")
    RAPBD = "rapbd", N_("RAPBD (draft budget)")
    APBD = "apbd", N_("APBD (budget)")
    APBD_P = "apbd_p", N_("APBD-P (revised budget)")
    DPA = "dpa", N_("DPA (spending authority)")
    DPPA = "dppa", N_("DPPA (revised spending authority)")
    RUP = "rup", N_("RUP (procurement plan)")
    PAGU = "pagu", N_("Pagu (package ceiling)")
    HPS = "hps", N_("HPS (own estimate)")
    KONTRAK = "kontrak", N_("Contract")
    ADDENDUM = "addendum", N_("Addendum")
    BAST = "bast", N_("BAST (handover)")
    REALISASI = "realisasi", N_("Spent")
    LKPD = "lkpd", N_("LKPD (accounts)")
    TEMUAN_BPK = "temuan_bpk", N_("BPK finding")
    UNKNOWN = "unknown", N_("Stage not known")


class Method(Vocabulary):
    TENDER = "tender", N_("Tender")
    TENDER_CEPAT = "tender_cepat", N_("Quick tender")
    SELEKSI = "seleksi", N_("Selection")
    PENGADAAN_LANGSUNG = "pengadaan_langsung", N_("Direct procurement")
    PENUNJUKAN_LANGSUNG = "penunjukan_langsung", N_("Direct appointment")
    E_PURCHASING = "e_purchasing", N_("E-purchasing")
    SWAKELOLA = "swakelola", N_("Self-managed")


class Per(Vocabulary):
    """What a rate is counted by; a rate is kept as a rate and never multiplied."""

    HOUR = "hour", N_("an hour")
    DAY = "day", N_("a day")
    WEEK = "week", N_("a week")
    MONTH = "month", N_("a month")
    QUARTER = "quarter", N_("a quarter")
    SEMESTER = "semester", N_("a semester")
    YEAR = "year", N_("a year")
    PERSON = "person", N_("a person")
    HOUSEHOLD = "household", N_("a household")
    STUDENT = "student", N_("a student")
    VILLAGE = "village", N_("a village")
    HOUSE = "house", N_("a house")
    UNIT = "unit", N_("a unit")
    PACKAGE = "package", N_("a package")
    PORTION = "portion", N_("a portion")
    SHEET = "sheet", N_("a sheet")
    COPY = "copy", N_("a copy")
    TIME = "time", N_("each time")
    KG = "kg", N_("a kilogram")
    TONNE = "tonne", N_("a tonne")
    LITRE = "litre", N_("a litre")
    METRE = "metre", N_("a metre")
    KM = "km", N_("a kilometre")
    M2 = "m2", N_("a square metre")
    M3 = "m3", N_("a cubic metre")
    HECTARE = "hectare", N_("a hectare")
    NIGHT = "night", N_("a night")
    SHARE = "share", N_("a share")
    VOTE = "vote", N_("a vote")
    ANIMAL = "animal", N_("an animal")
    TREE = "tree", N_("a tree")
    TRIP = "trip", N_("a trip")
    VEHICLE = "vehicle", N_("a vehicle")
    ROOM = "room", N_("a room")
    TICKET = "ticket", N_("a ticket")
    DOSE = "dose", N_("a dose")
    SACK = "sack", N_("a sack")
    BOTTLE = "bottle", N_("a bottle")
    CYLINDER = "cylinder", N_("a cylinder")
    BARREL = "barrel", N_("a barrel")
    KWH = "kWh", N_("a kilowatt-hour")


class CodeSystem(Vocabulary):
    RUP = "rup", N_("RUP code")
    TENDER = "tender", N_("Tender code")
    CONTRACT = "contract", N_("Contract number")
    SP2D = "sp2d", N_("SP2D number")
    OTHER = "other", N_("Other number")


class LinkKind(Vocabulary):
    SAME = "same", N_("is the same money as")
    PART_OF = "part_of", N_("is part of")
    REVISES = "revises", N_("revises")


class Amount(Record, Base):
    """A sum as somebody put it. `low` and `high` are minor units; None: no bound is known on that side."""

    __tablename__ = "amount"

    case_id: Mapped[int] = mapped_column(ForeignKey("investigation.id"), index=True)
    label: Mapped[str] = field(N_("What for"), String(200), default="")
    words: Mapped[str] = field(N_("Words used"), String(500))
    currency: Mapped[str | None] = field(N_("Currency"), String(3), nullable=True)
    low: Mapped[int | None] = field(N_("At least"), BigInteger, minor_units=True, nullable=True)
    high: Mapped[int | None] = field(N_("At most"), BigInteger, minor_units=True, nullable=True)
    precision: Mapped[Precision] = field(N_("Precision"), word(Precision), default=Precision.UNKNOWN)
    open_bound: Mapped[Bound | None] = field(N_("Bound not included"), word(Bound), nullable=True)
    per: Mapped[Per | None] = field(N_("Per"), word(Per), nullable=True)
    percent: Mapped[str] = field(N_("Percent of it"), String(20), default="")
    # What the reading was unsure of, as "numeral_missing ambiguous_separator".
    flags: Mapped[str] = field(N_("Doubts"), String(200), words=doubts.ALL, default="")
    stage: Mapped[BudgetStage] = field(N_("Budget stage"), word(BudgetStage), default=BudgetStage.UNKNOWN)
    # Said to be lost, not only spent.
    as_loss: Mapped[bool] = field(N_("Said as a loss"), default=False)
    fiscal_year: Mapped[int | None] = field(N_("Fiscal year"), nullable=True)
    payer_id: Mapped[int | None] = field(N_("Paid by"), ForeignKey("official.id"), nullable=True, index=True)
    payee_id: Mapped[int | None] = field(N_("Paid to"), ForeignKey("official.id"), nullable=True, index=True)
    method: Mapped[Method | None] = field(N_("Method"), word(Method), nullable=True)
    source_id: Mapped[int | None] = field(N_("Said by"), ForeignKey("source.id"), nullable=True, index=True)
    log_entry_id: Mapped[int | None] = field(N_("Logged in"), ForeignKey("log_entry.id"), nullable=True, index=True)
    document_id: Mapped[int | None] = field(N_("Shown in"), ForeignKey("document.id"), nullable=True, index=True)
    claim_id: Mapped[int | None] = field(N_("Claim"), ForeignKey("claim.id"), nullable=True, index=True)
    note: Mapped[str] = field(N_("Note"), Text, default="")

    @property
    def part(self) -> bool:
        """Is it a share of the sum told, by a percentage or in words such as "dua pertiga dari"?"""
        return bool(self.percent) or "percent_of" in self.flags.split()

    case: Mapped[Case] = relationship()
    payer: Mapped[Official | None] = relationship(foreign_keys=[payer_id])
    payee: Mapped[Official | None] = relationship(foreign_keys=[payee_id])
    source: Mapped[Source | None] = relationship()
    log_entry: Mapped[LogEntry | None] = relationship()
    document: Mapped[Document | None] = relationship()
    claim: Mapped[Claim | None] = relationship()
    codes: Mapped[list["AmountCode"]] = relationship(back_populates="amount", order_by="AmountCode.id")
    links: Mapped[list["AmountLink"]] = relationship(
        back_populates="amount", foreign_keys="AmountLink.amount_id", order_by="AmountLink.id"
    )

    __table_args__ = (
        CheckConstraint("low IS NULL OR low >= 0", name="low_positive"),
        CheckConstraint("high IS NULL OR high >= 0", name="high_positive"),
        CheckConstraint("low IS NULL OR high IS NULL OR low <= high", name="low_to_high"),
        CheckConstraint("fiscal_year IS NULL OR fiscal_year BETWEEN 1945 AND 2100", name="fiscal_year"),
    )

    @property
    def display(self) -> str:
        return self.label or self.words[:60]

    @property
    def shown(self) -> bool:
        """Whether a document the newsroom has seen or holds shows it."""
        return self.document is not None and self.document.in_hand

    @property
    def told_by(self) -> Source | None:
        """The source behind it, named here or in its log entry."""
        return self.source or (self.log_entry.source if self.log_entry else None)

    @property
    def withdrawn(self) -> bool:
        """Whether the claim it belongs to was withdrawn."""
        return self.claim is not None and bool(self.claim.withdrawn_why)


class AmountCode(Record, Base):
    """RUP, tender and contract numbers: digits kept as text, with their year."""

    __tablename__ = "amount_code"
    history_of = "amount"

    amount_id: Mapped[int] = mapped_column(ForeignKey("amount.id"), index=True)
    system: Mapped[CodeSystem] = field(N_("System"), word(CodeSystem))
    value: Mapped[str] = field(N_("Number"), String(80))
    year: Mapped[int | None] = field(N_("Year"), nullable=True)

    amount: Mapped[Amount] = relationship(back_populates="codes")

    __table_args__ = (UniqueConstraint("amount_id", "system", "value"),)

    @property
    def display(self) -> str:
        return self.value


class AmountLink(Record, Base):
    """`amount` is the same money as, part of, or revises `other`."""

    __tablename__ = "amount_link"
    history_of = "amount"

    amount_id: Mapped[int] = mapped_column(ForeignKey("amount.id"))
    kind: Mapped[LinkKind] = field(N_("Link"), word(LinkKind))
    other_id: Mapped[int] = field(N_("Other amount"), ForeignKey("amount.id"), index=True)

    amount: Mapped[Amount] = relationship(back_populates="links", foreign_keys=[amount_id])
    other: Mapped[Amount] = relationship(foreign_keys=[other_id])

    __table_args__ = (
        UniqueConstraint("amount_id", "other_id"),
        CheckConstraint("amount_id != other_id", name="not_itself"),
    )

    @property
    def display(self) -> str:
        return self.other.display if self.other is not None else str(self.uuid)[:8]
