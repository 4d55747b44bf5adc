"""A case taken out and brought in again: the same, without a trace of a source who is not to be named."""

import csv
import io
import json
import sys
import types
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup
from flask_babel import force_locale
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.exchange.sheets import hand_in
from tests.stories import user
from tests.web import find_form, form_fields, soup
from tracker.audit.chain import verify
from tracker.audit.models import AuditEntry
from tracker.budgets.models import Amount
from tracker.cases.models import Case
from tracker.claims import service as claims
from tracker.claims.models import Claim
from tracker.core.acting import acting_as
from tracker.core.db import session
from tracker.core.i18n import Problem
from tracker.core.web import Telusur
from tracker.exchange.case_views import Shape, exported
from tracker.exchange.gathering import take
from tracker.exchange.opening import read_case
from tracker.exchange.packing import data_json, packed
from tracker.exchange.rebuilding import rebuild
from tracker.language.dated import from_edtf
from tracker.log import service as log
from tracker.log.models import EntryKind
from tracker.sources.models import IdentifyingDetail, Source
from tracker.tasks import service as tasks
from tracker.timeline import service as timeline

CODES = ("AMB-01", "MRT-01")
# What no export may hold in any spelling of case: planted beside the source of AMB-01, and in every text of the case.
CANARIES = ("BURUNGKENARI", "pegawai berkacamata tebal", "menyimpan kunci gudang arsip")


def the_case(code: str = "AMB-01") -> Case:
    return session().scalars(select(Case).where(Case.code == code)).one()


@pytest.fixture
def story(stories_app: Telusur) -> Iterator[Session]:
    """A writing session in the world of both stories, with a request's context for the words."""
    with stories_app.test_request_context(), stories_app.database.opened(writing=True) as current:
        with acting_as(user(current, "sari").uuid):
            yield current
        current.rollback()


def plant() -> None:
    """The canaries: as pseudonym, description, detail and promise of the source, and typed into texts of the case."""
    case = the_case()
    source = session().scalars(select(Source).where(Source.pseudonym == "KENANGA")).one()
    source.pseudonym, source.described_as = CANARIES[0], CANARIES[1]
    detail = session().scalars(select(IdentifyingDetail).where(IdentifyingDetail.source_id == source.id)).first()
    assert detail is not None
    detail.words = CANARIES[2]
    source.terms[0].words = "janji rahasia kepada burungkenari"
    typed = f"Ketemu {CANARIES[0].title()}, {CANARIES[1]}, yang {CANARIES[2]}."
    case.hypothesis = case.title = typed
    log.add_entry(case, EntryKind.NOTE, title=typed, body=typed)
    log.add_entry(case, EntryKind.INTERVIEW, title="PRIBADISEKALI di warung", body="PRIBADISEKALI", source=source)
    tasks.add_comment(case, source.uuid, f"/s/{source.uuid}", "PRIBADISEKALI tentang dia")
    tasks.add_comment(case, case.uuid, "/c/amb-01", typed)
    session().flush()


def every_byte(case: Case) -> Iterator[tuple[str, str]]:
    """(name, content) of everything in every format, archives opened."""
    for shape in Shape:
        content = exported(case, shape)
        if shape is not Shape.ZIP:
            yield shape.value, content.decode()
            continue
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield name, f"{name}\n{archive.read(name).decode('utf-8-sig')}"


def test_no_byte_of_any_export_tells_of_a_source_not_to_be_named(story: Session) -> None:
    plant()
    case = the_case()
    told = []
    for name, content in every_byte(case):
        for canary in (*CANARIES, "PRIBADISEKALI", "janji rahasia"):
            assert canary.casefold() not in content.casefold(), (name, canary)
        told += [name] if "a source not to be named" in content else []
    assert {"data.json", "ftm", "csv/log.csv", "csv/claims.csv", "pages/claims.html", "pages/index.html"} <= set(told)


def test_an_entry_whose_source_asked_not_to_be_named_stays_at_home(story: Session) -> None:
    case = the_case()
    entry = log.add_entry(case, EntryKind.CALL, body="KATARAHASIA", passages=[("KATARAHASIA",)], asked_unnamed=True)
    claim = session().scalars(select(Claim).where(Claim.case_id == case.id)).first()
    assert claim is not None
    claims.add_support(claim, log_entry=entry, passage="KATARAHASIA")
    assert all("KATARAHASIA" not in content for _name, content in every_byte(case))


def test_the_real_stories_name_no_pseudonym_either(story: Session) -> None:
    for code, pseudonym in zip(CODES, ("kenanga", "meranti"), strict=True):
        for name, content in every_byte(the_case(code)):
            assert pseudonym not in content.casefold(), name


