"""What can be undone, kind by kind: who may, by which service values go back, and what stays for good and why."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from sqlalchemy import select

from tracker.articles import service as articles
from tracker.articles.models import ArticleVersion
from tracker.articles.rules import check_editor
from tracker.budgets import service as budgets
from tracker.cases import facts, workflow
from tracker.cases import service as cases
from tracker.cases.items import KINDS
from tracker.cases.models import Case, Stage
from tracker.claims import service as claims
from tracker.confirmations import service as confirmations
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.record import Record
from tracker.evidence import service as evidence
from tracker.log import service as log
from tracker.officials import service as officials
from tracker.officials import tenures
from tracker.officials.models import Official
from tracker.officials.visibility import visible_officials
from tracker.policy import Permission, Role, may
from tracker.sources import promises
from tracker.sources import service as sources
from tracker.sources.models import Source
from tracker.tasks import service as tasks
from tracker.timeline import service as timeline
from tracker.vault.models import Identity

Values = dict[str, Any]
VERBS = frozenset({"create", "change", "remove", "restore"})
# Acts of more than one kind of change, which are undone as the change of values they are.
ACTS = frozenset(
    {
        "case.stage",
        "claim.withdraw",
        "claim.reinstate",
        "article.corrected",
        "article.retracted",
        "article.published",
    }
)
# Rows that say again what the entry beside them says.
TOLD_BESIDE = frozenset({"stage_move"})


def _assign(_user: Any, record: Any, values: Values) -> None:
    for name, value in values.items():
        setattr(record, name, value)


def _remove(_user: Any, record: Record) -> None:
    record.remove()


def _restore(_user: Any, record: Record) -> None:
    record.restore()


@dataclass(frozen=True)
class Rule:
    """How what was done to one kind of record is undone. All may raise Problem.

    `may(user, record, fields)`: what the act itself asked for; `change(user, record, values)`: gives values back, named
    as the attributes of the model; `home(record)`: where to go afterwards, whether it stands or not.
    """

    may: Callable[[Any, Any, Values], bool]
    home: Callable[[Any], str]
    change: Callable[[Any, Any, Values], Any] = _assign
    remove: Callable[[Any, Any], Any] = _remove
    restore: Callable[[Any, Any], Any] = _restore
    verbs: frozenset[str] = VERBS
    # Whether this one entry, beside what else the act made, can be undone: fits(record, verb, nouns of what it made).
    fits: Callable[[Any, str, set[str]], bool] | None = None
    # A row of an item's own form: it goes and comes with the item.
    part: bool = False
    # Fields that are never put back; and those that follow from others.
    never: frozenset[str] = frozenset()
    derived: frozenset[str] = frozenset()


def case_of(record: Any) -> Any:
    """The case a record belongs to, itself or through what it hangs on."""
    case = getattr(record, "case", None)
    return case if case is not None or not record.history_of else case_of(getattr(record, record.history_of))


def _in_case(noun: str, **own: Any) -> Rule:
    """The rule of a kind that the generic pages know: who may, what forbids its removal, and what depends on it."""

    def allowed(user: Any, record: Any, _fields: Values) -> bool:
        case = case_of(record)
        return not case.removed and may(user, KINDS[noun].permission, case)

    def remove(_user: Any, record: Any) -> None:
        if guard := KINDS[noun].guard:
            guard(record)
        record.remove()
        _after(record)

    def restore(_user: Any, record: Any) -> None:
        record.restore()
        _after(record)

    def _after(record: Any) -> None:
        session().flush()
        if after := KINDS[noun].after:
            after(record)

    def home(record: Any) -> str:
        kind, case = KINDS[noun], case_of(record)
        return kind.home_without(case, record) if record.removed else kind.home(case, record)

    return replace(Rule(allowed, home, remove=remove, restore=restore), **own)


def _part_of(rule: Rule, relation: str) -> Rule:
    """The rule of the rows of an item's form."""

    def allowed(user: Any, record: Any, _fields: Values) -> bool:
        return rule.may(user, getattr(record, relation), {})

    return Rule(allowed, lambda record: rule.home(getattr(record, relation)), part=True)


def _by(change: Callable[..., Any], *names: str) -> Callable[[Any, Any, Values], None]:
    """Values go back through `change(record, **values)`, given all of `names`; other values are set."""

    def put_back(_user: Any, record: Any, values: Values) -> None:
        mine = {name: values.get(name, getattr(record, name)) for name in names}
        _assign(_user, record, {name: value for name, value in values.items() if name not in mine})
        change(record, **mine)

    return put_back


def _with(change: Callable[..., Any]) -> Callable[[Any, Any, Values], None]:
    """Values go back through `change(record, **values)`, which keeps what it is not given."""
    return lambda _user, record, values: change(record, **values)


# Cases


def _may_case(user: Any, case: Case, fields: Values) -> bool:
    if case.removed or not may(user, Permission.CASE_EDIT, case):
        return False
    if "sensitivity" in fields and not may(user, Permission.CASE_MANAGE, case):
        return False
    return "stage" not in fields or _may_move_back(user, case, fields["stage"])


