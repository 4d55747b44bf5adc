"""Keeping an intake: starting it, deciding on its findings, changing one. What is made of it: `building`, `undoing`."""

from collections.abc import Collection, Iterable, Mapping
from copy import deepcopy
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from tracker.accounts.models import User
from tracker.articles.models import Article
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.text import fold
from tracker.intake.kinds import SURE, Decision, Kind, doubts
from tracker.intake.matching import afresh, match
from tracker.intake.models import Intake
from tracker.intake.reading import Finding, Found
from tracker.intake.tying import leading
from tracker.officials import service as officials
from tracker.sources import pseudonyms
from tracker.sources.models import SourceKind

ENTERED = N_("This is in the case already. Undo it first, then choose again.")


def start(owner: User, case: Case | None, found: Found) -> Intake:
    """Keeps what was read, with what it may be the same as and a pseudonym for each source who is not named."""
    match(owner, case, found.findings)
    _name_sources(owner, found.findings, hidden(found.findings))
    about = {**found.about, "left_out": found.left_out}
    intake = Intake(owner=owner, case=case, text=found.text, about=about, findings=found.findings, made=[])
    session().add(intake)
    session().flush()
    return intake


def hidden(findings: Iterable[Finding]) -> list[Finding]:
    """The sources who are not named."""
    return [one for one in findings if one["kind"] == Kind.SOURCE and one["values"]["anonymous"]]


def _name_sources(owner: User, findings: list[Finding], sources: list[Finding]) -> None:
    """Gives each of `sources` a pseudonym of its own that is in no name among `findings`."""
    taken: set[str] = set()
    for item in sources:
        name = pseudonyms.suggested(owner)
        while name in taken or _named(name, findings):
            name = pseudonyms.suggested(owner)
        taken.add(name)
        item["values"]["pseudonym"] = name


def _named(pseudonym: str, findings: Iterable[Finding]) -> str:
    """The word of a pseudonym that is part of a person's name in the text; "" for none."""
    names = {word for one in findings if one["kind"] == Kind.PERSON for word in fold(one["values"]["name"]).split()}
    return next((word for word in fold(pseudonym).replace("-", " ").split() if word in names), "")


def name_anew(intake: Intake, taken: Collection[str]) -> bool:
    """Gives the hidden sources whose pseudonym is among those `taken` another; whether there were any."""
    findings = deepcopy(intake.findings)
    renamed = [one for one in hidden(findings) if one["values"]["pseudonym"] in taken]
    _name_sources(intake.owner, findings, renamed)
    intake.findings = findings
    return bool(renamed)


def standing(case: Case, text: str) -> Article | None:
    """The article of `case` that has these very words already, however they are spaced."""
    elsewhere = select(Article).where(Article.case_id == case.id, Article.ours.is_(False))
    found = session().scalars(elsewhere.options(joinedload(Article.latest)))
    return next((one for one in found if one.latest and one.latest.text.split() == text.split()), None)


def before(intake: Intake) -> Intake | None:
    """The same text, when the same person last handed it in before."""
    same = select(Intake).where(Intake.owner_id == intake.owner_id, Intake.text == intake.text, Intake.id < intake.id)
    return session().scalar(same.order_by(Intake.id.desc()).limit(1))


def finding(intake: Intake, key: str) -> Finding | None:
    return next((item for item in intake.findings if item["key"] == key), None)


def decide(intake: Intake, decisions: Mapping[str, str], same: Mapping[str, str], all_of: str = "") -> None:
    """Sets the decisions and the "same as" of findings, by their keys; what is not given stays.

    `all_of`: "person:yes" sets every finding of a kind, "sure:yes" what nobody decided on yet and is in no doubt.
    Raises Problem for what came out of it already.
    """
    _open(intake)
    findings = deepcopy(intake.findings)
    which, _colon, word = all_of.partition(":")
    for item in findings:
        item["decision"] = _one_of(decisions.get(item["key"], item["decision"]), set(Decision))
        item["same"] = _one_of(same.get(item["key"], item["same"]), _allowed(item))
        if item["kind"] == which or (which == SURE and not item["decision"] and not doubts(item["flags"])):
            item["decision"] = _one_of(word, set(Decision))
    intake.findings = findings
    session().flush()


