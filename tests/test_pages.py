"""Every page, over both stories: who reaches it, how many statements it takes, what stands in its headers."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from flask import url_for
from flask.testing import FlaskClient
from sqlalchemy import event, func, insert, select
from sqlalchemy.orm import Session
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from tests.stories import address, user
from tests.test_routes import VIEWS
from tests.web import find_form, form_fields, soup
from tracker.audit.models import AuditEntry
from tracker.cases.models import Case, Member, Sensitivity, Stage
from tracker.claims.models import Accusation, Claim, Nature
from tracker.core import clock
from tracker.core.web import Telusur
from tracker.log.models import Channel, EntryKind, LogEntry
from tracker.officials.models import Official, OfficialKind
from tracker.policy import Permission

SignIn = Callable[[str], FlaskClient]
PAGES = [rule for rule in VIEWS if "GET" in (rule.methods or ())]
OF_CASE = [rule for rule in PAGES if "code" in rule.arguments or rule.rule.startswith("/s/")]
MOST = 10
# What whoever may open a case may reach in it.
READ_BY_ALL = (Permission.CASE_OPEN, Permission.CASE_COMMENT)

# Inline script or style, and another host's.
CODE = (" style=", "<style", "<script>", " onclick", 'src="http')
EXACT = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def not_exact(answer: TestResponse) -> dict[str, str | None]:
    """The headers that differ from `EXACT`."""
    return {name: answer.headers.get(name) for name, value in EXACT.items() if answer.headers.get(name) != value}


def url(app: Telusur, rule: Rule, code: str = "") -> str:
    with app.database.work(writing=False) as session:
        given = address(session, rule, code)
    with app.test_request_context():
        return url_for(rule.endpoint, **given)


@pytest.fixture
def sent(stories_app: Telusur) -> Iterator[list[str]]:
    """The SQL sent."""
    found: list[str] = []

    def note(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if not statement.startswith(("BEGIN", "PRAGMA")):
            found.append(statement)

    event.listen(stories_app.database.engine, "before_cursor_execute", note)
    yield found
    event.remove(stories_app.database.engine, "before_cursor_execute", note)


def add_cases(session: Session, number: int) -> None:
    """`number` more cases of Sari and Rani, each with a claim and a log entry, by bulk."""
    sari, rani = user(session, "sari"), user(session, "rani")
    when: dict[str, Any] = {"version": 1, "created_at": clock.now(), "changed_at": clock.now()}
    cases = [
        {
            "code": f"BLK-{n}",
            "title": f"Case {n}",
            "question": "?",
            "hypothesis": "",
            "region": "",
            "sensitivity": Sensitivity.NORMAL,
            "stage": Stage.REPORTING,
            "has_anonymous_source": True,
            **when,
        }
        for n in range(number)
    ]
    session.execute(insert(Case), cases)
    ids = list(session.scalars(select(Case.id).where(Case.code.like("BLK-%"))))
    session.execute(insert(Member), [{"case_id": i, "user_id": u.id, **when} for i in ids for u in (sari, rani)])
    plain = {"words": "", "voice": "", "note": "", "withdrawn_why": "", "main": True, **when}
    kinds = {"nature": Nature.FACT, "accusation": Accusation.NOBODY}
    session.execute(insert(Claim), [{"case_id": i, "number": 1, "summary": "x", **kinds, **plain} for i in ids])
    entry = {"kind": EntryKind.NOTE, "channel": Channel.UNKNOWN, "title": "x", "body": "", "place": "", "settled": ""}
    session.execute(insert(LogEntry), [{"case_id": i, "unfinished": False, **entry, **when} for i in ids])
    session.execute(
        insert(Official),
        [
            {
                "kind": OfficialKind.PERSON,
                "name": f"Orang {n}",
                "name_key": f"orang {n}",
                "titles": "",
                "place": "",
                "note": "",
                **when,
            }
            for n in range(number)
        ],
    )


def test_every_page_takes_ten_statements_at_most_and_brings_exact_headers_and_no_code_of_its_own(
    stories_app: Telusur, sign_in: SignIn, sent: list[str]
) -> None:
    """One walk among a thousand cases: what is the same for every page."""
    with stories_app.database.work() as session:
        add_cases(session, 998)
    clients = {"sari": sign_in("sari"), "tia": sign_in("tia")}
    over, wrong, inline = {}, {}, []
    for rule in PAGES:
        admin = stories_app.view_functions[rule.endpoint].permission is Permission.ACCOUNTS_MANAGE
        page = url(stories_app, rule)
        sent.clear()
        answer = clients["tia" if admin else "sari"].get(page)
        own = rule.endpoint == "tasks.edit_comment"
        assert answer.status_code in (200, 302, 303, 404, *((403,) if own else ())), (page, answer.status)
        # A refusal also writes its entry, once a minute; it is no page.
        if answer.status_code < 400 and len(sent) > MOST:
            over[page] = len(sent)
        text = answer.get_data(as_text=True)
        inline += [(page, code) for code in CODE if code in text]
        if differs := not_exact(answer):
            wrong[page] = differs
    assert (over, wrong, inline) == ({}, {}, [])


def test_a_reporter_of_another_case_meets_404_on_every_page_of_a_case(stories_app: Telusur, sign_in: SignIn) -> None:
    dewi = sign_in("dewi")
    for rule in OF_CASE:
        page = url(stories_app, rule, "AMB-01")
        answer = dewi.get(page)
        assert answer.status_code == 404, page
        assert "KENANGA" not in answer.get_data(as_text=True)


def test_an_admin_meets_404_on_every_page_of_a_case(stories_app: Telusur, sign_in: SignIn) -> None:
    tia = sign_in("tia")
    for rule in OF_CASE:
        page = url(stories_app, rule)
        assert tia.get(page).status_code == 404, page


# Who posts to what of which case, and what they meet: dewi reports elsewhere, nadia reads AMB-01 from outside.
STRANGERS = {"dewi": ("AMB-01", {404}), "tia": ("AMB-01", {403, 404}), "nadia": ("MRT-01", {403, 404})}


def test_no_post_of_whoever_may_not_reaches_a_case_or_leaves_a_trace(stories_app: Telusur, sign_in: SignIn) -> None:
    """Every POST there is, as somebody of no case, an administrator, a reviewer of another case, and legal."""
    posts = [rule for rule in VIEWS if "POST" in (rule.methods or ())]
    of = {rule.endpoint: stories_app.view_functions[rule.endpoint].permission for rule in posts}
    of_case = [rule for rule in posts if of[rule.endpoint].of_case]
    record = [rule for rule in posts if of[rule.endpoint].value.startswith(("record:", "vault:"))]
    asked = [rule for rule in record if rule.endpoint.startswith("requests.")]
    reading = [r for r in of_case if of[r.endpoint] not in (*READ_BY_ALL, Permission.CASE_AUDIT)]

    @cache
    def at(endpoint: str, code: str) -> str:
        return url(stories_app, next(rule for rule in posts if rule.endpoint == endpoint), code)

    with stories_app.database.work(writing=False) as session:
        before = session.scalar(select(func.max(AuditEntry.seq)))

    def send(who: str, rules: list[Rule], code: str, wanted: set[int]) -> None:
        client = sign_in(who)
        token = form_fields(find_form(soup(client.get("/more")), "/sign-out"))["csrf_token"]
        met = {rule.rule: client.post(at(rule.endpoint, code), data={"csrf_token": token}) for rule in rules}
        assert {rule: answer.status for rule, answer in met.items() if answer.status_code not in wanted} == {}, who

    # The rules are the same code on both; who reaches a case is asked of the database, so once of PostgreSQL too.
    every = stories_app.database.engine.dialect.name == "sqlite"
    for who, (code, wanted) in STRANGERS.items() if every else [("dewi", STRANGERS["dewi"])]:
        shared = [rule for rule in of_case if not (who == "nadia" and rule.rule.startswith("/s/"))]
        send(who, [*shared, *asked], code, wanted)
    if every:
        for who in ("tia", "nadia"):
            send(who, record, "AMB-01", {403})
        send("bram", reading, "AMB-01", {403})
    with stories_app.database.work(writing=False) as session:
        them = [user(session, who).uuid for who in (*STRANGERS, "bram")]
        done = select(AuditEntry.action).where(AuditEntry.actor.in_(them), AuditEntry.seq > before)
        assert set(session.scalars(done.where(AuditEntry.action != "access.refused"))) == set()


def test_nobody_signed_in_is_asked_to_sign_in_on_every_page(stories_app: Telusur) -> None:
    client = stories_app.test_client()
    for rule in PAGES:
        if stories_app.view_functions[rule.endpoint].permission is Permission.PUBLIC:
            continue
        answer = client.get(url(stories_app, rule))
        assert (answer.status_code, "/sign-in" in (answer.location or "")) == (302, True), rule.rule


def test_legal_reads_every_page_of_a_case_it_may_open_and_changes_none(stories_app: Telusur, sign_in: SignIn) -> None:
    bram = sign_in("bram")
    for rule in OF_CASE:
        permission = stories_app.view_functions[rule.endpoint].permission
        answer = bram.get(url(stories_app, rule))
        if permission in (Permission.CASE_EDIT, Permission.CASE_MANAGE, Permission.CASE_INVITE):
            assert answer.status_code == 403, rule.rule
        elif rule.endpoint != "tasks.edit_comment":
            assert answer.status_code in (200, 302, 303, 404), rule.rule


def test_a_reviewer_from_outside_reads_one_case_and_meets_no_trace_of_another(
    stories_app: Telusur, sign_in: SignIn
) -> None:
    def trace(rule: Rule, answer: TestResponse) -> list[str]:
        return [rule.rule] if "mrt-01" in answer.get_data(as_text=True).lower() else []

    nadia, traces = sign_in("nadia"), list[str]()
    for rule in OF_CASE:
        permission = stories_app.view_functions[rule.endpoint].permission
        answer = nadia.get(url(stories_app, rule, "AMB-01"))
        traces += trace(rule, answer)
        if permission in READ_BY_ALL:
            assert answer.status_code in (200, 302, 303, 403, 404), rule.rule
        else:
            assert answer.status_code == 403, rule.rule
        # A source that speaks in both cases is theirs to see.
        if not rule.rule.startswith("/s/"):
            assert nadia.get(url(stories_app, rule, "MRT-01")).status_code == 404, rule.rule
    for rule in [rule for rule in PAGES if rule not in OF_CASE]:
        traces += trace(rule, nadia.get(url(stories_app, rule, "AMB-01")))
    assert traces == []


def test_a_reviewer_from_outside_is_shown_no_link_they_may_not_follow(stories_app: Telusur, sign_in: SignIn) -> None:
    nadia, asked, refused = sign_in("nadia"), set(), {}
    assert nadia.get("/").location == "/c/amb-01"
    pages = ["/more", "/account", *(url(stories_app, rule, "AMB-01") for rule in OF_CASE)]
    for page in pages:
        answer = nadia.get(page)
        if answer.status_code != 200 or "html" not in answer.mimetype:
            continue
        for link in {a["href"].partition("#")[0] for a in soup(answer).select("a[href]")} - asked:
            asked.add(link)
            if link.startswith("/") and "/static/" not in link and nadia.get(link).status_code >= 400:
                refused[link] = page
    assert len(asked) > 100
    assert refused == {}


def test_a_reviewer_from_outside_writes_comments_and_nothing_else(stories_app: Telusur, sign_in: SignIn) -> None:
    nadia = sign_in("nadia")
    page = nadia.get("/more").get_data(as_text=True)
    token = page.partition('name="csrf_token" value="')[2].partition('"')[0]
    said = {"csrf_token": token, "title": "x", "name": "x", "text": "x", "body": "x", "reason": "x", "note": "x"}
    with stories_app.database.work(writing=False) as session:
        nobody = user(session, "nadia").uuid
    for rule in VIEWS:
        if "POST" not in (rule.methods or ()) or rule.endpoint.startswith("accounts."):
            continue
        for code in ("AMB-01", "MRT-01"):
            nadia.post(url(stories_app, rule, code), data=said)
    with stories_app.database.work(writing=False) as session:
        done = select(AuditEntry.action).where(AuditEntry.actor == nobody, AuditEntry.action != "access.refused")
        assert session.scalars(done).all() == []


def test_headers_are_exact_on_errors_and_before_one_signed_in(stories_app: Telusur, sign_in: SignIn) -> None:
    """Redirects to sign in, 400, 403, 404, 405, 413, a held form, another site."""
    sari, nobody = sign_in("sari"), stories_app.test_client()
    answers = {page: sari.get(page) for page in ("/c/nope-01", "/nowhere", "/accounts", "/cases?q=%00")}
    answers |= {f"nobody at {rule.rule}": nobody.get(url(stories_app, rule)) for rule in PAGES}
    answers["405"] = sari.get("/sign-out")
    answers["no token"] = sari.post("/cases/new", data={"title": "x"})
    answers["another site"] = sari.post("/cases/new", headers={"Sec-Fetch-Site": "cross-site"})
    answers["too much"] = sari.post("/cases/new", data={"title": "x" * 8_100_000})
    assert "Strict-Transport-Security" not in answers["405"].headers
    answers["TLS"] = nobody.get("/nowhere", base_url="https://localhost")
    assert answers["TLS"].headers["Strict-Transport-Security"] == "max-age=31536000"
    assert {name: found for name, answer in answers.items() if (found := not_exact(answer))} == {}
