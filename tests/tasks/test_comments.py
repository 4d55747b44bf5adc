"""Comments: written on any item, by whoever may open the case, and seen by nobody else."""

from typing import Any

import pytest
from sqlalchemy import select

from tests.actors import Cast
from tests.factories import a_case
from tests.web import find_form, form_fields, press, soup, submit
from tracker.cases.models import Case
from tracker.core.acting import acting_as
from tracker.tasks import service
from tracker.tasks.models import Comment, Notice, NoticeKind, Task


@pytest.fixture
def task(case: Case) -> Task:
    return service.add_task(case, "Cari DPA 2023")


def page(task: Task) -> str:
    return service.task_path(task)


def say(client: Any, task: Task, body: str, **values: Any) -> Any:
    return press(client, page(task), "/comment/", body=body, **values)


def test_a_comment_stands_with_its_author_and_line_breaks(client_of: Any, cast: Cast, task: Task) -> None:
    client = client_of(cast.teammate)
    answer = say(client, task, "Baris satu\nbaris dua <b>")
    remark = soup(answer).select_one("#talk ol li")
    assert remark is not None
    assert "Teammate" in remark.text
    assert "Baris satu<br/>baris dua &lt;b&gt;" in str(remark)


def test_a_double_tap_is_one_comment(client_of: Any, db: Any, cast: Cast, task: Task) -> None:
    client = client_of(cast.teammate)
    form = find_form(soup(client.get(page(task))), "/comment/")
    fields = {**form_fields(form), "body": "Sekali saja"}
    for _tap in range(2):
        assert client.post(form["action"], data=fields).status_code == 303
    assert len(db.scalars(select(Comment)).all()) == 1


def test_an_empty_comment_is_refused_with_a_message(client_of: Any, cast: Cast, task: Task) -> None:
    answer = say(client_of(cast.teammate), task, "  ")
    assert answer.status_code == 422
    assert "Write what you want to say." in answer.text


def test_a_comment_too_long_keeps_its_text(client_of: Any, cast: Cast, task: Task) -> None:
    answer = say(client_of(cast.teammate), task, "kata " * 5000)
    assert answer.status_code == 422
    assert answer.text.count("kata ") > 4000


def test_the_place_of_a_comment_cannot_be_made_up(client_of: Any, cast: Cast, task: Task) -> None:
    client = client_of(cast.teammate)
    form = find_form(soup(client.get(page(task))), "/comment/")
    fields = {**form_fields(form), "body": "x"}
    other = form["action"].rpartition("/")[0] + "/00000000-0000-4000-8000-000000000000"
    assert client.post(other, data=fields).status_code == 404
    assert client.post(form["action"], data={**fields, "place": "//evil.example"}).status_code == 404


def test_a_form_of_another_case_does_not_work_here(client_of: Any, cast: Cast, task: Task) -> None:
    a_case(cast, "OTH-01")
    client = client_of(cast.teammate)
    form = find_form(soup(client.get(page(task))), "/comment/")
    there = form["action"].replace("tst-01", "oth-01")
    assert client.post(there, data={**form_fields(form), "body": "x"}).status_code == 404


@pytest.mark.parametrize(
    ("who", "status"),
    [("outsider", 404), ("admin", 404), ("legal", 404), ("teammate", 303), ("editor", 303), ("other_editor", 303)],
)
def test_who_may_comment(client_of: Any, cast: Cast, task: Task, who: str, status: int) -> None:
    form = find_form(soup(client_of(cast.owner).get(page(task))), "/comment/")
    client = client_of(getattr(cast, who))
    fields = {**form_fields(form), "body": "x", "csrf_token": _token(client)}
    assert client.post(form["action"], data=fields).status_code == status


def _token(client: Any) -> str:
    return soup(client.get("/notices")).select_one("input[name=csrf_token]")["value"]


