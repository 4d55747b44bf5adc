"""Pages and acts of a large newsroom, beside what they could not do without."""

import gzip
import sqlite3
import uuid
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from typing import Any
from unittest.mock import patch

import psycopg
from flask import Flask, template_rendered
from flask.testing import FlaskClient
from sqlalchemy import event
from sqlalchemy.engine import make_url

from tests.bench.instance import application, signed_in
from tests.bench.timing import turns
from tests.web import find_form, form_fields, soup
from tracker.cases import facts
from tracker.core.db import prepare_sqlite
from tracker.core.web import Telusur
from tracker.demo.scale import RARE
from tracker.desk import case as desk_case
from tracker.desk import gather
from tracker.vault import identities

CASE = "/c/skl-00007"
PAGES = {
    "desk": "/",
    "case list": "/cases",
    "case page": CASE,
    "matrix": f"{CASE}/confirmations",
    "search": f"/search?q={RARE}",
}
READER = "editor1@demo.telusur.example"
# The index asked by hand for the word of one log entry in a hundred: which rows hold it; and, with no rule of access,
# what the page shows of them: how many of each kind there are, and the best twenty with their texts.
INDEX = {
    "sqlite": "SELECT rowid FROM fts_search WHERE fts_search MATCH ?",
    "postgresql": "SELECT id FROM search_doc WHERE fts_words @@ CAST(%s AS tsquery)",
}
HOLDS = {"sqlite": f"id IN ({INDEX['sqlite']})", "postgresql": "fts_words @@ CAST(%s AS tsquery)"}
KINDS = "SELECT kind, count(*) FROM search_doc WHERE {holds} GROUP BY kind"
LONG = "(300 + length(words) * 3 / 2)"
HITS = f"((length(words) - length(replace(words, ' {RARE} ', ' '))) / {len(RARE) + 1})"
BEST = f"""
SELECT doc.kind, doc.item_id, doc.item_uuid, doc.code, doc.title, body, c.code, c.title FROM (
    SELECT id, 2200 - 2200 * {LONG} / (1000 * {HITS} + {LONG})
        + CASE WHEN strpos(heading, ' {RARE} ') > 0 THEN 3000 ELSE 0 END AS fit,
        coalesce(last_on, first_on) AS newest, item_uuid FROM search_doc WHERE {{holds}}
    ORDER BY fit DESC, newest DESC, item_uuid DESC LIMIT 20
) AS best JOIN search_doc AS doc ON doc.id = best.id LEFT JOIN investigation AS c ON c.id = doc.case_id
ORDER BY fit DESC, newest DESC, best.item_uuid DESC"""
Figures = dict[str, Any]


def measure(url: str, rounds: int) -> Figures:
    """{page or act: its figures} of the instance at `url`."""
    app = application(url)
    client = signed_in(app, READER)
    figures = {name: _page(app, client, path, rounds) for name, path in PAGES.items()}
    figures["search"] |= _beside_the_index(app, client, rounds)
    figures["case page"]["protection"] = _beside_unprotected(app, client, rounds)
    figures |= {name: one.json() for name, one in turns(_acts(client), rounds).items()}
    app.database.engine.dispose()
    return figures


def growth(small: str, large: str, rounds: int) -> Figures:
    """{page or act: how many times as long it takes in the larger instance}, by the clock and by this process's time.

    Both take turns: the pace of a machine changes from one minute to the next.
    """
    apps = [application(url) for url in (small, large)]
    clients = [signed_in(app, READER) for app in apps]
    both = [
        {**{name: partial(client.get, path) for name, path in PAGES.items()}, **_acts(client)} for client in clients
    ]
    found = {}
    for name in both[0]:
        times = turns({"small": both[0][name], "large": both[1][name]}, rounds)
        grown = {kind: getattr(times["large"], kind) / getattr(times["small"], kind) for kind in ("p50", "cpu")}
        found[name] = {kind: round(ratio, 2) for kind, ratio in grown.items()}
    for app in apps:
        app.database.engine.dispose()
    return found


def _page(app: Telusur, client: FlaskClient, path: str, rounds: int) -> Figures:
    """p50 and p95 of a page; a bare answer of the same size, its SQL sent by hand, its HTML from memory."""
    sent: list[tuple[str, Any]] = []
    with _noting(app, sent):
        client.get(path)
        sent.clear()
        answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    html = answer.data
    raw, close = _by_hand(app, sent)
    bare = _bare(html)
    with _in_memory(app, client, path) as render:
        times = turns({"page": lambda: client.get(path), "bare": bare, "sql": raw, "html": render}, rounds)
    close()
    needed, cpu = (sum(getattr(times[part], kind) for part in ("bare", "sql", "html")) for kind in ("p50", "cpu"))
    return {
        **times["page"].json(),
        "bare_ms": round(times["bare"].p50, 3),
        "sql_ms": round(times["sql"].p50, 3),
        "html_ms": round(times["html"].p50, 3),
        "ratio": round(times["page"].p50 / needed, 2),
        "cpu_ratio": round(times["page"].cpu / cpu, 2),
        "statements": len(sent),
        "gzip_bytes": len(gzip.compress(html, 6)),
    }


