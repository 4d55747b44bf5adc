"""A planted identity, through every page, post, log and traceback, and in the bytes of the database: no trace."""

import gzip
import io
import logging
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import inspect, select, text
from werkzeug.test import TestResponse

from tests.backup.made import back_up, newsroom
from tests.stories import user
from tests.test_pages import PAGES, url
from tests.test_routes import VIEWS
from tests.web import find_form, form_fields, soup
from tracker.core.acting import acting_as
from tracker.core.db import session
from tracker.core.web import Telusur
from tracker.demo.staff import VAULT
from tracker.exchange.case_views import Shape
from tracker.sources.models import Source
from tracker.vault import opened, shredding
from tracker.vault.fields import IdentityFields

SignIn = Callable[[str], FlaskClient]
WHO = IdentityFields("Zulfaqqarina Wrehatnolo", "Qaryawan xilografi", "0899-777-13579", "Bertemu di Zwarteweg.")
TRACES = ("zulfaqqarina", "wrehatnolo", "xilografi", "777-13579", "77713579", "zwarteweg")
# Features whose pages come near an identity.
NEAR = ("vault.", "sources.", "requests.", "cases.", "desk.", "tasks.")
WHY = "Menguji bahwa tidak ada jejak."


@pytest.fixture
def planted(stories_app: Telusur, sign_in: SignIn) -> str:
    """The address of KENANGA, whose sealed identity is the canary; typed into the page as a person does."""
    sari = sign_in("sari")
    with stories_app.database.work(writing=False):
        here = f"/s/{session().scalars(select(Source.uuid).where(Source.pseudonym == 'KENANGA')).one()}"
    fields = form_fields(find_form(soup(sari.get(f"{here}/seal"))))
    answer = sari.post(f"{here}/seal", data={**fields, **WHO.values(), "passphrase": VAULT})
    assert answer.status_code == 303
    return here


def traces(where: bytes | str) -> list[str]:
    found = where.decode("latin-1") if isinstance(where, bytes) else where
    return [trace for trace in TRACES if trace in found.casefold()]


def stored(app: Telusur) -> bytes:
    """Every byte of the SQLite files; every value of every table on PostgreSQL."""
    parsed = app.database.engine.url
    if parsed.get_backend_name() == "sqlite":
        file = Path(str(parsed.database))
        return b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
    rows: list[Any] = []
    with app.database.work(writing=False) as db:
        for table in inspect(app.database.engine).get_table_names():
            rows += db.execute(text(f'SELECT CAST(t AS text) FROM "{table}" t')).scalars()
    return "\n".join(rows).encode()


def taken_out(client: FlaskClient) -> bytes:
    """The case in every shape in which it leaves, what is packed unpacked, with the files' names."""
    fields, found = form_fields(find_form(soup(client.get("/c/amb-01/export")))), b""
    for shape in Shape:
        answer = client.post("/c/amb-01/export", data={**fields, "shape": shape.value})
        assert answer.status_code == 200, shape
        data = answer.get_data()
        if shape is Shape.ZIP:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                data = b"".join(name.encode() + archive.read(name) for name in archive.namelist())
        found += data + str(answer.headers).encode()
    return found


def backed_up(app: Telusur, folder: Path) -> bytes:
    """Both archives of a backup, unpacked."""
    config = newsroom(app.database.engine.url.render_as_string(hide_password=False), folder / "keys")
    made, found = back_up(config, folder / "backup"), b""
    for path in folder.glob("backup/*.tar.gz"):
        with tarfile.open(path) as archive:
            for member in archive:
                content = archive.extractfile(member)
                data = content.read() if content is not None else b""
                found += gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
    assert made.database.exists()
    assert b"KENANGA" in found
    return found