def test_an_anomaly_about_a_source_not_to_be_named_stays_at_home_with_them(story: Session) -> None:
    for name, content in every_byte(the_case()):
        assert "for our own source" not in content, name


def rows_of(case: Case, name: str) -> list[dict[str, str]]:
    with zipfile.ZipFile(io.BytesIO(exported(case, Shape.ZIP))) as archive:
        return list(csv.DictReader(io.StringIO(archive.read(f"csv/{name}.csv").decode("utf-8-sig"))))


def test_the_sheet_of_amounts_tells_sums_in_the_currency_and_the_data_in_its_smallest_coin(story: Session) -> None:
    amounts = take(the_case()).data["amounts"]
    odd = next(row for row in amounts if row["low"] and row["low"] != row["high"])
    told = {row["id"]: row for row in rows_of(the_case(), "amounts")}
    for row in amounts:
        assert [told[row["id"]][end] for end in ("low", "high")] == [
            "" if row[end] is None else str(row[end] // 100) for end in ("low", "high")
        ]
    amount = story.scalars(select(Amount).where(Amount.words == odd["words"], Amount.low == odd["low"])).one()
    amount.low = 105_050
    assert next(row for row in rows_of(the_case(), "amounts") if row["id"] == odd["id"])["low"] == "1050.5"


def test_the_sheet_of_claims_says_in_the_readers_language_that_a_source_is_not_named(story: Session) -> None:
    with force_locale("id"):
        rests = {row["rests_on"] for row in rows_of(the_case(), "claims")}
    assert rests == {"", "narasumber yang tidak boleh disebut namanya"}


def test_every_label_on_the_pages_of_a_copy_is_words(story: Session) -> None:
    for name, content in every_byte(the_case()):
        if name.startswith("pages/"):
            assert [dt.text for dt in BeautifulSoup(content, "html.parser").select("dt, th") if "_" in dt.text] == [], (
                name
            )


def test_an_export_says_nothing_of_who_works_in_the_newsroom(story: Session) -> None:
    for name, content in every_byte(the_case()):
        for email in ("sari@", "rani@"):
            assert email not in content, name


@pytest.mark.parametrize("code", CODES)
def test_a_case_brought_in_and_taken_out_again_is_the_same(story: Session, code: str) -> None:
    first = data_json(take(the_case(code), user(story, "sari")))
    again = rebuild(json.loads(first), user(story, "sari"))
    story.commit()
    assert again.code != code
    second = json.loads(data_json(take(again, user(story, "sari"))))
    second["case"]["code"] = code
    assert json.dumps(second, ensure_ascii=False, sort_keys=True, indent=1).encode() == first
    assert verify(story)[1] is None
    made = story.scalars(select(AuditEntry.action).where(AuditEntry.case_uuid == again.uuid)).all()
    assert "case.import" in made
    assert "claim.create" in made


def test_on_an_empty_instance_it_is_the_same_officials_and_code_included(
    db: Session, cast: Cast, app: Telusur, story_file: bytes
) -> None:
    with acting_as(cast.editor.uuid):
        case = rebuild(read_case(story_file), cast.editor, same_code=True)
        db.commit()
        assert case.code == "MRT-01"
        assert case.people(cast.editor.role) == [cast.editor]
        with zipfile.ZipFile(io.BytesIO(story_file)) as archive:
            assert archive.read("data.json") == data_json(take(case))


def test_officials_on_file_are_not_doubled(story: Session) -> None:
    from tracker.officials.models import Official

    before = story.scalar(select(func.count()).select_from(Official))
    rebuild(take(the_case()).data, user(story, "sari"))
    assert story.scalar(select(func.count()).select_from(Official)) == before


@pytest.fixture
def ftm_model() -> Iterator[Any]:
    """FollowTheMoney's own model. It transliterates names with ICU, which needs a library of the system: not here."""
    stand_in = types.ModuleType("icu")

    class Transliterator:
        @staticmethod
        def createInstance(*_args: Any) -> "Transliterator":  # noqa: N802 - ICU's name
            return Transliterator()

        def transliterate(self, text: str) -> str:
            return text

    stand_in.Transliterator = Transliterator  # ty: ignore[missing-attribute]
    known = sys.modules.get("icu")
    sys.modules["icu"] = stand_in
    from followthemoney import model

    yield model
    if known is None:
        del sys.modules["icu"]


@pytest.mark.parametrize("code", CODES)
def test_every_followthemoney_entity_is_valid(story: Session, ftm_model: Any, code: str) -> None:
    lines = exported(the_case(code), Shape.FTM).splitlines()
    entities = [json.loads(line) for line in lines]
    ids = {entity["id"] for entity in entities}
    assert len(ids) == len(entities)
    for entity in entities:
        schema = ftm_model.get(entity["schema"])
        schema.validate(entity)
        assert set(entity["properties"]) <= set(schema.properties), entity
        for name, values in entity["properties"].items():
            kind = schema.properties[name].type
            assert all(kind.validate(value) for value in values), (entity["schema"], name, values)
            if kind.name == "entity":
                assert set(values) <= ids, (entity["schema"], name)
    assert {"Person", "PublicBody", "Note", "Article"} <= {entity["schema"] for entity in entities}


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2023-33", ["2023"]),
        ("2023-21", ["2023"]),
        ("2023-07-15T10:30:00", ["2023-07-15"]),
        ("2023-07?", ["2023-07"]),
        ("2023-XX-15", []),
        ("202X", []),
        ("0044", []),
        ("9999-12-31", []),
        ("../2023", []),
        ("2023-07/..", ["2023-07"]),
    ],
)
def test_a_date_is_told_to_followthemoney_as_far_as_it_can_say_it(
    db: Session, cast: Cast, case: Case, ftm_model: Any, edtf: str, said: list[str]
) -> None:
    timeline.add_event(case, title="Rapat", happened=from_edtf(edtf, "words"))
    entities = [json.loads(line) for line in exported(case, Shape.FTM).splitlines()]
    (event,) = [entity for entity in entities if entity["schema"] == "Event"]
    ftm_model.get("Event").validate(event)
    assert event["properties"].get("startDate", []) == said


