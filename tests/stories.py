"""The demo's two stories as the tests' world, and an address of every page in it."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.routing import Rule

from tracker import demo
from tracker.accounts.models import Factor, FactorKind, User
from tracker.articles.models import Article, Carried
from tracker.budgets.models import Amount
from tracker.cases.models import Case, Member
from tracker.claims.models import Claim, Support
from tracker.confirmations.models import Attempt
from tracker.core.acting import acting_as
from tracker.core.db import Database
from tracker.core.types import Dated
from tracker.demo import ambon, morut
from tracker.demo.staff import STAFF, Staff, hire
from tracker.desk.models import SavedFilter
from tracker.evidence.models import Document
from tracker.exchange.models import ImportRun, Upload
from tracker.intake.models import Intake
from tracker.leaks.models import LeakFinding
from tracker.log.models import LogEntry
from tracker.merges.models import Merge
from tracker.officials.models import Official, OfficialKind, Tenure
from tracker.policy import Role
from tracker.requests.models import TwoPersonRequest
from tracker.search.models import SavedSearch
from tracker.sources.models import CaseSource, IdentifyingDetail, Source, Terms
from tracker.tasks.models import Comment, Notice, Task
from tracker.timeline.models import Event

# What Sari is reading in; people and places are made up.
READ_IN = """\
Jembatan Kali Ulin Roboh Sebelum Diresmikan

SUMBERWARAS (Kabar Timur) - Kepala Dinas Pekerjaan Umum Kabupaten Sumberwaras, Hadi Purwacaraka, mengaku belum menerima
laporan. "Kami masih memeriksa di lapangan," ujar Hadi Purwacaraka, Senin (6/3/2023).

