"""Rules of the log: what is kept, and what would lead to a protected source."""

from typing import Any

import pytest
from sqlalchemy import select

from tests.actors import Cast
from tests.factories import a_case
from tests.sources.stock import take_off
from tracker.cases import facts
from tracker.cases.models import Case
from tracker.core.i18n import Problem
from tracker.core.types import Dated
from tracker.log import listing, service
from tracker.log.lacks import lacks
from tracker.log.missing import missing
from tracker.log.models import Channel, EntryKind, LogEntry, Passage
from tracker.log.places import coarse
from tracker.officials.models import Official
from tracker.sources import service as sources
from tracker.sources.models import Attribution, Source, SourceKind
from tracker.sources.uses import uses_of


def test_an_entry_keeps_all_it_is_given(db: Any, case: Case, sekda: Official) -> None:
    entry = service.add_entry(
        case,
        EntryKind.CALL,
        title="Menanyakan server",
        body="Sambungan putus dua kali.",
        happened=Dated("2023-07-15", "(15/7)"),
        place="Kolonodale",
        channel=Channel.PHONE,
        official=sekda,
        passages=[("salah pasang ini", Attribution.ON_RECORD, True), ("tidak merata", None, False)],
    )
    db.expire_all()
    assert (entry.title, entry.channel, entry.official, entry.unfinished) == (
        "Menanyakan server",
        "phone",
        sekda,
        False,
    )
    assert [(p.words, p.attribution, p.verbatim) for p in entry.said] == [
        ("salah pasang ini", Attribution.ON_RECORD, True),
        ("tidak merata", None, False),
    ]
    assert entry.happened.words == "(15/7)"
    assert listing.entries_of(case) == [entry]


def test_an_empty_entry_is_refused_kindly(case: Case) -> None:
    with pytest.raises(Problem, match="Write at least one thing") as said:
        service.add_entry(case, EntryKind.NOTE, passages=[("  ",)])
    assert said.value.field == "title"


@pytest.mark.parametrize(
    ("kind", "values", "lacking"),
    [
        (EntryKind.INTERVIEW, {"title": "Ketemu"}, ["who it was", "what was said", "the day"]),
        (EntryKind.CALL, {"passages": [("ya",)], "happened": Dated(None, "kemarin")}, ["who it was"]),
        (EntryKind.LEAD, {"place": "Ambon"}, ["one line about it"]),
        (EntryKind.LEAD, {"title": "Katanya mangkrak"}, []),
        (EntryKind.DOCUMENT, {"place": "Ambon"}, ["which document"]),
        (EntryKind.DOCUMENT, {"title": "Salinan NPHD"}, []),
        (EntryKind.NOTE, {"body": "Catatan"}, []),
    ],
)
def test_what_an_entry_lacks_marks_it_unfinished(case: Case, kind: EntryKind, values: Any, lacking: list[str]) -> None:
    entry = service.add_entry(case, kind, unfinished=None, **values)
    assert lacks(entry) == lacking
    assert entry.unfinished is bool(lacking)


@pytest.mark.parametrize("place", ["Ambon", "Kota Ambon", "Kolonodale, Morowali Utara", "Kabupaten Maluku Tengah", ""])
def test_a_town_is_coarse(place: str) -> None:
    assert coarse(place)


@pytest.mark.parametrize(
    "place",
    [
        "Jl. Pattimura",
        "kafe di Ambon",
        "Ambon 97124",
        "Kantor Dinas Kominfo",
        "RT 3 Kudamati",
        "Hotel Amaris, Ambon",
        "x" * 61,
    ],
)
def test_a_street_or_a_building_is_not(place: str) -> None:
    assert not coarse(place)


def test_a_protected_source_keeps_the_place_coarse(case: Case, kenanga: Source) -> None:
    with pytest.raises(Problem, match="Keep the place coarse") as said:
        service.add_entry(case, EntryKind.INTERVIEW, source=kenanga, place="Kafe Tradisi Joas")
    assert said.value.field == "place"
    assert service.add_entry(case, EntryKind.INTERVIEW, source=kenanga, place="Ambon").place == "Ambon"


def test_an_anonymous_source_is_never_on_the_record(case: Case, kenanga: Source) -> None:
    with pytest.raises(Problem, match="nothing they say is on the record") as said:
        service.add_entry(case, EntryKind.INTERVIEW, source=kenanga, passages=[("x", Attribution.ON_RECORD, True)])
    assert said.value.field == "said"


def test_an_anonymous_source_never_stands_beside_a_name(case: Case, kenanga: Source, sekda: Official) -> None:
    with pytest.raises(Problem, match="cannot stand beside a name"):
        service.add_entry(case, EntryKind.INTERVIEW, source=kenanga, official=sekda)


def test_an_entry_that_ever_named_somebody_takes_no_anonymous_source(
    db: Any, case: Case, kenanga: Source, sekda: Official
) -> None:
    entry = service.add_entry(case, EntryKind.INTERVIEW, official=sekda, passages=[("x",)])
    db.commit()
    service.change_entry(entry, official=None)
    db.commit()
    with pytest.raises(Problem, match="now or in its history"):
        service.take_source(entry, kenanga)
    assert entry.source is None