def test_no_page_shows_it_and_no_log_or_file_keeps_it(
    stories_app: Telusur, sign_in: SignIn, planted: str, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("sqlalchemy.engine").setLevel(logging.DEBUG)
    try:
        sari = sign_in("sari")
        fields = form_fields(find_form(soup(sari.get(f"{planted}/reveal"))))
        shown = sari.post(f"{planted}/reveal", data={**fields, "reason": WHY, "passphrase": VAULT})
        assert len(traces(shown.get_data())) == len(TRACES) - 1
    finally:
        logging.getLogger("sqlalchemy.engine").setLevel(logging.NOTSET)
    assert traces(caplog.text) == []
    assert "SELECT" in caplog.text
    assert traces(stored(stories_app)) == []
    assert traces(taken_out(sari)) == []
    assert traces(backed_up(stories_app, tmp_path)) == []
    addresses = [(rule.endpoint, url(stories_app, rule)) for rule in PAGES]
    near = [(endpoint, address) for endpoint, address in addresses if endpoint.startswith(NEAR)]
    # A reporter and a reviewer from outside walk all pages; of the others, who share the code of the pages whatever the
    # database, a custodian all and the rest, to whom most are 404, those that come near.
    walks = {"rani": addresses, "nadia": addresses}
    if on_sqlite(stories_app):
        walks |= {"sari": addresses, "dewi": near, "bram": near, "tia": near}
    for who, walk in walks.items():
        client = sign_in(who)
        for endpoint, address in walk:
            answer = client.get(address)
            tells_nothing(answer, who, address)
            if who == "sari" and endpoint == "exchange.errors":
                assert answer.status_code == 200
    assert traces(stored(stories_app)) == []


def on_sqlite(app: Telusur) -> bool:
    return app.database.engine.dialect.name == "sqlite"


def tells_nothing(answer: TestResponse, who: str, address: str) -> None:
    assert traces(answer.get_data()) == [], (who, address)
    assert traces(str(answer.headers)) == [], (who, address)


def test_no_answer_to_a_form_tells_it(
    stories_app: Telusur, sign_in: SignIn, planted: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Each is sent empty: refused, shown again, or done. What ends one's own session comes last. The roles are shared
    out between the databases; a reporter and a reviewer from outside send them on both."""
    caplog.set_level(logging.DEBUG)
    sent = [(rule.endpoint.startswith("accounts."), url(stories_app, rule)) for rule in VIEWS if "POST" in rule.methods]
    others = ("bram", "tia") if on_sqlite(stories_app) else ("dewi", "sari")
    for who in ("nadia", "rani", *others):
        client = sign_in(who)
        token = soup(client.get("/account")).select_one("input[name=csrf_token]")
        assert token
        for _late, address in sorted(sent):
            tells_nothing(client.post(address, data={"csrf_token": token["value"]}), who, address)
    assert traces(caplog.text) == []
    assert traces(stored(stories_app)) == []


def test_a_crash_in_the_middle_tells_nothing(
    stories_app: Telusur,
    sign_in: SignIn,
    planted: str,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def falls(_source: object, fields: IdentityFields, _user: object) -> None:
        raise ValueError(f"{fields!r} {fields.name}")

    monkeypatch.setattr(opened, "_listeners", [falls])
    monkeypatch.setitem(stories_app.config, "TESTING", False)
    monkeypatch.setitem(stories_app.config, "PROPAGATE_EXCEPTIONS", False)
    sari = sign_in("sari")
    fields = form_fields(find_form(soup(sari.get(f"{planted}/reveal"))))
    answer = sari.post(f"{planted}/reveal", data={**fields, "reason": WHY, "passphrase": VAULT})
    assert answer.status_code == 500
    assert traces(answer.get_data()) == []
    assert "ValueError at" in caplog.text
    assert traces(caplog.text) == []


def test_wrong_and_right_questions_find_the_same_nothing(stories_app: Telusur, sign_in: SignIn, planted: str) -> None:
    """What is typed into the boxes that find things answers alike whether or not the name exists."""
    sari = sign_in("sari")
    for page in ("/go?q=", "/cases?q=", "/officials?q=", "/search?q="):
        right, wrong = sari.get(f"{page}Zulfaqqarina"), sari.get(f"{page}Zulfaqqariza")
        same = right.get_data(as_text=True).replace("Zulfaqqarina", "")
        assert right.status_code == wrong.status_code, page
        assert len(same) == len(wrong.get_data(as_text=True).replace("Zulfaqqariza", "")), page


def test_the_shredded_canary_is_gone_from_the_files(stories_app: Telusur, planted: str) -> None:
    with stories_app.database.work() as db:
        source = db.scalars(select(Source).where(Source.pseudonym == "KENANGA")).one()
        with acting_as(user(db, "sari").uuid):
            shredding.shred(source)
    assert traces(stored(stories_app)) == []