def choose_kinds(intake: Intake, kinds: Mapping[str, str]) -> None:
    """Sets the kinds of hidden sources, by the keys of their findings; what is not given stays. Raises Problem."""
    _open(intake)
    findings = deepcopy(intake.findings)
    for item in hidden(findings):
        if kinds.get(item["key"]):
            item["values"]["source_kind"] = _one_of(kinds[item["key"]], set(SourceKind))
    intake.findings = findings
    session().flush()


def match_again(intake: Intake, user: User, case: Case | None, answered: Collection[str]) -> None:
    """Looks again for who is alike on file, with the eyes of the `case` that was chosen. Raises Problem while one of
    those found is not among `answered`, the keys of the findings that somebody was asked about."""
    again = {item["key"]: item for item in afresh(user, case, intake.findings)}
    if not again.keys() <= {*answered, *(item["key"] for item in undecided(intake))}:
        raise Problem(N_("Somebody alike is on file in this case. Say whether it is the same, or somebody else."))
    if again:
        intake.findings = [again.get(item["key"], item) for item in deepcopy(intake.findings)]
        session().flush()


def _one_of(word: str, words: Collection[str]) -> str:
    if word not in words:
        raise Problem(N_("Choose one of the list."))
    return str(word)


def _allowed(item: Finding) -> set[str]:
    return {"", "new", *(like["to"] for like in item["likes"])}


def change(intake: Intake, key: str, user: User, values: Mapping[str, Any]) -> Finding:
    """New values of one finding, which accepts it. Another name is looked up anew. Raises Problem for a name
    without letters, a pseudonym that could point at somebody, and a source that would be the same as itself."""
    _open(intake)
    findings = deepcopy(intake.findings)
    item = next(one for one in findings if one["key"] == key)
    renamed = "name" in values and values["name"] != item["values"]["name"]
    if renamed:
        officials.check_name(values["name"])
    typed = values.get("pseudonym", "")
    if typed and typed != item["values"].get("pseudonym"):
        values = {**values, "pseudonym": pseudonyms.checked(typed, user)}
        if word := _named(typed, findings):
            message = N_("“%(word)s” is part of a name in the text. Choose a word that hints at nobody.")
            raise Problem(message, field="pseudonym", word=word.upper())
    item["values"] = {**item["values"], **values}
    _leads_elsewhere(item, findings)
    item["decision"] = Decision.YES.value
    if renamed:
        match(user, intake.case, findings, only=key)
    intake.findings = findings
    session().flush()
    return item


def _leads_elsewhere(item: Finding, findings: list[Finding]) -> None:
    """Two sources that are each the same as the other would both be nobody."""
    by_key = {one["key"]: {**one, "decision": ""} for one in findings}
    other = by_key.get(item["values"].get("same_as", ""))
    if other is not None and leading(other, by_key)["key"] == item["key"]:
        message = N_("Number %(no)s is the same as this one already. Change that one first.")
        raise Problem(message, field="same_as", no=other["no"])


def _open(intake: Intake) -> None:
    if intake.applied:
        raise Problem(ENTERED)


def undecided(intake: Intake) -> list[Finding]:
    """The accepted findings of which nobody has said yet whether they are somebody on file."""
    return [item for item in intake.findings if item["decision"] == "yes" and item["likes"] and not item["same"]]


def kindless(intake: Intake) -> list[Finding]:
    """The accepted hidden sources of which nobody has said yet what kind they are."""
    accepted = {item["key"]: item for item in intake.findings if item["decision"] == "yes"}
    unsaid = [one for one in hidden(accepted.values()) if not one["values"]["source_kind"]]
    return [one for one in unsaid if leading(one, accepted) is one]
