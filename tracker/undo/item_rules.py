"""The items of a case: log, claims, documents, attempts, amounts, articles, events, tasks."""

from typing import Any

from flask_babel import gettext as _
from sqlalchemy import select

from tracker.articles import service as articles
from tracker.articles.models import ArticleVersion
from tracker.articles.rules import check_editor
from tracker.budgets import linking
from tracker.budgets import service as budgets
from tracker.claims import service as claims
from tracker.confirmations import service as confirmations
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.evidence import service as evidence
from tracker.log import service as log
from tracker.policy import Permission, may
from tracker.tasks import service as tasks
from tracker.timeline import service as timeline
from tracker.undo.rules import Rule, Values, all_of, assign, in_case, part_of, through


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


def _may_task(user: Any, task: Any, fields: Values) -> bool:
    if task.case.removed:
        return False
    if fields and fields.keys() <= {"done_at"}:
        return tasks.may_finish(user, task)
    return may(user, Permission.CASE_EDIT, task.case)


def _change_comment(_user: Any, comment: Any, values: Values) -> None:
    tasks.guard_own(comment)
    assign(_user, comment, values)


def _change_claim(_user: Any, claim: Any, values: Values) -> None:
    claim.withdrawn_why = values.pop("withdrawn_why", claim.withdrawn_why)
    claims.change_claim(claim, **values)


CLAIM = in_case("claim", change=_change_claim)
ATTEMPT = in_case("attempt", change=through(confirmations.change_attempt))
EVENT = in_case("event", change=through(timeline.change_event))
ENTRY = in_case("log_entry", change=through(log.change_entry))
ARTICLE = in_case("article", change=_change_article, derived=frozenset({"state"}))

RULES: dict[str, Rule] = {
    "document": in_case("document", change=through(evidence.change_document)),
    "log_entry": ENTRY,
    "passage": part_of(ENTRY, "entry"),
    "claim": CLAIM,
    "claim_party": part_of(CLAIM, "claim"),
    "support": in_case("support", change=through(claims.change_support)),
    "attempt": ATTEMPT,
    "put_claim": part_of(ATTEMPT, "attempt"),
    "amount": in_case("amount", change=through(budgets.change_amount)),
    "amount_code": in_case("amount_code"),
    "amount_link": in_case("amount_link", restore=lambda _user, tie: linking.link(tie.amount, tie.kind, tie.other)),
    "article": ARTICLE,
    "article_version": Rule(
        lambda user, version, _fields: ARTICLE.may(user, version.article, {}),
        lambda version: ARTICLE.home(version.article),
        remove=_write_back,
        verbs=frozenset({"create"}),
        fits=_fits_version,
        part=True,
    ),
    "carried": in_case("carried", change=all_of(articles.change_carried, "words", "claim", "passage")),
    "article_copy": in_case("article_copy", change=all_of(articles.change_copy, "outlet", "address", "seen")),
    "correction": in_case(
        "correction", change=all_of(articles.change_correction, "kind", "text", "published", "address", "notice")
    ),
    "event": EVENT,
    "event_party": part_of(EVENT, "event"),
    "task": in_case("task", may=_may_task, change=all_of(tasks.change_task, "title", "note", "assignee", "due_on")),
    "comment": in_case("comment", change=_change_comment),
}