def test_a_country_is_told_only_of_those_whose_number_says_it(story: Session) -> None:
    entities = [json.loads(line) for line in exported(the_case("AMB-01"), Shape.FTM).splitlines()]
    numbered = [e for e in entities if {"taxNumber", "registrationNumber"} & set(e["properties"])]
    assert all("country" not in entity["properties"] for entity in entities if entity not in numbered)


def test_the_calendar_says_the_code_and_the_kind_alone(story: Session) -> None:
    from icalendar import Calendar

    calendar = Calendar.from_ical(exported(the_case("MRT-01"), Shape.CALENDAR))
    todos = calendar.walk("VTODO")
    assert todos
    kinds = {"target date", "embargo ends", "answer due", "task due"}
    assert {str(todo["summary"]) for todo in todos} <= {f"MRT-01: {kind}" for kind in kinds}
    assert {name for todo in todos for name in todo} == {"UID", "DTSTAMP", "DUE", "SUMMARY", "CLASS"}
    assert {str(todo["class"]) for todo in todos} == {"CONFIDENTIAL"}


def test_the_pages_need_nothing_outside_and_their_links_lead_somewhere(story: Session) -> None:
    with zipfile.ZipFile(io.BytesIO(packed(take(the_case())))) as archive:
        pages = {name: archive.read(name).decode() for name in archive.namelist() if name.startswith("pages/")}
    for name, content in pages.items():
        if not name.endswith(".html"):
            continue
        assert "<script" not in content
        assert " style=" not in content
        page = soup_of(content)
        for link in page.select("a[href], link[href]"):
            file, _hash, place = str(link["href"]).partition("#")
            assert f"pages/{file}" in pages, (name, link)
            assert not place or soup_of(pages[f"pages/{file}"]).find(id=place) is not None, (name, link)


def soup_of(content: str) -> Any:
    from bs4 import BeautifulSoup

    return BeautifulSoup(content, "html.parser")