Jembatan senilai Rp 2,5 miliar itu diduga dikerjakan tanpa pengawasan, kata sumber yang meminta namanya dirahasiakan.
"""
WHO = {person.name.lower(): person.email for person in STAFF}
# The blueprint's own item, for <uuid:public_id>.
MAIN = {
    "vault": Source,
    "sources": Source,
    "evidence": Document,
    "log": LogEntry,
    "confirmations": Attempt,
    "budgets": Amount,
    "articles": Article,
    "timeline": Event,
    "search": SavedSearch,
    "tasks": Task,
    "intake": Intake,
    "officials": Official,
    "links": Official,
    "merges": Official,
    "desk": Official,
    "exchange": Upload,
    "leaks": Source,
    "accounts": User,
    "requests": TwoPersonRequest,
}
# What the other arguments of an address name.
PARTS: dict[tuple[str, str], Any] = {
    ("claims.change_support", "public_id"): Support,
    ("tasks.edit_comment", "public_id"): Comment,
    ("tasks.read", "public_id"): Notice,
    ("articles.carried", "part"): Carried,
    ("cases.leave", "member"): Member,
    ("requests.ask", "public_id"): Source,
    ("desk.change_filter", "public_id"): SavedFilter,
    ("desk.remove_filter", "public_id"): SavedFilter,
    ("desk.restore_filter", "public_id"): SavedFilter,
    ("leaks.review", "article"): Article,
    ("leaks.declare", "article"): Article,
    ("leaks.declare", "source"): Source,
    ("requests.of_source", "public_id"): Source,
    ("accounts.rename_factor", "factor"): Factor,
    ("cases.change_reviewer", "reviewer"): Member,
    ("cases.end_review", "reviewer"): Member,
    ("cases.link_reviewer", "reviewer"): Member,
    ("accounts.remove_factor", "factor"): Factor,
    ("exchange.done", "public_id"): ImportRun,
    ("exchange.undo", "public_id"): ImportRun,
    ("merges.source", "public_id"): Source,
    ("merges.source_same", "public_id"): Source,
    ("merges.undo", "public_id"): Merge,
}
ASKED = ("confirmations.page", "confirmations.edit")
# What AMB-01 has sealed, MRT-01 has somewhere else.
ELSEWHERE = ("vault.held_elsewhere", "vault.offline", "vault.hand_back")
BY_NAME = {"detail": IdentifyingDetail, "terms": Terms, "tenure": Tenure, "item": Claim, "about": Claim}


def fill(database: Database) -> None:
    """Both stories, and one of each thing they lack (a comment, a copy, a correction)."""
    with database.work():
        hire()
    for tell in (ambon.tell, morut.tell):
        with database.work():
            tell(Staff.found())
    with database.work() as session:
        _complete(session, Staff.found())


def _complete(session: Session, staff: Staff) -> None:
    from tracker.articles import service as articles
    from tracker.articles.models import CorrectionKind
    from tracker.cases import filters as case_filters
    from tracker.cases import service as cases
    from tracker.cases.models import RelationKind
    from tracker.desk import saved as desk
    from tracker.intake import service as intake
    from tracker.intake.material import Material
    from tracker.intake.reading import read
    from tracker.search import saved as search
    from tracker.search.filters import read_filters
    from tracker.tasks import service as tasks

    with acting_as(staff.rani.uuid):
        case = session.scalars(select(Case).where(Case.code == "AMB-01")).one()
        other = session.scalars(select(Case).where(Case.code == "MRT-01")).one()
        claim = session.scalars(select(Claim).where(Claim.case_id == case.id, Claim.number == 1)).one()
        tasks.add_comment(case, claim.uuid, "/c/amb-01/claims/1", "Siapa yang menghitung? @Sari")
        earlier = session.scalars(select(Article).where(Article.case_id == case.id, Article.ours.is_(False))).one()
        articles.add_copy(earlier, outlet="Cermin Timur", seen=Dated(None, "belum lama ini"))
        articles.write_version(earlier, f"{earlier.versions[-1].text}\n\nRalat: nama aplikasi.", why="Ralat")
        articles.add_correction(earlier, kind=CorrectionKind.RALAT, text="Nama aplikasi.")
        cases.relate(case, other, RelationKind.RELATED)
        session.add(Factor(user_id=staff.sari.id, kind=FactorKind.APP, name="Ponsel", secret=b""))
        place = LeakFinding(case=case, source=session.scalars(select(Source).where(Source.anonymous)).first())
        place.kind, place.part, place.row, place.digest, place.sure = "claim", "summary", str(claim.uuid), "", False
        session.add(place)
        intake.start(staff.sari, case, read(Material(READ_IN)))
        search.save(staff.sari, "Server", read_filters({"q": "server"}, staff.sari))
        desk.keep(staff.sari, "Tertahan", case_filters.read({"blocked": "1"}))
    with acting_as(staff.sari.uuid):
        _sheets(session, staff, case)


def _sheets(session: Session, staff: Staff, case: Case) -> None:
    """A sheet that waits to be entered, and one that was, which changed nothing."""
    from tracker.exchange import squeezing, waiting
    from tracker.exchange.columns import Sort
    from tracker.exchange.planning import counts
    from tracker.exchange.sheets import Table

    upload = waiting.wait(staff.sari, Sort.ENTRIES, case, Table(["Tanggal", "Judul"], [(2, ["6/3/2023", "Telepon"])]))
    upload.plan = squeezing.squeezed([])
    upload.counts = counts([])
    session.add(ImportRun(owner_id=staff.sari.id, sort=Sort.OFFICIALS, added=0, changed=0, left_out=1, made=[]))
    session.flush()


def user(session: Session, name: str) -> User:
    """One of the staff: "rani", "dewi", "sari", "bram" or "tia"."""
    return session.scalars(select(User).where(User.email == WHO[name])).one()


def address(session: Session, rule: Rule, code: str = "") -> dict[str, Any]:
    """Arguments that lead `rule` to something of case `code`; by default AMB-01, where nobody was asked MRT-01."""
    code = code or ("MRT-01" if rule.endpoint in (*ASKED, *ELSEWHERE) else "AMB-01")
    case = session.scalars(select(Case).where(Case.code == code)).one()
    given = {name: _argument(session, rule, name, case) for name in rule.arguments}
    if rule.endpoint == "claims.change_support":
        support = session.scalars(select(Support).where(Support.uuid == given["public_id"])).one()
        given["number"] = support.claim.number
    return given


def _argument(session: Session, rule: Rule, name: str, case: Case) -> Any:
    match name:
        case "code":
            return case.slug
        case "number":
            return 1
        case "key":
            return "person-1"
        case "guide":
            return "reporter"
        case "noun":
            return "claim"
        case "kind":
            return "officials"
        case "token":
            return "no-such-token"
        case "act":
            return "retention"
        case "filename":
            return "css/telusur.css"
    if name == "finding":
        return session.scalar(select(LeakFinding.uuid).where(LeakFinding.case_id == case.id)) or UUID(int=1)
    if name == "other":
        return _second_detail(session, case) or UUID(int=1)
    if name == "twin":
        return _twin(session, rule.endpoint) or UUID(int=1)
    model = PARTS.get((rule.endpoint, name)) or _known(rule.endpoint, name)
    return _first(session, model, case, rule.endpoint) or UUID(int=1)


def _second_detail(session: Session, case: Case) -> UUID | None:
    statement = select(IdentifyingDetail.uuid).where(IdentifyingDetail.case_id == case.id)
    return session.scalar(statement.order_by(IdentifyingDetail.id).offset(1).limit(1))


def _twin(session: Session, endpoint: str) -> UUID | None:
    """Another person of the register, or another source: the one that stands beside the first."""
    model: Any = Source if endpoint == "merges.source" else Official
    kind = Source.anonymous if model is Source else Official.kind == OfficialKind.PERSON
    return session.scalar(select(model.uuid).where(kind).order_by(model.id).offset(1).limit(1))


def _known(endpoint: str, name: str) -> Any:
    if name in BY_NAME:
        return BY_NAME[name]
    if name == "relation":
        from tracker.cases.models import Relation

        return Relation
    if name == "part":
        from tracker.articles.models import Copy, Correction

        return Copy if endpoint.endswith("copy") else Correction
    return MAIN[endpoint.partition(".")[0]]


def _first(session: Session, model: Any, case: Case, endpoint: str) -> UUID | None:
    statement = select(model.uuid).order_by(model.id).limit(1)
    if model is Tenure:
        return session.scalar(statement)
    if endpoint in ELSEWHERE:
        here = select(CaseSource.source_id).where(CaseSource.case_id == case.id)
        return session.scalar(statement.where(Source.anonymous, Source.id.in_(here)))
    if model is Official:
        return session.scalar(statement.where(Official.kind == OfficialKind.PERSON))
    if model is Member and "review" in endpoint:
        outside = select(User.id).where(User.role == Role.EXTERNAL)
        return session.scalar(statement.where(Member.case_id == case.id, Member.user_id.in_(outside)))
    if endpoint.startswith("articles."):
        statement = statement.where(_ours(model, case, endpoint))
    elif model is Article:
        statement = statement.where(Article.case_id == case.id, Article.ours)
    elif hasattr(model, "case_id") and model not in (TwoPersonRequest, ImportRun):
        statement = statement.where(model.case_id == case.id)
    return session.scalar(statement)


def _ours(model: Any, case: Case, endpoint: str) -> Any:
    """Parts of articles hang on the earlier article; the pages of writing want our draft."""
    earlier = select(Article.id).where(Article.case_id == case.id, Article.ours.is_(False))
    if model is Article:
        wanted = Article.ours.is_(endpoint in ("articles.write", "articles.publish", "articles.edit"))
        return Article.id.in_(select(Article.id).where(Article.case_id == case.id, wanted))
    return model.article_id.in_(earlier)


__all__ = ["address", "demo", "fill", "user"]
