"""Every form and button that writes the record: its message undoes it, or the list says why none does."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from bs4 import Tag
from flask import url_for
from flask.testing import FlaskClient
from sqlalchemy import inspect, select
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from tests.stories import address, user
from tests.test_routes import VIEWS
from tests.web import form_fields, soup
from tracker.articles.models import ArticleVersion
from tracker.audit.words import models
from tracker.budgets.models import AmountLink
from tracker.cases.models import Case, StageMove
from tracker.claims.models import Claim
from tracker.claims.service import add_claim
from tracker.core.types import Dated
from tracker.core.web import Telusur
from tracker.log.models import EntryKind, LogEntry
from tracker.officials.models import OfficialKind, Tenure
from tracker.officials.service import add_official
from tracker.officials.tenures import add_tenure
from tracker.sources.models import Terms
from tracker.sources.promises import add_terms
from tracker.tasks.models import Comment, Task
from tracker.undo.kinds import RULES, STAYS

POSTS = {rule.endpoint: rule for rule in VIEWS if "POST" in (rule.methods or ())}
OUTCOME = {"outcome": "answered", "reply": "Tidak tahu."}
# What is sent beside what the page's own form holds. None: a button.
SENT: dict[str, dict[str, Any] | None] = {
    "articles.add_copy": {"outlet": "Kabar Pagi", "seen": "13 Juli 2023"},
    "articles.add_correction": {"kind": "ralat", "text": "Nama jalan.", "published": "13 Juli 2023"},
    "articles.carried": {"words": "perjanjian"},
    "articles.carry": {"words": "perjanjian", "claim": "first"},
    "articles.copy": {"outlet": "Kabar Malam"},
    "articles.correction": {"text": "Nama kota.", "published": "14 Juli 2023"},
    "articles.edit": {"title": "Judul lain"},
    "articles.new": {"title": "Konsep kedua", "text": "Satu kalimat.", "whose": "ours"},
    "articles.write": {"text": "Kalimat lain.", "why": "Dicoba"},
    "budgets.edit": {"label": "Lain", "note": "Ditambah."},
    "budgets.link": {"other": "last"},
    "budgets.new": {"words": "Rp 3 miliar"},
    "budgets.number": {"system": "rup", "value": "12345678"},
    "cases.edit": {"title": "Judul lain", "tags": "lampu, jalan"},
    "cases.leave": None,
    "cases.members": {"user": "first"},
    "cases.related": {"other": "first", "kind": "parent"},
    "cases.remove": None,
    "cases.restore": None,
    "cases.stage": {"after": "on_hold", "reason": "Menunggu."},
    "cases.unlink": None,
    "claims.add_support": {"target": "first", "passage": "Kata-kata."},
    "claims.change_support": {"passage": "Kata lain.", "hearsay": "y"},
    "claims.edit": {"summary": "Klaim lain", "accusation": "nobody", "accused": None},
    "claims.new": {"summary": "Klaim baru"},
    "claims.reinstate": None,
    "claims.withdraw": {"why": "Tidak terbukti."},
    "confirmations.edit": {"reply": "Kata lain.", "asked": "13 Juli 2023"},
    "confirmations.new": {**OUTCOME, "official": "first", "also_asked": "Anggaran.", "question_1": "Benarkah?"},
    "confirmations.quick": {**OUTCOME, "official": "first", "claims": "first"},
    "evidence.edit": {"title": "Dokumen lain", "issued": "2021"},
    "evidence.new": {"title": "Dokumen baru"},
    "log.edit": {"title": "Judul lain", "happened": "13 Juli 2023"},
    "log.finish": None,
    "log.new": {"title": "Catatan baru", "kind": "note"},
    "log.quick": {"words": "Kata mereka.", "title": "Telepon"},
    "log.settle": {"settled": "Salah ketik."},
    "officials.edit": {"name": "Nama Lain", "also": "Ejaan lain"},
    "officials.new": {"kind": "person", "name": "Zulkifli Purwodadi", "also": "Zul"},
    "officials.remove": None,
    "officials.restore": None,
    "officials.tenure": {"held": "2021"},
    "officials.tenure_new": {"post": "first", "held": "2019"},
    "officials.tenure_remove": None,
    "officials.tenure_restore": None,
    "sources.edit": {"described_as": "seorang pegawai"},
    "sources.edit_detail": {"words": "motor tua"},
    "sources.edit_terms": {"scope": "Nama dan kantor"},
    "sources.link": {"source": "first"},
    "sources.new": {"pseudonym": "SERUNAI", "kind": "insider"},
    "sources.new_detail": {"words": "jaket hijau"},
    "sources.new_terms": {"scope": "Kantor"},
    "sources.remove_terms": None,
    "sources.restore_terms": None,
    "sources.withdraw": {"withdrawn_on": "1/2/2024", "withdrawn_why": "Ia sendiri."},
    "tasks.comment": {"body": "Sudah dicek?"},
    "tasks.done": None,
    "tasks.edit": {"title": "Tugas lain"},
    "tasks.edit_comment": {"body": "Kata lain"},
    "tasks.new": {"title": "Tugas baru"},
    "tasks.reopen": None,
    "timeline.edit": {"title": "Peristiwa lain", "happened": "Juli 2023", "official_3": "first", "part_3": "Saksi"},
    "timeline.new": {"title": "Peristiwa baru", "official_1": "first", "part_1": "Saksi"},
}
# A blueprint, or one endpoint of it, whose acts carry no button of this kind, and why.
NOT: dict[str, str] = {
    "accounts": "who may sign in and how: nothing of it is slipped back; each page has its own way",
    "vault": "sealing, opening and keeping keys follow rules of their own",
    "requests": "acts of two people are withdrawn or refused",
    "leaks": "declarations, verdicts and estimates bind who made them; they are said anew",
    "merges": "a merge is taken apart by its own button, for as long as it stands",
    "exchange": "what a sheet or a file brought in is taken out by its own button, for a week",
    "intake": "what an article brought in is taken out by its own button",
    "search": "saved searches are no record; one that was deleted has its own way back",
    "desk": "saved filters are no record; one that was deleted has its own way back",
    "cases.new": "it gives out a code for good and lets people in; a case opened by mistake is spiked, with its reason",
    "cases.invite_reviewer": "an invitation that was sent cannot be unsent; a review is ended",
    "cases.link_reviewer": "an invitation that was sent cannot be unsent",
    "cases.change_reviewer": "an account of somebody outside follows; its last day is set again",
    "cases.end_review": "the account was shut and its sessions ended; they are invited again",
    "cases.audit_copy": "a copy that was taken stays taken",
    "articles.publish": "what readers have seen is corrected or retracted, never unsaid",
    "tasks.read": "a notice is no record",
    "tasks.read_all": "a notice is no record",
    "undo.act": "it is the button itself, and its own message does the act again",
}


def why_not(endpoint: str) -> str | None:
    return NOT.get(endpoint) or NOT.get(endpoint.partition(".")[0])


def test_every_form_and_button_is_undone_or_says_why_not() -> None:
    for endpoint in POSTS:
        assert (endpoint in SENT) != bool(why_not(endpoint)), endpoint
    assert {name.partition(".")[0] for name in NOT} <= {endpoint.partition(".")[0] for endpoint in POSTS}


def test_every_kind_of_record_is_undone_or_says_why_not() -> None:
    assert set(models()) == set(RULES) | set(STAYS)
    assert not RULES.keys() & STAYS.keys()


World = dict[tuple[str, UUID], dict[str, Any]]


def record(app: Telusur) -> World:
    """{(noun, public id): values} of all that stands, with what it hangs on. Moves and texts are only added to."""
    left = {"version", "changed_at", "changed_by", "removed_at", "removed_by", "last"}
    found: World = {}
    with app.database.work(writing=False) as session:
        for thing, model in models().items():
            if model in (StageMove, ArticleVersion):
                continue
            names = [name for name in inspect(model).columns.keys() if name not in left]  # noqa: SIM118
            for row in session.scalars(select(model)).unique():
                owner = getattr(row, model.history_of) if model.history_of else row
                if owner is not None and not owner.removed:
                    found[thing, row.uuid] = {name: getattr(row, name) for name in names}
    return found


def differing(before: World, after: World) -> list[Any]:
    """What is not as it was."""
    return [
        (
            key[0],
            [
                (n, before.get(key, {}).get(n), after.get(key, {}).get(n))
                for n in before.get(key, after.get(key, {}))
                if before.get(key, {}).get(n) != after.get(key, {}).get(n)
            ],
        )
        for key in before.keys() | after.keys()
        if before.get(key) != after.get(key)
    ]


def prepare(session: Session, endpoint: str, args: dict[str, Any]) -> dict[str, Any]:
    """Makes the world such that the button is there; the arguments of its address."""
    item: Any = None
    match endpoint:
        case "budgets.link":
            for tie in session.scalars(select(AmountLink)):
                tie.remove()
        case "cases.remove" | "cases.restore":
            item = add_claim(session.scalars(select(Case).where(Case.code == "AMB-01")).one(), summary="Untuk dicabut")
            args = {**args, "item": item.uuid}
        case "claims.reinstate":
            case = select(Case.id).where(Case.code == "AMB-01").scalar_subquery()
            claim = session.scalars(select(Claim).where(Claim.case_id == case, Claim.number == args["number"])).one()
            claim.withdrawn_why = "Keliru."
        case "officials.remove" | "officials.restore":
            item = add_official(OfficialKind.PERSON, "Tak Dipakai")
            args = {**args, "public_id": item.uuid}
        case "officials.tenure_restore":
            known = session.scalars(select(Tenure).where(Tenure.uuid == args["tenure"])).one()
            item = add_tenure(known.person, known.post, held=Dated("1999", "1999"))
            args = {**args, "tenure": item.uuid}
        case "sources.restore_terms":
            item = add_terms(
                session.scalars(select(Terms).where(Terms.uuid == args["terms"])).one().source, scope="Foto"
            )
            args = {**args, "terms": item.uuid}
        case "tasks.edit_comment":
            comment = session.scalars(select(Comment).where(Comment.uuid == args["public_id"])).one()
            comment.created_by = user(session, "sari").uuid
        case "tasks.reopen":
            task = session.scalars(select(Task).where(Task.uuid == args["public_id"])).one()
            task.done_at = task.created_at
        case "log.finish" | "log.settle":
            entry = session.scalars(select(LogEntry).where(LogEntry.uuid == args["public_id"])).one()
            entry.kind, entry.unfinished, entry.settled = EntryKind.ANOMALY, True, ""
    if item is not None and endpoint.partition("restore")[1]:
        item.remove()
    return args


def chosen(form: Tag, name: str, which: str) -> str:
    """The first or the last thing that can be chosen in a field; any other `which` as it is."""
    if which not in ("first", "last"):
        return which
    field = form.select_one(f"[name='{name}']")
    assert field is not None, name
    values = [str(option["value"]) for option in field.select("option")] if field.name == "select" else [field["value"]]
    return [str(value) for value in values if value][0 if which == "first" else -1]


def version_of(session: Session, args: dict[str, Any]) -> int | str:
    """The version of what a button is about, as its page would send it."""
    about = [args[name] for name in sorted(args, key=lambda n: n != "public_id") if isinstance(args[name], UUID)]
    for model in models().values() if about else ():
        wanted = select(model.version).where(model.uuid == about[-1]).execution_options(include_removed=True)
        if found := session.scalar(wanted):
            return found
    case = select(Case.id).where(Case.code == args["code"].upper()).scalar_subquery()
    return session.scalars(select(Claim.version).where(Claim.case_id == case, Claim.number == args["number"])).one()


class Person:
    """Somebody at the desk, who fills forms and presses buttons."""

    def __init__(self, app: Telusur, client: FlaskClient) -> None:
        self.app, self.client = app, client
        field = soup(client.get("/account")).select_one("input[name=csrf_token]")
        assert field is not None
        self.token = str(field["value"])

    def does(self, endpoint: str) -> TestResponse:
        """The answer to the act."""
        rule = POSTS[endpoint]
        with self.app.database.work() as session:
            args = prepare(session, endpoint, address(session, rule))
            session.flush()
            self.prepared = bool(session.info.get("changes"))
            version = version_of(session, args) if SENT[endpoint] is None else ""
        with self.app.test_request_context():
            where = url_for(endpoint, **args)
        fields = {"csrf_token": self.token, "version": version}
        if SENT[endpoint] is not None:
            where, fields = self.filled(endpoint, where)
        return self.client.post(where, data=fields, follow_redirects=True)

    def filled(self, endpoint: str, where: str) -> tuple[str, dict[str, Any]]:
        """(address, what is sent) of the form that posts there, filled as `SENT` says."""
        pages = (where, where.rpartition("/")[0], "/c/amb-01/claims/1", f"{where}?case=amb-01")
        page, form = next((page, form) for page in pages if (form := self.form_on(page, where)) is not None)
        where = where if form.get("action") else page
        given = {name: value and chosen(form, name, value) for name, value in (SENT[endpoint] or {}).items()}
        return where, {name: value for name, value in {**form_fields(form), **given}.items() if value is not None}

    def form_on(self, page: str, where: str) -> Tag | None:
        answer = self.client.get(page)
        forms = soup(answer).select("main form[method=post]") if answer.status_code == 200 else []
        here = page.partition("?")[0] == where
        return next((f for f in forms if f.get("action") == where or (here and not f.get("action"))), None)

    def undoes(self, answer: TestResponse) -> str:
        """What the answer says after the button of its message was pressed; "" where there is none."""
        form = soup(answer).select_one("form[action^='/undo/']")
        if form is None:
            return ""
        done = self.client.post(str(form["action"]), data=form_fields(form), follow_redirects=True)
        return " ".join(flash.get_text(" ", strip=True) for flash in soup(done).select(".flash"))


def test_what_a_form_or_a_button_did_is_undone_by_its_message(
    stories_app: Telusur, sign_in: Callable[[str], FlaskClient]
) -> None:
    sari = Person(stories_app, sign_in("sari"))
    wrong: list[Any] = []
    before = record(stories_app)
    for endpoint in SENT:
        answer = sari.does(endpoint)
        said = sari.undoes(answer)
        after = record(stories_app)
        if not said.startswith("Undone."):
            wrong.append((endpoint, answer.status, said or soup(answer).select(".err, .errs, .flash")))
        elif not sari.prepared and after != before:
            wrong.append((endpoint, differing(before, after)))
        before = after
    assert not wrong, "\n".join(str(one)[:900] for one in wrong)
