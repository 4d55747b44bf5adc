"""Taking back all that came of an intake: nothing is deleted, and what others have come to rely on stays."""

from uuid import UUID

from sqlalchemy import inspect, select
from sqlalchemy.orm import RelationshipDirection

from tracker.audit.tracking import name_action
from tracker.cases.items import KINDS
from tracker.cases.models import Case, Stage
from tracker.core.db import session
from tracker.core.i18n import Problem
from tracker.core.record import Record
from tracker.intake.leaned import leaned_on
from tracker.intake.models import Intake
from tracker.intake.service import name_anew
from tracker.officials import service as officials
from tracker.officials.models import Official, Tenure
from tracker.sources.models import CaseSource, Source


def undo(intake: Intake) -> tuple[list[str], bool]:
    """Removes what came of `intake`, the last first. Returns the names of what stays: what somebody has changed since
    or leans on by now, with all that it rests on; and whether sources got other pseudonyms, should they be entered
    again: those taken out keep theirs, as they may come back."""
    names = _pseudonyms(intake)
    kept = _kept(intake)
    stays = [record.display for record in kept.values()]
    for noun, public_id, *_version in reversed(intake.made):
        if public_id not in kept and (name := _take_back(noun, UUID(public_id))):
            stays.append(name)
    if intake.opened_case and (intake.case is None or intake.case.removed):
        intake.case = None
    name_action(session(), intake, "intake.undo")
    intake.made, intake.applied_at = [], None
    renamed = name_anew(intake, names)
    session().flush()
    return stays, renamed


def _pseudonyms(intake: Intake) -> set[str]:
    made = [UUID(public_id) for noun, public_id, *_version in intake.made if noun == "source"]
    return set(session().scalars(select(Source.pseudonym).where(Source.uuid.in_(made), Source.anonymous)))


# What may be gone already of what only ties others together.
_OWNERS = {"support": ("claim",), "carried": ("article", "claim", "passage"), "identifying_detail": ("source",)}
# What only ties others together stays with the item that it says something of.
_TIES = {"support": "claim", "carried": "claim", "identifying_detail": "source", "case_source": "source"}


def _kept(intake: Intake) -> dict[str, Record]:
    """What somebody has changed since (its version moved on) or leans on, by its uuid. What that rests on, and its
    ties, stay too."""
    nouns = {public_id: noun for noun, public_id, *_version in intake.made if noun != "case"}
    made = {key: record for key, noun in nouns.items() if (record := _find(_model(noun), UUID(key)))}
    versions = {public_id: version for _noun, public_id, *rest in intake.made for version in rest}
    kept = {key: record for key, record in made.items() if versions.get(key, record.version) != record.version}
    if intake.applied_at is not None:
        kept |= {key: made[key] for key in leaned_on(made, intake.applied_at)}
    while more := {key for key in made if key not in kept and _belongs(key, nouns, made, kept)}:
        kept |= {key: made[key] for key in more}
    return {key: record for key, record in made.items() if key in kept}


def _belongs(key: str, nouns: dict[str, str], made: dict[str, Record], kept: dict[str, Record]) -> bool:
    tie = getattr(made[key], _TIES.get(nouns[key], ""), None)
    if tie is not None and str(tie.uuid) in kept:
        return True
    return any(key in _rests_on(record) for record in kept.values())


def _rests_on(record: Record) -> set[str]:
    """The uuids of what `record` points to."""
    ways = [way.key for way in inspect(type(record)).relationships if way.direction is RelationshipDirection.MANYTOONE]
    return {str(other.uuid) for way in ways if isinstance(other := getattr(record, way), Record)}


def _model(noun: str) -> type[Record]:
    models: dict[str, type[Record]] = {"official": Official, "tenure": Tenure, "source": Source}
    return models.get(noun) or KINDS[noun].model


def _take_back(noun: str, public_id: UUID) -> str:
    """Removes one item; "" when it is gone, else its name."""
    match noun:
        case "official":
            return _remove_official(_find(Official, public_id))
        case "tenure":
            _remove(_find(Tenure, public_id))
        case "source":
            return _remove_source(_find(Source, public_id))
        case "case":
            return _remove_case(_find(Case, public_id))
        case _:
            return _remove_item(noun, public_id)
    return ""


def _find(model: type[Record], public_id: UUID) -> Record | None:
    return session().scalar(select(model).where(model.uuid == public_id))


def _remove(record: Record | None) -> None:
    if record is not None:
        record.remove()
        session().flush()


def _remove_item(noun: str, public_id: UUID) -> str:
    kind = KINDS[noun]
    item = _find(kind.model, public_id)
    if item is None:
        return ""
    if any(getattr(item, owner, item) is None for owner in _OWNERS.get(noun, ())):
        _remove(item)  # somebody removed the article or the claim before: nothing of it is left to settle
        return ""
    try:
        kind.take_out(item)
    except Problem:
        return item.display
    session().flush()
    return ""


def _remove_official(official: Record | None) -> str:
    if not isinstance(official, Official):
        return ""
    try:
        officials.remove(official)
    except Problem:
        return official.name
    return ""


def _remove_source(source: Record | None) -> str:
    """A source goes with its only case; one that came to speak in another stays."""
    if not isinstance(source, Source):
        return ""
    speaks = session().scalar(select(CaseSource.id).where(CaseSource.source_id == source.id).limit(1))
    if speaks is not None:
        return source.display
    _remove(source)
    return ""


def _remove_case(case: Record | None) -> str:
    """The case that was opened goes too, unless anybody has worked in it since."""
    if not isinstance(case, Case):
        return ""
    if case.stage is not Stage.LEAD or any(_holds(case, kind.model) for kind in KINDS.values()):
        return case.code
    _remove(case)
    return ""


def _holds(case: Case, model: type[Record]) -> bool:
    columns = inspect(model).columns
    if "case_id" not in columns:
        return False
    return session().scalar(select(model.id).where(columns["case_id"] == case.id).limit(1)) is not None