def _may_move_back(user: Any, case: Case, pair: list[Any]) -> bool:
    """A move is undone by the move back, where the workflow has one that this person may make. One that is back
    already is for `undo` to tell."""
    if pair[0] == case.stage or pair[1] != case.stage:
        return True
    way = next((move for move in workflow.moves_from(case) if move.after == pair[0]), None)
    return way is not None and workflow.may_move(user, case, way) and not workflow.obstacles(case, way, facts.of(case))


def _change_case(user: Any, case: Case, values: Values) -> None:
    if "stage" in values:
        stage = Stage(values.pop("stage"))
        reason = _("Undone: the move to %(stage)s.", stage=_(case.stage.label))
        cases.move(user, case, stage, reason, facts.of(case))
    if values:
        cases.change_case(case, **values)


def _may_staff(user: Any, member: Any, _fields: Values) -> bool:
    case = member.case
    invited = member.user.role is Role.EXTERNAL
    return not case.removed and not invited and may(user, Permission.CASE_MANAGE, case)


def _may_tie(user: Any, tie: Any, _fields: Values) -> bool:
    both = (tie.case, tie.other)
    opens = all(not case.removed and may(user, Permission.CASE_OPEN, case) for case in both)
    return opens and any(may(user, Permission.CASE_EDIT, case) for case in both)


def _untie(_user: Any, tie: Any) -> None:
    tie.remove()
    tie.case.touch()


CASE = Rule(
    _may_case,
    lambda case: url_for("desk.case", code=case.slug),
    _change_case,
    verbs=frozenset({"change"}),
)


# Sources


def _may_source(user: Any, source: Source, _fields: Values) -> bool:
    places = [link.case for link in source.links if not link.removed] or [link.case for link in source.links]
    return any(not case.removed and may(user, Permission.CASE_EDIT, case) for case in places)


def _source_home(source: Source) -> str:
    if not source.removed and any(not link.removed for link in source.links):
        return url_for("sources.page", public_id=source.uuid)
    return url_for("sources.in_case", code=source.links[-1].case.slug)


def _take_source(_user: Any, source: Source) -> None:
    held = select(Identity.id).where(Identity.source_id == source.id).execution_options(include_removed=True)
    if session().scalar(held.limit(1)) is not None:
        raise Problem(N_("An identity is on record for %(name)s, so the source stays."), name=source.display)
    # One that came to speak in another case stays there, and of that nothing is said.
    if all(link.removed for link in source.links):
        source.remove()


SOURCE = Rule(_may_source, _source_home, _with(sources.change_source), _take_source)


# Officials


def _may_official(user: Any, official: Official, _fields: Values) -> bool:
    seen = select(Official.id).where(Official.id == official.id, visible_officials(user))
    found = session().scalar(seen.execution_options(include_removed=True))
    return may(user, Permission.OFFICIAL_EDIT) and found is not None


def _official_home(official: Official) -> str:
    return url_for("officials.listing") if official.removed else url_for("desk.official", public_id=official.uuid)


def _may_tenure(user: Any, tenure: Any, _fields: Values) -> bool:
    return _may_official(user, tenure.person, {}) and _may_official(user, tenure.post, {})


OFFICIAL = Rule(
    _may_official,
    _official_home,
    _with(officials.change_official),
    lambda _user, official: officials.remove(official),
    lambda _user, official: officials.restore(official),
    # What has come into the shared register others may rely on.
    never=frozenset({"private_case_id"}),
)


# Articles


def _change_article(user: Any, article: Any, values: Values) -> None:
    if article.live and {"published", "address"} & values.keys():
        check_editor(user, article.case)
    articles.change_article(article, **values)


def _write_back(_user: Any, version: ArticleVersion) -> None:
    """The text before becomes the next version: a version is never edited, and none is taken out."""
    article, before = version.article, _before(version)
    if article.last != version.number or before is None:
        raise Problem(N_("The text was written on since. Its versions stand beside it; the earlier one is among them."))
    articles.write_version(article, before.text, _("Undone: version %(number)s.", number=version.number))


def _before(version: ArticleVersion) -> ArticleVersion | None:
    wanted = select(ArticleVersion).where(ArticleVersion.article_id == version.article_id)
    return session().scalar(wanted.where(ArticleVersion.number == version.number - 1))


def _fits_version(version: ArticleVersion, _verb: str, made: set[str]) -> bool:
    return "article" in made or _before(version) is not None


# The rest


def _may_task(user: Any, task: Any, fields: Values) -> bool:
    if task.case.removed:
        return False
    if fields and fields.keys() <= {"done_at"}:
        return tasks.may_finish(user, task)
    return may(user, Permission.CASE_EDIT, task.case)


def _change_comment(_user: Any, comment: Any, values: Values) -> None:
    tasks.guard_own(comment)
    _assign(_user, comment, values)


def _change_claim(_user: Any, claim: Any, values: Values) -> None:
    claim.withdrawn_why = values.pop("withdrawn_why", claim.withdrawn_why)
    claims.change_claim(claim, **values)