def test_legal_comments_in_a_case_with_an_anonymous_source(
    client_of: Any, db: Any, cast: Cast, case: Case, task: Task
) -> None:
    case.has_anonymous_source = True
    client = client_of(cast.legal)
    answer = say(client, task, "Perlu bukti tertulis.")
    assert answer.status_code == 200
    assert "Make a task of it" not in answer.text
    removed = press(client, page(task), "/remove/comment/")
    assert "Perlu bukti" not in removed.text


def test_a_mention_tells_whoever_may_open_the_case(client_of: Any, db: Any, cast: Cast, task: Task) -> None:
    answer = say(client_of(cast.owner), task, "Tolong @Teammate dan @editor@example.org")
    assert "Told: Teammate, Editor." in answer.text
    told = {n.user_id: n for n in db.scalars(select(Notice).where(Notice.kind == NoticeKind.MENTIONED))}
    assert set(told) == {cast.teammate.id, cast.editor.id}
    assert told[cast.editor.id].path.startswith(page(task) + "#remark-")


def test_a_mention_of_somebody_outside_creates_nothing_and_says_so(
    client_of: Any, db: Any, cast: Cast, task: Task
) -> None:
    answer = say(client_of(cast.owner), task, "Tanya @Outsider ya")
    assert "Not told, as they may not open this case: Outsider." in answer.text
    assert db.scalars(select(Notice).where(Notice.user_id == cast.outsider.id)).all() == []
    assert "TST-01" not in client_of(cast.outsider).get("/notices").text


def test_the_author_of_an_item_is_told_of_a_comment(client_of: Any, db: Any, cast: Cast, task: Task) -> None:
    say(client_of(cast.teammate), task, "Sudah ada di meja saya")
    told = db.scalars(select(Notice).where(Notice.kind == NoticeKind.COMMENTED)).one()
    assert told.user_id == cast.owner.id


def test_one_changes_and_removes_only_ones_own(client_of: Any, db: Any, cast: Cast, case: Case, task: Task) -> None:
    with acting_as(cast.owner.uuid):
        comment, _found = service.add_comment(case, task.uuid, page(task), "Kata saya")
    edit = f"/c/tst-01/comments/{comment.uuid}/edit"
    teammate = client_of(cast.teammate)
    assert teammate.get(edit).status_code == 403
    assert f"/remove/comment/{comment.uuid}" not in teammate.get(page(task)).text
    token = _token(teammate)
    refused = teammate.post(
        f"/c/tst-01/remove/comment/{comment.uuid}",
        data={"csrf_token": token, "version": comment.version},
        follow_redirects=True,
    )
    assert "Only the person who wrote a comment" in refused.text
    owner = client_of(cast.owner)
    changed = submit(owner, edit, body="Kata saya, diubah @Teammate")
    assert "Kata saya, diubah" in changed.text
    removed = press(owner, page(task), "/remove/comment/")
    assert soup(removed).select("#talk ol li") == []
    back = press_flash(owner, removed)
    assert "Kata saya, diubah" in back.text


def press_flash(client: Any, answer: Any) -> Any:
    form = soup(answer).select_one(".flash form")
    assert form is not None
    return client.post(form["action"], data=form_fields(form), follow_redirects=True)


def test_a_change_tells_only_the_newly_mentioned(db: Any, cast: Cast, case: Case, task: Task) -> None:
    comment, _found = service.add_comment(case, task.uuid, page(task), "@Teammate")
    found = service.change_comment(comment, "@Teammate @Editor")
    assert found.told == [cast.editor]
    db.flush()
    assert len(db.scalars(select(Notice).where(Notice.kind == NoticeKind.MENTIONED)).all()) == 2


def test_many_comments_cost_one_statement(
    client_of: Any, cast: Cast, case: Case, task: Task, statements: list[str]
) -> None:
    for n in range(60):
        service.add_comment(case, task.uuid, page(task), f"Catatan {n}")
    client = client_of(cast.owner)
    client.get(page(task))
    statements.clear()
    answer = client.get(page(task))
    assert len(statements) <= 6, statements
    assert "Catatan 59" in answer.text
    assert "Catatan 9<" not in answer.text
    assert "Catatan 9<" in client.get(page(task) + "?talk=all").text
