"""People, bodies, posts and groups that stories name; who held which post, and when."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.core.db import Base
from tracker.core.i18n import N_, Vocabulary
from tracker.core.record import Record, dated, field
from tracker.core.types import Dated, word


class OfficialKind(Vocabulary):
    PERSON = "person", N_("Person")
    BODY = "body", N_("Body")
    POST = "post", N_("Post")
    GROUP = "group", N_("Group of people")


class BodyKind(Vocabulary):
    PROVINCE = "province", N_("Province")
    REGENCY = "regency", N_("Regency")
    CITY = "city", N_("City")
    AGENCY = "agency", N_("Agency (OPD)")
    LEGISLATURE = "legislature", N_("Legislature")
    INSPECTORATE = "inspectorate", N_("Inspectorate")
    MINISTRY = "ministry", N_("Ministry")
    AUDITOR = "auditor", N_("Auditor (BPK, BPKP)")
    ENFORCEMENT = "enforcement", N_("Law enforcement (KPK, prosecutors, police)")
    STATE_COMPANY = "state_company", N_("State or regional company")
    COMPANY = "company", N_("Company")
    VILLAGE = "village", N_("Village")
    NGO = "ngo", N_("NGO")
    PRESS = "press", N_("Press")


class PostTitle(Vocabulary):
    """The usual posts; any other is kept in the name of the post."""

    GUBERNUR = "gubernur", N_("Governor")
    WAKIL_GUBERNUR = "wakil_gubernur", N_("Deputy governor")
    BUPATI = "bupati", N_("Regent")
    WAKIL_BUPATI = "wakil_bupati", N_("Deputy regent")
    WALI_KOTA = "wali_kota", N_("Mayor")
    WAKIL_WALI_KOTA = "wakil_wali_kota", N_("Deputy mayor")
    SEKDA = "sekda", N_("Regional secretary (Sekda)")
    ASISTEN = "asisten", N_("Assistant to the Sekda")
    KEPALA_DINAS = "kepala_dinas", N_("Head of agency")
    KEPALA_BADAN = "kepala_badan", N_("Head of board")
    INSPEKTUR = "inspektur", N_("Inspector")
    KABID = "kabid", N_("Head of division")
    CAMAT = "camat", N_("District head")
    LURAH = "lurah", N_("Village head")
    KETUA_DPRD = "ketua_dprd", N_("Speaker of the DPRD")
    ANGGOTA_DPRD = "anggota_dprd", N_("Member of the DPRD")
    PA = "pa", N_("Budget user (PA)")
    KPA = "kpa", N_("Delegated budget user (KPA)")
    PPK = "ppk", N_("Commitment officer (PPK)")
    POKJA = "pokja", N_("Selection group (Pokja)")
    PPTK = "pptk", N_("Technical officer (PPTK)")
    BENDAHARA = "bendahara", N_("Treasurer")
    OTHER = "other", N_("Other post")


class Capacity(Vocabulary):
    DEFINITIF = "definitif", N_("Definitive")
    PENJABAT = "pj", N_("Penjabat (Pj)")
    PJS = "pjs", N_("Temporary (Pjs)")
    PLT = "plt", N_("Acting (Plt)")
    PLH = "plh", N_("Day-to-day (Plh)")


class IdentifierSystem(Vocabulary):
    NPWP = "npwp", N_("NPWP (tax number)")
    NITKU = "nitku", N_("NITKU (place of business)")
    NIB = "nib", N_("NIB (business number)")
    NIP = "nip", N_("NIP (civil servant number)")
    NIK = "nik", N_("NIK (identity number)")
    OTHER = "other", N_("Other")


class Official(Record, Base):
    """Anybody or anything a claim can accuse, a question can be put to, or money can move between."""

    __tablename__ = "official"

    kind: Mapped[OfficialKind] = field(N_("Kind"), word(OfficialKind))
    name: Mapped[str] = field(N_("Name"), String(200))
    # `name` folded, for finding duplicates.
    name_key: Mapped[str] = mapped_column(String(200), index=True)
    titles: Mapped[str] = field(N_("Titles (Drs., M.Si)"), String(80), default="")
    body_kind: Mapped[BodyKind | None] = field(N_("Kind of body"), word(BodyKind), nullable=True)
    post_title: Mapped[PostTitle | None] = field(N_("Post"), word(PostTitle), nullable=True)
    # Of a post: the body it is in. Of a body: the body it belongs to.
    body_id: Mapped[int | None] = field(N_("Part of"), ForeignKey("official.id"), nullable=True, index=True)
    people: Mapped[int | None] = field(N_("How many people"), nullable=True)
    place: Mapped[str] = field(N_("Place"), String(120), default="")
    note: Mapped[str] = field(N_("Public facts"), Text, default="")
    # A restricted case may keep an official to itself; children own the foreign keys, so this one names a table above.
    private_case_id: Mapped[int | None] = field(
        N_("Kept private to"), ForeignKey("investigation.id"), nullable=True, index=True
    )

    body: Mapped["Official | None"] = relationship(remote_side="Official.id")
    aliases: Mapped[list["Alias"]] = relationship(back_populates="official", order_by="Alias.id")
    identifiers: Mapped[list["Identifier"]] = relationship(back_populates="official", order_by="Identifier.id")
    tenures: Mapped[list["Tenure"]] = relationship(back_populates="person", foreign_keys="Tenure.person_id")
    holders: Mapped[list["Tenure"]] = relationship(back_populates="post", foreign_keys="Tenure.post_id")

    __table_args__ = (
        CheckConstraint("people IS NULL OR people > 0", name="people_positive"),
        Index("ix_official_kind_name", "kind", "name_key"),
    )

    @property
    def display(self) -> str:
        return self.name


class Alias(Record, Base):
    """Another spelling or short form that a text uses."""

    __tablename__ = "official_alias"
    history_of = "official"

    official_id: Mapped[int] = mapped_column(ForeignKey("official.id"), index=True)
    name: Mapped[str] = field(N_("Also written"), String(200))
    name_key: Mapped[str] = mapped_column(String(200), index=True)

    official: Mapped[Official] = relationship(back_populates="aliases")

    __table_args__ = (UniqueConstraint("official_id", "name"),)

    @property
    def display(self) -> str:
        return self.name


class Identifier(Record, Base):
    """A number kept as text. Personal numbers (NIK) need a note on why they are kept (UU 27/2022)."""

    __tablename__ = "official_identifier"
    history_of = "official"

    official_id: Mapped[int] = mapped_column(ForeignKey("official.id"), index=True)
    system: Mapped[IdentifierSystem] = field(N_("System"), word(IdentifierSystem))
    value: Mapped[str] = field(N_("Number"), String(60))
    need: Mapped[str] = field(N_("Why it is kept"), String(300), default="")

    official: Mapped[Official] = relationship(back_populates="identifiers")

    __table_args__ = (UniqueConstraint("official_id", "system", "value"),)

    @property
    def display(self) -> str:
        return self.system.value.upper()


class Tenure(Record, Base):
    """`person` held `post` in a capacity, between dates as known."""

    __tablename__ = "tenure"
    history_of = "person"

    person_id: Mapped[int] = mapped_column(ForeignKey("official.id"), index=True)
    post_id: Mapped[int] = field(N_("Post"), ForeignKey("official.id"), index=True)
    capacity: Mapped[Capacity | None] = field(N_("Capacity"), word(Capacity), nullable=True)
    held: Mapped[Dated] = dated("held", N_("Held"))

    person: Mapped[Official] = relationship(back_populates="tenures", foreign_keys=[person_id])
    post: Mapped[Official] = relationship(back_populates="holders", foreign_keys=[post_id])

    __table_args__ = (CheckConstraint("person_id != post_id", name="not_itself"),)

    @property
    def display(self) -> str:
        return self.post.name

    @property
    def live(self) -> bool:
        """Whether the post it names still stands (a query that hides removed items leaves None there)."""
        return not self.removed and self.post is not None and not self.post.removed
