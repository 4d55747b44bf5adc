"""Things to test with, made through the services a person's clicks call."""

from typing import Any

from tests.actors import Cast
from tracker.cases import service
from tracker.cases.models import Case


def a_case(cast: Cast, code: str = "TST-01", **values: Any) -> Case:
    """A normal case of the owner, with the teammate and the editor as members."""
    values = {"title": "Lampu jalan padam", "question": "Ke mana anggaran lampu jalan?", **values}
    case = service.open_case(cast.owner, code=code, editor=cast.editor, **values)
    service.add_member(case, cast.teammate)
    return case