class _noting:  # noqa: N801 - reads as a word where it is used
    """Notes the statements an application sends."""

    def __init__(self, app: Telusur, sent: list[tuple[str, Any]]) -> None:
        self.engine, self.sent = app.database.engine, sent

    def __enter__(self) -> None:
        event.listen(self.engine, "before_cursor_execute", self._note)

    def __exit__(self, *_: object) -> None:
        event.remove(self.engine, "before_cursor_execute", self._note)

    def _note(self, _connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        if not statement.startswith(("BEGIN", "PRAGMA")):
            self.sent.append((statement, parameters))


def _by_hand(app: Telusur, sent: list[tuple[str, Any]]) -> tuple[Callable[[], None], Callable[[], None]]:
    """(send the same statements through the driver and fetch all, close the connection)."""
    url = app.database.engine.url
    if url.get_backend_name() == "sqlite":
        connection: Any = sqlite3.connect(str(url.database))
        prepare_sqlite(connection)
    else:
        connection = psycopg.connect(
            make_url(str(url)).set(drivername="postgresql").render_as_string(hide_password=False)
        )

    def run() -> None:
        cursor = connection.cursor()
        for statement, parameters in sent:
            cursor.execute(statement, parameters)
            cursor.fetchall()
        connection.rollback()

    return run, connection.close


def _bare(html: bytes) -> Callable[[], Any]:
    """A Flask application that does nothing but answer with this."""
    app = Flask("bare")
    app.add_url_rule("/", "page", lambda: html)
    client = app.test_client()
    return lambda: client.get("/")


class _in_memory:  # noqa: N801
    """Inside a request for `path`, renders its template again over what the request has loaded."""

    def __init__(self, app: Telusur, client: FlaskClient, path: str) -> None:
        self.app, self.client, self.path = app, client, path

    def __enter__(self) -> Callable[[], Any]:
        seen: list[tuple[Any, Any]] = []

        def note(_sender: Any, template: Any, context: Any, **_rest: Any) -> None:
            seen.append((template, context))

        cookies = {"HTTP_COOKIE": "; ".join(f"{c.key}={c.value}" for c in self.client._cookies.values())}
        self.opened = self.app.database.opened(writing=False)
        self.opened.__enter__()
        self.context = self.app.test_request_context(self.path, environ_overrides=cookies)
        self.context.__enter__()
        with template_rendered.connected_to(note, self.app):
            self.app.full_dispatch_request()
        template, context = seen[-1]
        return lambda: template.render(context)

    def __exit__(self, *_: object) -> None:
        self.context.__exit__(None, None, None)
        self.opened.__exit__(None, None, None)


def _beside_the_index(app: Telusur, client: FlaskClient, rounds: int) -> Figures:
    """The search's own statements, and the index asked by hand: for its rows, and for what the page shows."""
    sent: list[tuple[str, Any]] = []
    with _noting(app, sent):
        client.get(PAGES["search"])
    kind = app.database.engine.dialect.name
    word = f'"{RARE}"' if kind == "sqlite" else f"'{RARE}'"
    best = BEST if kind == "postgresql" else BEST.replace("strpos(", "instr(")
    shown = [(query.format(holds=HOLDS[kind]), (word,)) for query in (KINDS, best)]
    asked = {
        "search": [one for one in sent if "search_doc" in one[0]],
        "rows": [(INDEX[kind], (word,))],
        "shown": shown,
    }
    made = {name: _by_hand(app, statements) for name, statements in asked.items()}
    times = turns({name: run for name, (run, _close) in made.items()}, rounds)
    for _run, close in made.values():
        close()
    search, rows, page = (times[name].p50 for name in asked)
    return {
        "search_sql_ms": round(search, 3),
        "raw_rows_ms": round(rows, 3),
        "raw_page_ms": round(page, 3),
        "rows_ratio": round(search / rows, 2),
        "page_ratio": round(search / page, 2),
    }


def _beside_unprotected(app: Telusur, client: FlaskClient, rounds: int) -> Figures:
    """The case page, and the same page without what protects sources: the counts of leaks and details, what is known
    of sealed identities, and what both ask for."""
    kept = {name: make for name, make in facts.COUNTS.items() if not make.__module__.startswith("tracker.leaks")}

    def without() -> None:
        with ExitStack() as stack:
            stack.enter_context(patch.object(facts, "COUNTS", kept))
            stack.enter_context(patch.object(gather, "_sources", plain))
            for name in ("identities_lack", "leaks_lack"):
                stack.enter_context(patch.object(desk_case, name, lambda *_: []))
            client.get(CASE)

    with patch.object(identities, "loading", lambda: ()):
        plain_statement = gather._sources.__wrapped__()

    def plain() -> Any:
        return plain_statement

    times = turns({"with": lambda: client.get(CASE), "without": without}, rounds)
    ratio = round(times["with"].p50 / times["without"].p50, 3)
    return {"with_ms": round(times["with"].p50, 3), "without_ms": round(times["without"].p50, 3), "ratio": ratio}


def _acts(client: FlaskClient) -> dict[str, Callable[[], None]]:
    """Saving, without reading the form first."""

    def save(path: str, **typed: str) -> None:
        answer = client.post(path, data={"form_id": str(uuid.uuid4()), **typed})
        assert answer.status_code == 303, (path, answer.status_code)

    def new_case() -> None:
        save("/cases/new", **case)

    def quick_log() -> None:
        save("/log?case=skl-00007", **log)

    case = _defaults(client, "/cases/new") | {"prefix": "BCH", "title": "Baru", "question": "Apa?"}
    log = _defaults(client, "/log?case=skl-00007") | {"title": "Catatan", "words": "Kata mereka."}
    return {"create case": new_case, "quick log": quick_log}


def _defaults(client: FlaskClient, path: str) -> dict[str, str]:
    return {k: v for k, v in form_fields(find_form(soup(client.get(path)))).items() if v and k != "form_id"}
