"""The dated word of who holds an identity elsewhere: it stands in for a scan that nobody here can make."""

from datetime import date

from tracker.accounts.models import User
from tracker.articles.models import Article, ArticleState
from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.leaks.models import Declaration
from tracker.sources.contacts import refuse_contacts
from tracker.sources.models import Source
from tracker.vault.models import IdentityState, identity_of

OUTSIDE = (IdentityState.ELSEWHERE, IdentityState.OFFLINE)


def may_declare(user: User, source: Source) -> bool:
    """Who holds the identity, the editor who knows it, and who handles the source and hears the holder."""
    identity = identity_of(source)
    knowing = {identity.holder_id, identity.editor_id} if identity is not None else set()
    return user.id in {source.handler_id, *knowing}


def declare(
    case: Case, source: Source, article: Article, user: User, *, holder: str, declared_on: date, words: str, digest: str
) -> Declaration:
    """`holder` looked through the text with `digest` of `article` on a day, for what `words` say, and found nothing.

    Raises Problem: not theirs to say, an identity that is sealed here, a text that changed meanwhile, a day to come.
    """
    identity = identity_of(source)
    if identity is None or identity.state not in OUTSIDE:
        raise Problem(N_("This identity is not held elsewhere. A custodian scans the case for it."))
    if not may_declare(user, source):
        raise Problem(N_("Who holds the identity says this, or who handles the source."))
    latest = article.latest
    if latest is None or not article.ours or article.state is not ArticleState.DRAFT:
        raise Problem(N_("This is no draft of ours with a text."))
    if latest.digest != digest:
        raise Problem(N_("The text changed meanwhile. It must be looked through again."))
    if declared_on > clock.today():
        raise Problem(N_("This day has not come yet."), field="declared_on")
    if declared_on < latest.created_at.astimezone(clock.zone()).date():
        raise Problem(N_("The text is younger than that. It must be looked through again."), field="declared_on")
    refuse_contacts({"holder": holder, "words": words})
    made = Declaration(case=case, source=source, article=article, digest=digest)
    made.holder, made.declared_on, made.words = holder, declared_on, words
    session().add(made)
    session().flush()
    return made