def changed(file: bytes, **parts: bytes) -> bytes:
    """The ZIP with some parts replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, parts.pop(name.partition(".")[0], source.read(name)))
        for name, content in parts.items():
            target.writestr(name, content)
    return out.getvalue()


def test_a_file_that_is_no_case_is_refused_with_its_reason(story_file: bytes) -> None:
    newer = json.dumps({"format": "telusur-case", "version": 99}).encode()
    for data, said in (
        (b"", "nothing in it"),
        (b"PK\x03\x04", "cut short"),
        (story_file[:-300], "cut short"),
        (story_file[:2000], "cut short"),
        (b"{}", "no case"),
        (b"[" * 100_000, "no case"),
        (b'{"format": NaN}', "no case"),
        (b"\xff\xfe\x00", "no case"),
        (newer, "newer Telusur"),
        (changed(story_file, manifest=newer), "newer Telusur"),
        (changed(story_file, data=b'{"format": "telusur-case", "version": 1}'), "not what it says"),
        (changed(story_file, **{"../../x": b""}), "lead out"),
        (changed(story_file, bomb=b" " * 30_000_000), "far more than it is"),
    ):
        with pytest.raises(Problem) as refused:
            read_case(data)
        assert said in refused.value.message, data[:40]
        assert refused.value.field == "file"


def _break(data: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """A copy of `data` with one value changed: "claims/0/summary"."""
    data = json.loads(json.dumps(data))
    *way, last = path.split("/")
    at: Any = data
    for step in way:
        at = at[int(step)] if isinstance(at, list) else at[step]
    at[int(last) if isinstance(at, list) else last] = value
    return data


BROKEN = (
    ("case/stage", "nonsense"),
    ("case/title", "x" * 201),
    ("case/code", "../../etc"),
    ("case/target_on", "2023-02-31"),
    ("case/extra", 1),
    ("claims", {}),
    ("claims/0", "text"),
    ("claims/0/summary", None),
    ("claims/0/summary", "a\u0000b"),
    ("claims/0/summary", "a\ud800b"),
    ("claims/0/number", True),
    ("claims/0/number", 10**30),
    ("claims/0/number", -1),
    ("claims/1/id", "claims-1"),
    ("claims/0/id", "officials-1"),
    ("parties/0/official", "officials-999"),
    ("parties/0/official", "claims-1"),
    ("parties/0/official", None),
    ("supports/0/claim", ["x"]),
    ("log/0/happened", {"edtf": "2023-99-99", "words": None}),
    ("log/0/happened", "2023"),
    ("log/0/written", "2999-01-01T00:00:00+00:00"),
    ("log/0/written", 5),
    ("officials/0/private", "yes"),
    ("officials/0/body", "officials-1000000"),
    ("claims/1/number", 1),
    ("officials/0/kind", ["person"]),
    ("officials/0/name", {}),
    ("officials/0/body", ["officials-1"]),
    ("spellings/0/official", {}),
    ("comments/0/about", ["x"]),
    ("comments/0/path", "//example.org/"),
    ("comments/0/path", "javascript:alert(1)"),
    ("claims/0/nature", ["fact"]),
    ("claims/0/number", None),
)


def test_a_file_with_something_odd_in_it_enters_nothing(story: Session, story_file: bytes) -> None:
    data = read_case(story_file)
    data["comments"] = [
        {"id": "comments-1", "body": "x", "about": "case", "path": "", "written": "2026-01-01T00:00:00+00:00"}
    ]
    story.commit()
    before = story.scalar(select(func.count()).select_from(Case)), story.scalar(select(func.max(AuditEntry.seq)))
    for path, value in BROKEN:
        with pytest.raises(Problem) as refused:
            rebuild(_break(data, path, value), user(story, "sari"))
        assert refused.value.field == "file", path
        story.rollback()
    assert before == (
        story.scalar(select(func.count()).select_from(Case)),
        story.scalar(select(func.max(AuditEntry.seq))),
    )


def test_a_copy_is_taken_out_by_who_edits_the_case_and_each_time_is_in_the_audit(
    stories_app: Telusur, sign_in: Any
) -> None:
    sari, page = sign_in("sari"), "/c/amb-01/export"
    fields = form_fields(find_form(soup(sari.get(page))))
    for _time in range(2):
        answer = sari.post(page, data=fields)
        assert answer.mimetype == "application/zip"
        assert zipfile.ZipFile(io.BytesIO(answer.get_data())).testzip() is None
    with stories_app.database.work(writing=False) as current:
        acts = current.scalars(select(AuditEntry.action).where(AuditEntry.action == "case.export")).all()
        assert len(acts) == 2
    assert "took a copy of the case AMB-01" in sari.get("/c/amb-01/history").get_data(as_text=True)
    for who, status in (("bram", 403), ("dewi", 404), ("tia", 404)):
        assert sign_in(who).get(page).status_code == status


def test_a_case_is_brought_in_on_its_page_by_editors_alone(
    stories_app: Telusur, sign_in: Any, story_file: bytes
) -> None:
    sari = sign_in("sari")
    answer = hand_in(sari, "/import/case", story_file)
    assert "Brought in as MRT-" in answer.get_data(as_text=True)
    refused = hand_in(sari, "/import/case", story_file[:-300])
    assert refused.status_code == 422
    assert "cut short" in refused.get_data(as_text=True)
    assert sari.post("/import/case", data=form_fields(find_form(soup(sari.get("/import/case"))))).status_code == 422
    assert sign_in("rani").get("/import/case").status_code == 403