CLAIM = _in_case("claim", change=_change_claim)
ATTEMPT = _in_case("attempt", change=_with(confirmations.change_attempt))
EVENT = _in_case("event", change=_with(timeline.change_event))
ENTRY = _in_case("log_entry", change=_with(log.change_entry))
ARTICLE = _in_case("article", change=_change_article, derived=frozenset({"state"}))

RULES: dict[str, Rule] = {
    "case": CASE,
    "case_tag": _part_of(CASE, "case"),
    "case_member": Rule(
        _may_staff,
        lambda member: url_for("cases.members", code=member.case.slug),
        remove=lambda _user, member: cases.remove_member(member.case, member),
        restore=lambda _user, member: cases.add_member(member.case, member.user),
    ),
    "case_relation": Rule(
        _may_tie,
        lambda tie: url_for("cases.related", code=tie.case.slug),
        remove=_untie,
        restore=lambda _user, tie: cases.relate(tie.case, tie.other, tie.kind),
    ),
    "source": SOURCE,
    "case_source": _in_case("case_source"),
    "source_terms": Rule(
        lambda user, terms, fields: _may_source(user, terms.source, fields),
        lambda terms: _source_home(terms.source) + "#terms",
        _by(promises.change_terms, *promises.TERMS),
    ),
    "identifying_detail": _in_case("identifying_detail", change=_with(promises.change_detail)),
    "official": OFFICIAL,
    "official_alias": _part_of(OFFICIAL, "official"),
    "official_identifier": _part_of(OFFICIAL, "official"),
    "tenure": Rule(
        _may_tenure,
        lambda tenure: _official_home(tenure.person),
        _by(tenures.change_tenure, "post", "capacity", "held"),
    ),
    "document": _in_case("document", change=_with(evidence.change_document)),
    "log_entry": ENTRY,
    "passage": _part_of(ENTRY, "entry"),
    "claim": CLAIM,
    "claim_party": _part_of(CLAIM, "claim"),
    "support": _in_case("support", change=_with(claims.change_support)),
    "attempt": ATTEMPT,
    "put_claim": _part_of(ATTEMPT, "attempt"),
    "amount": _in_case("amount", change=_with(budgets.change_amount)),
    "amount_code": _in_case("amount_code"),
    "amount_link": _in_case("amount_link", restore=lambda _user, tie: budgets.link(tie.amount, tie.kind, tie.other)),
    "article": ARTICLE,
    "article_version": Rule(
        lambda user, version, _fields: ARTICLE.may(user, version.article, {}),
        lambda version: ARTICLE.home(version.article),
        remove=_write_back,
        verbs=frozenset({"create"}),
        fits=_fits_version,
        part=True,
    ),
    "carried": _in_case("carried", change=_by(articles.change_carried, "words", "claim", "passage")),
    "article_copy": _in_case("article_copy", change=_by(articles.change_copy, "outlet", "address", "seen")),
    "correction": _in_case(
        "correction", change=_by(articles.change_correction, "kind", "text", "published", "address", "notice")
    ),
    "event": EVENT,
    "event_party": _part_of(EVENT, "event"),
    "task": _in_case("task", may=_may_task, change=_by(tasks.change_task, "title", "note", "assignee", "due_on")),
    "comment": _in_case("comment", change=_change_comment),
}

# What no button undoes, kind by kind, and why. A test holds every kind of record to one of the two lists.
STAYS: dict[str, str] = {
    "account": "Who may sign in is the administrator's word; each has its own way back on the page of the account.",
    "security": "Rules of signing in are changed again, never slipped back.",
    "vault_custodian": "A vault passphrase that was replaced is gone.",
    "vault_recovery": "A recovery key that was replaced is gone.",
    "identity": "A sealed identity is corrected or shredded under its own rules, never by one press.",
    "custody": "Who can open an identity is decided by two people.",
    "retention": "How long a source is kept is decided by two people.",
    "request": "An act of two people is withdrawn or refused, not undone.",
    "expunge": "Words taken out on purpose do not come back.",
    "leak_scan": "A scan says what was found then; scan again.",
    "leak_finding": "A verdict on a finding stands with its reason; a new scan asks again.",
    "leak_declaration": "A declaration binds the person who made it to one text.",
    "detail_pair": "An estimate of how many people details fit is said anew, so that each word of it stays.",
    "detail_whole": "An estimate of how many people details fit is said anew, so that each word of it stays.",
    "detail_review": "The word of a legal reviewer is given anew, never taken back unseen.",
    "merge": "A merge has its own way back, for as long as it stands.",
    "apart": "That two entries are two is kept aside; they can be merged all the same.",
    "intake": "What an article brought in has its own way back.",
    "import_run": "What a sheet brought in has its own way back, for a week.",
    "saved_filter": "One's own filters are renamed again, and those deleted have their own way back.",
    "saved_search": "One's own searches are renamed again, and those deleted have their own way back.",
    "stage_move": "A move of the case is undone with the case: by the move back, which is a move too.",
}
