"""Who is told of a request and its answer: that there is one, of which case, and nothing else."""

from collections.abc import Iterable, Sequence

from tracker.accounts.models import User
from tracker.cases.models import Case
from tracker.requests import people
from tracker.requests.models import TwoPersonRequest
from tracker.tasks.models import NoticeKind
from tracker.tasks.notices import notify


def asked(request: TwoPersonRequest, users: Iterable[User], cases: Sequence[Case]) -> None:
    """Tells those who may answer. A request of no case has no notice: it stands on the desk."""
    _tell(request, users, cases, NoticeKind.REQUEST)


def answered(request: TwoPersonRequest) -> None:
    """Tells who asked that it is decided."""
    _tell(request, [request.asker], people.cases_of(request.source, request.case), NoticeKind.ANSWERED)


def _tell(request: TwoPersonRequest, users: Iterable[User], cases: Sequence[Case], kind: NoticeKind) -> None:
    for user in users:
        if (case := people.reaches(user, cases)) is not None:
            notify(case, [user], kind, f"/requests/{request.uuid}")
