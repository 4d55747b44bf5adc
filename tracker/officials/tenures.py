"""Who held which post, in what capacity, when."""

from sqlalchemy import select

from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.types import Dated
from tracker.officials.models import Capacity, Official, OfficialKind, Tenure


def add_tenure(person: Official, post: Official, capacity: Capacity | None = None, held: Dated | None = None) -> Tenure:
    """`person` held `post`. `held`: from when to when as far as known; None or empty when nothing is."""
    _check(person, post)
    _refuse_twice(person, post, capacity, held or Dated())
    tenure = Tenure(person=person, post=post, capacity=capacity, held=held or Dated())
    session().add(tenure)
    session().flush()
    return tenure


def change_tenure(
    tenure: Tenure, *, post: Official | None = None, capacity: Capacity | None = None, held: Dated | None = None
) -> Tenure:
    """Sets the capacity and the dates, and the post where one is given."""
    post = post or tenure.post
    _check(tenure.person, post)
    _refuse_twice(tenure.person, post, capacity, held or Dated(), but=tenure)
    tenure.post, tenure.capacity = post, capacity
    if held != tenure.held:
        tenure.held = held or Dated()
    session().flush()
    return tenure


def remove_tenure(tenure: Tenure) -> None:
    tenure.remove()
    session().flush()


def restore_tenure(tenure: Tenure) -> None:
    tenure.restore()
    session().flush()


def _check(person: Official, post: Official) -> None:
    if person.kind is not OfficialKind.PERSON:
        raise Problem(N_("Only a person holds a post."), field="person")
    if post.kind is not OfficialKind.POST:
        raise Problem(N_("Choose a post."), field="post")
    if post.private_case_id not in (None, person.private_case_id):
        raise Problem(N_("This post is private to a case, and the person is not."), field="post")


def _refuse_twice(
    person: Official, post: Official, capacity: Capacity | None, held: Dated, but: Tenure | None = None
) -> None:
    same = select(Tenure).where(Tenure.person_id == person.id, Tenure.post_id == post.id, Tenure.capacity == capacity)
    for other in session().scalars(same):
        if other is not but and (other.held or Dated()) == held:
            raise Problem(N_("This post is recorded for the same time already."), field="held")