def test_an_entry_may_change_from_one_anonymous_source_to_another(
    db: Any, case: Case, kenanga: Source, cast: Cast
) -> None:
    other = sources.add_source(case, anonymous=True, kind=SourceKind.WITNESS, handler=cast.owner, pseudonym="MERANTI")
    entry = service.add_entry(case, EntryKind.INTERVIEW, source=kenanga, passages=[("x",)])
    db.commit()
    assert service.change_entry(entry, source=other).source is other


def test_items_of_other_cases_are_refused(db: Any, cast: Cast, case: Case, kenanga: Source) -> None:
    other = a_case(cast, "OTH-01")
    with pytest.raises(Problem, match="does not speak in the case"):
        service.add_entry(other, EntryKind.INTERVIEW, source=kenanga)


def test_passages_are_changed_removed_and_added_in_place(db: Any, case: Case) -> None:
    entry = service.add_entry(case, EntryKind.NOTE, passages=[("satu",), ("dua",), ("tiga",)])
    db.flush()
    before, (one, two, three) = entry.version, entry.said
    service.change_entry(
        entry,
        passages=[
            ("tiga", None, True, three.uuid),
            ("satu, lebih tepat", Attribution.BACKGROUND, False, one.uuid),
            ("", None, True, two.uuid),
            ("empat",),
        ],
    )
    db.expire_all()
    assert [p.words for p in entry.said] == ["tiga", "satu, lebih tepat", "empat"]
    assert entry.version > before
    kept = db.scalars(select(Passage).where(Passage.uuid == two.uuid).execution_options(include_removed=True)).one()
    assert kept.removed


def test_a_passage_of_another_entry_is_never_touched(db: Any, case: Case) -> None:
    other = service.add_entry(case, EntryKind.NOTE, passages=[("milik lain",)])
    entry = service.add_entry(case, EntryKind.NOTE, passages=[("milik ini",)])
    service.change_entry(entry, passages=[("baru", None, True, other.said[0].uuid)])
    db.expire_all()
    assert [p.words for p in other.said] == ["milik lain"]
    assert [p.words for p in entry.said] == ["baru"]


def test_the_log_is_counted_and_asks_for_what_is_open(app: Any, db: Any, case: Case) -> None:
    service.add_entry(case, EntryKind.NOTE, title="a")
    service.add_entry(case, EntryKind.NOTE, title="b").remove()
    service.add_entry(case, EntryKind.CALL, title="c", unfinished=None)
    anomalies = [service.add_entry(case, EntryKind.ANOMALY, title=str(n)) for n in range(3)]
    service.settle(anomalies[0], "Salah ketik di naskah")
    db.flush()
    numbers = facts.of(case)
    assert (numbers["log"], numbers["unfinished"], numbers["anomalies"]) == (5, 1, 2)
    with app.test_request_context():
        texts = [(m["kind"], m["text"]) for m in missing(case, numbers)]
    assert texts == [("due", "2 anomalies to settle"), ("due", "1 unfinished log entry")]


def test_only_an_anomaly_is_settled(case: Case) -> None:
    with pytest.raises(Problem):
        service.settle(service.add_entry(case, EntryKind.NOTE, title="a"), "x")


def test_a_source_that_speaks_in_the_log_is_in_use(app: Any, db: Any, case: Case, kenanga: Source) -> None:
    entry = service.add_entry(case, EntryKind.INTERVIEW, source=kenanga, passages=[("hanya tiga bulan",)])
    db.flush()
    with app.test_request_context():
        (use,) = uses_of(kenanga, [case.id])
        assert (use.text, use.url) == ("hanya tiga bulan", f"/c/tst-01/log/{entry.uuid}")
        assert uses_of(kenanga, [case.id + 1]) == []
        with pytest.raises(Problem, match="is used in the case"):
            take_off(case, kenanga)


def test_entries_are_read_in_a_few_statements(db: Any, case: Case, kenanga: Source, statements: list[str]) -> None:
    for n in range(20):
        service.add_entry(case, EntryKind.NOTE, title=str(n), source=kenanga, passages=[("a",), ("b",)])
    db.commit()
    db.expire_all()
    statements.clear()
    assert len(listing.offered(case)) == 20
    assert len([e.source.display for e in db.scalars(select(LogEntry))]) == 20
    assert len(statements) <= 5


def test_nobody_who_asked_not_to_be_named_is_put_under_a_name(case: Case, cast: Cast, sekda: Official) -> None:
    named = sources.add_source(case, anonymous=False, kind=SourceKind.OFFICIAL, handler=cast.owner, official=sekda)
    entry = service.add_entry(case, EntryKind.CALL, passages=[("jangan sebut nama saya",)], asked_unnamed=True)
    with pytest.raises(Problem, match="asked not to be named"):
        service.take_source(entry, named)
    entry.source = None
    with pytest.raises(Problem, match="not to be named"):
        service.change_entry(entry, official=sekda)
