"""Sources to test with, made through the service a person's clicks call."""

from typing import Any

from tests.actors import Cast
from tracker.cases.items import KINDS
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.text import fold
from tracker.officials.models import Official, OfficialKind
from tracker.sources import promises, service
from tracker.sources.models import Source, SourceKind, Terms


def a_source(cast: Cast, case: Case, pseudonym: str = "KENANGA", **values: Any) -> Source:
    """An anonymous source of `case`, handled by the owner."""
    values = {"kind": SourceKind.INSIDER, "handler": cast.owner, **values}
    return service.add_source(case, anonymous=True, pseudonym=pseudonym, **values)


def take_off(case: Case, source: Source) -> None:
    """As the page of the source does it."""
    KINDS["case_source"].take_out(next(link for link in source.links if link.case_id == case.id and not link.removed))


def a_person(name: str = "Musda Guntur", **values: Any) -> Official:
    person = Official(kind=OfficialKind.PERSON, name=name, name_key=fold(name), **values)
    session().add(person)
    session().flush()
    return person


def a_named_source(cast: Cast, case: Case, person: Official) -> Source:
    return service.add_source(case, anonymous=False, official=person, kind=SourceKind.OFFICIAL, handler=cast.owner)


def good_terms(source: Source, **values: Any) -> Terms:
    """Terms that lack nothing."""
    from tracker.language.dated import from_edtf
    from tracker.sources.models import AnonymityReason, Attribution, Promise

    whole = {
        "scope": "Name",
        "promise": Promise.GRANTED,
        "attribution": Attribution.BACKGROUND,
        "reason": AnonymityReason.JOB_LOSS,
        "agreed": from_edtf("2023-07-13"),
        **values,
    }
    return promises.add_terms(source, **whole)
