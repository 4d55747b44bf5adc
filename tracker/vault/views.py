"""Pages of identities: the box on a source's page, the roster, and what an administrator sets up."""

from typing import Any
from uuid import UUID

from flask import Blueprint
from flask.typing import ResponseReturnValue
from flask_login import current_user
from sqlalchemy import func, select

import tracker.vault.acts  # noqa: F401 - registers the acts of two people
from tracker.accounts.models import User
from tracker.cases.head import head
from tracker.core.db import session
from tracker.core.paging import page_of
from tracker.core.web import needs, show
from tracker.policy import DESK, Permission
from tracker.sources.access import ALSO, load_source
from tracker.sources.handling import said_here
from tracker.sources.items import page_url
from tracker.vault import box as boxes
from tracker.vault import custodians, identities, identity_views, pairs, passphrase_views, roster
from tracker.vault.models import Identity, identity_of

bp = Blueprint("vault", __name__)
identity_views.init_app(bp)
passphrase_views.init_app(bp)
ALSO += identities.loading()


@bp.app_template_global("vault_box")
def vault_box(source: Any) -> boxes.Box:
    return boxes.box(source, current_user)


@bp.app_template_global("editor_knows")
def editor_knows(identity: Identity) -> bool:
    return custodians.editor_knows(identity)


@bp.get("/s/<uuid:public_id>/custodians")
@needs(Permission.CASE_OPEN)
def of_source(public_id: UUID) -> ResponseReturnValue:
    """Who can know one identity, and who ever opened it: what legal sees of it, too."""
    reached = load_source(public_id)
    identity = identity_of(reached.source)
    mine = custodians.is_custodian(identity_views.me(), reached.source)
    return show(
        "vault/of_source.html",
        reads=lambda data: mine or said_here(data, reached.cases, current_user),
        case=reached.case,
        head=head(reached.case),
        source=reached.source,
        back=page_url(reached.source, reached.case),
        identity=identity,
        pager=page_of(roster.openings(identity), size=25, scalars=False) if identity else None,
    )


@bp.get("/custodians")
@needs(Permission.RECORD_USE)
def listing() -> ResponseReturnValue:
    """Who can know each protected source of the cases one may open."""
    return show("vault/listing.html", pager=page_of(roster.protected_sources(current_user)), identity_of=identity_of)


@bp.get("/vault")
@needs(Permission.ACCOUNTS_MANAGE)
def set_up() -> ResponseReturnValue:
    """What stands and what to type. The recovery key is made by a command: no web page ever holds it."""
    staff = select(func.count(User.id)).where(User.active, User.role.in_(DESK))
    return show(
        "vault/set_up.html",
        recovery=pairs.recovery(),
        ready=pairs.all_ready(),
        staff=session().scalar(staff),
    )
