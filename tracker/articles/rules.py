"""What may be said of an article, and when ours may be published."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from tracker.articles.models import Article, ArticleState, Carried
from tracker.articles.text import Searchable
from tracker.cases.models import Case, Stage
from tracker.claims.models import Claim
from tracker.core import clock
from tracker.core.i18n import N_, Problem
from tracker.core.types import Dated
from tracker.log.models import Passage
from tracker.policy import Permission, Role, may
from tracker.sources.models import Attribution

# Stages at which ours can be recorded as out: the gate is behind it.
PASSED = (Stage.READY, Stage.PUBLISHED, Stage.FOLLOW_UP)
NEVER_QUOTED = frozenset({Attribution.OFF_RECORD, Attribution.DEEP_BACKGROUND})


def web_address(text: str) -> str:
    """`text` trimmed, when it is empty or an http(s) address. Nothing is fetched. Raises Problem for anything else."""
    text = text.strip()
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        host, _port = parts.hostname, parts.port
    except ValueError:
        host, parts = None, urlsplit("")
    if parts.scheme not in ("http", "https") or not host or any(c.isspace() for c in text):
        raise Problem(N_("Write the whole web address, beginning with https:// or http://."), field="address")
    if parts.username is not None or parts.password is not None:
        raise Problem(N_("Leave out the name and password before the @."), field="address")
    return text


def check_article(article: Article) -> None:
    """Elsewhere: an outlet. Ours: no date and address before an editor publishes it, and never none after."""
    said = bool(article.published or article.address)
    if not article.ours and not article.outlet:
        raise Problem(N_("Name the outlet it appeared in."), field="outlet")
    if article.ours and article.state is ArticleState.DRAFT and said:
        field = "published" if article.published else "address"
        raise Problem(N_("Leave this empty: an editor records when and where ours appears, on its page."), field=field)
    if article.live and not (article.published and article.address):
        raise Problem(N_("A published article keeps its date and its address."), field="published")


def check_whose(article: Article) -> None:
    if article.live:
        raise Problem(N_("Ours is published. It stays ours."), field="whose")
    if any(not c.removed for c in article.corrections):
        raise Problem(N_("It has corrections on file. Take them off first."), field="whose")


def check_editor(user: Any, case: Case) -> None:
    if getattr(user, "role", None) is not Role.EDITOR or not may(user, Permission.CASE_EDIT, case):
        raise Problem(N_("An editor records that an article is out."))


def check_publication(article: Article, published: Dated, address: str) -> None:
    """One day that has come, after the embargo, and an address."""
    if published.earliest is None or published.earliest != published.latest:
        raise Problem(N_("Write the day it appeared, as 13 Juli 2023."), field="published")
    if published.earliest > clock.today():
        raise Problem(N_("This day has not come yet. Record it when the article is out."), field="published")
    until = article.case.embargo_until
    if until and published.earliest < until:
        raise Problem(N_("The case is under embargo until %(day)s."), field="published", day=until.isoformat())
    if not address:
        raise Problem(N_("Write where it can be read."), field="address")


def check_readiness(article: Article, lines: Iterable[Carried]) -> None:
    """What stands between a draft and the readers, as far as it is known here."""
    if article.latest is None:
        raise Problem(N_("There is no text yet."))
    if article.case.stage not in PASSED:
        raise Problem(N_("The case is not ready. Move it to Ready first: the way there is where it is checked."))
    text = Searchable(article.latest.text)
    if any(forbidden(line, article.case) and text.find(line.words) for line in lines):
        raise Problem(N_("It quotes words that were not given for publication. Take them out first."))


def forbidden(line: Carried, case: Case) -> bool:
    """Whether the words quoted were said on terms that keep them out of the paper."""
    terms = line.passage.attribution if line.passage is not None else None
    if terms is Attribution.EMBARGOED:
        return case.embargo_until is None or case.embargo_until > clock.today()
    return terms in NEVER_QUOTED


def check_carried(article: Article, claim: Claim | None, passage: Passage | None) -> None:
    if claim is None and passage is None:
        raise Problem(N_("Choose the claim or the quote that these words carry."), field="claim")
    if claim is not None and claim.case_id != article.case.id:
        raise Problem(N_("This claim belongs to another case."), field="claim")
    if passage is not None and passage.entry.case_id != article.case.id:
        raise Problem(N_("This quote belongs to another case."), field="passage")


def check_correction(article: Article, notice: Article | None) -> None:
    if article.state is ArticleState.DRAFT:
        raise Problem(N_("A draft is not corrected: write its next version."))
    if notice is not None and notice is article:
        raise Problem(N_("Choose another article: one cannot carry its own correction."), field="notice")
    if notice is not None and notice.case_id != article.case_id:
        raise Problem(N_("This article belongs to another case."), field="notice")
