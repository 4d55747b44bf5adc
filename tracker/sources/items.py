"""What the generic pages (remove, undo, removed) do with a source's place in a case, and with an identifying detail."""

from flask import url_for

from tracker.cases import items
from tracker.cases.models import Case
from tracker.core import moved
from tracker.core.i18n import N_, Problem
from tracker.sources.linking import check_unused, set_anonymous_flag
from tracker.sources.models import CaseSource, IdentifyingDetail, Source


def page_url(source: Source, case: Case) -> str:
    """The page of a source, as seen from `case`."""
    return url_for("sources.page", public_id=source.uuid, case=case.slug)


def _settled(link: CaseSource) -> None:
    """Sets right what depends on a link that went or came back. A source that went with its last link comes with it."""
    if not link.removed and moved.moved_to(link.source.uuid):
        raise Problem(N_("This source was merged into another. Take the two apart on the other's page first."))
    if not link.removed and link.source.removed:
        link.source.restore()
    set_anonymous_flag(link.case)


items.register(
    items.Kind(
        "case_source",
        N_("Source"),
        CaseSource,
        home=lambda case, link: page_url(link.source, case),
        guard=check_unused,
        after=_settled,
        away=lambda case: url_for("sources.in_case", code=case.slug),
    )
)
items.register(
    items.Kind(
        "identifying_detail",
        N_("Identifying detail"),
        IdentifyingDetail,
        home=lambda case, detail: page_url(detail.source, case) + "#details",
        edit=lambda _case, detail: url_for("sources.edit_detail", public_id=detail.source.uuid, detail=detail.uuid),
    )
)
