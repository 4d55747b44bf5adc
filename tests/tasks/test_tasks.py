"""Tasks: given to people who may open the case, by due date, gone for whoever loses the case."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from tests.actors import Cast
from tests.factories import a_case
from tests.web import form_fields, press, soup, submit
from tracker.cases import facts
from tracker.cases import service as cases
from tracker.cases.models import Case, Sensitivity
from tracker.core import clock
from tracker.core.i18n import Problem
from tracker.log.models import EntryKind
from tracker.log.service import add_entry
from tracker.tasks import service
from tracker.tasks.models import Notice, NoticeKind, Task

NEW = "/c/tst-01/tasks/new"


def days(number: int) -> date:
    return clock.today() + timedelta(days=number)


def test_a_task_is_made_from_its_form_and_its_assignee_is_told(client_of: Any, db: Any, cast: Cast, case: Case) -> None:
    client = client_of(cast.owner)
    answer = submit(
        client, NEW, title="Minta DPA 2023", assignee=str(cast.teammate.uuid), due_on="31/12/2030", note="Ke PPID"
    )
    assert "Saved the task." in answer.text
    task = db.scalars(select(Task)).one()
    assert (task.assignee, task.due_on, task.note) == (cast.teammate, date(2030, 12, 31), "Ke PPID")
    told = db.scalars(select(Notice).where(Notice.kind == NoticeKind.ASSIGNED)).one()
    assert (told.user_id, told.path) == (cast.teammate.id, f"/c/tst-01/tasks/{task.uuid}")


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"title": ""}, "Write what is to be done."),
        ({"title": "x" * 301}, "characters long"),
        ({"due_on": "31/2/2030"}, "There is no such date: 31/2/2030."),
        ({"due_on": "31/12/99999"}, "This is no date."),
        ({"assignee": "00000000-0000-4000-8000-000000000000"}, "Choose one of the list."),
        ({"title": "a\x00b"}, "invisible characters"),
    ],
)
def test_bad_input_is_answered_beside_its_field(
    client_of: Any, db: Any, cast: Cast, case: Case, values: Any, message: str
) -> None:
    answer = submit(client_of(cast.owner), NEW, **{"title": "Telepon Sekda", **values})
    assert answer.status_code == 422
    assert message in answer.text
    assert db.scalars(select(Task)).all() == []


def test_only_people_who_may_open_the_case_are_offered(client_of: Any, cast: Cast, case: Case) -> None:
    page = soup(client_of(cast.owner).get(NEW))
    offered = {option.text.split(",")[0] for option in page.select("select[name=assignee] option")}
    assert offered == {"Nobody yet", "Owner", "Teammate", "Editor", "Other Editor"}
    with pytest.raises(Problem):
        service.add_task(case, "x", assignee=cast.outsider)


@pytest.mark.parametrize(
    ("who", "look", "change"),
    [
        ("owner", 200, 200),
        ("teammate", 200, 200),
        ("editor", 200, 200),
        ("other_editor", 200, 200),
        ("outsider", 404, 404),
        ("admin", 404, 404),
        ("legal", 404, 404),
    ],
)
def test_who_sees_and_who_changes_tasks(
    client_of: Any, cast: Cast, case: Case, who: str, look: int, change: int
) -> None:
    task = service.add_task(case, "Cek plakat proyek")
    client = client_of(getattr(cast, who))
    page = service.task_path(task)
    assert client.get("/c/tst-01/tasks").status_code == look
    assert client.get(page).status_code == look
    assert client.get(NEW).status_code == change
    assert client.get(page + "/edit").status_code == change


def test_legal_reads_tasks_and_finishes_only_its_own(client_of: Any, db: Any, cast: Cast, case: Case) -> None:
    case.has_anonymous_source = True
    own = service.add_task(case, "Baca naskah", assignee=cast.legal)
    other = service.add_task(case, "Telepon Sekda")
    client = client_of(cast.legal)
    assert client.get(NEW).status_code == 403
    assert client.get(service.task_path(own) + "/edit").status_code == 403
    answer = press(client, service.task_path(own), "/done")
    assert "Done: Baca naskah" in answer.text
    token = soup(client.get("/notices")).select_one("input[name=csrf_token]")["value"]
    refused = client.post(service.task_path(other) + "/done", data={"csrf_token": token})
    assert refused.status_code == 403


def test_late_tasks_come_first_and_done_ones_last(client_of: Any, cast: Cast, case: Case) -> None:
    service.finish(service.add_task(case, "Selesai", due_on=days(-9)))
    for title, due in (("Tanpa tanggal", None), ("Besok", days(1)), ("Terlambat", days(-3)), ("Hari ini", days(0))):
        service.add_task(case, title, due_on=due)
    page = soup(client_of(cast.owner).get("/c/tst-01/tasks"))
    titles = [a.text for a in page.select("tbody th a")]
    assert titles == ["Terlambat", "Hari ini", "Besok", "Tanpa tanggal", "Selesai"]
    assert "3 days late" in page.text


def test_the_filters_count_and_narrow(client_of: Any, cast: Cast, case: Case) -> None:
    service.add_task(case, "Punya saya", assignee=cast.owner, due_on=days(-1))
    service.add_task(case, "Punya teman", assignee=cast.teammate)
    service.finish(service.add_task(case, "Sudah"))
    client = client_of(cast.owner)
    counts = [a.text.split() for a in soup(client.get("/c/tst-01/tasks")).select(".filters a")]
    assert counts == [["All", "3"], ["Open", "2"], ["Mine", "1"], ["Late", "1"], ["Done", "1"]]
    for wanted, titles in (("mine", ["Punya saya"]), ("late", ["Punya saya"]), ("done", ["Sudah"]), ("nonsense", None)):
        found = [a.text for a in soup(client.get(f"/c/tst-01/tasks?show={wanted}")).select("tbody th a")]
        assert found == titles or (titles is None and len(found) == 3)


def test_done_is_undone_from_the_flash(client_of: Any, db: Any, cast: Cast, case: Case) -> None:
    task = service.add_task(case, "Cek plakat", assignee=cast.owner)
    client = client_of(cast.owner)
    answer = press(client, "/tasks", "/done")
    assert answer.request.path == "/tasks"
    assert "Cek plakat" not in soup(answer).select_one(".page").text
    form = soup(answer).select_one(".flash form")
    again = client.post(form["action"], data=form_fields(form), follow_redirects=True)
    assert "Undone." in again.text
    db.refresh(task)
    assert task.done_at is None


def test_a_removed_task_comes_back(client_of: Any, cast: Cast, case: Case) -> None:
    task = service.add_task(case, "Cek plakat")
    client = client_of(cast.owner)
    gone = press(client, service.task_path(task), "/remove/task/")
    assert gone.request.path == "/c/tst-01/tasks"
    assert "Cek plakat" not in soup(gone).select_one(".page").text
    form = soup(gone).select_one(".flash form")
    back = client.post(form["action"], data=form_fields(form), follow_redirects=True)
    assert "Cek plakat" in back.text


def test_my_tasks_hold_those_of_every_case_i_may_open(client_of: Any, db: Any, cast: Cast, case: Case) -> None:
    other = a_case(cast, "OTH-01")
    service.add_task(case, "Di satu", assignee=cast.teammate, due_on=days(2))
    service.add_task(other, "Di dua", assignee=cast.teammate, due_on=days(1))
    service.add_task(case, "Orang lain", assignee=cast.owner)
    titles = [a.text for a in soup(client_of(cast.teammate).get("/tasks")).select("tbody th a")]
    assert titles == ["Di dua", "Di satu"]


def test_a_task_disappears_for_whoever_lost_the_case(client_of: Any, db: Any, cast: Cast, case: Case) -> None:
    task = service.add_task(case, "Rahasia", assignee=cast.teammate)
    cases.remove_member(case, next(m for m in case.members if m.user is cast.teammate))
    client = client_of(cast.teammate)
    assert "Rahasia" not in client.get("/tasks").text
    assert "TST-01" not in client.get("/notices").text
    assert client.get(service.task_path(task)).status_code == 404


def test_an_assignee_who_lost_the_case_stays_until_changed(client_of: Any, db: Any, cast: Cast, case: Case) -> None:
    task = service.add_task(case, "Rahasia", assignee=cast.teammate)
    cases.remove_member(case, next(m for m in case.members if m.user is cast.teammate))
    answer = submit(client_of(cast.owner), service.task_path(task) + "/edit", title="Rahasia kedua")
    assert answer.status_code == 200
    db.refresh(task)
    assert (task.title, task.assignee_id) == ("Rahasia kedua", cast.teammate.id)


def test_two_tabs_show_both_versions(client_of: Any, db: Any, cast: Cast, case: Case) -> None:
    task = service.add_task(case, "Satu")
    client = client_of(cast.owner)
    edit = service.task_path(task) + "/edit"
    stale = form_fields(soup(client.get(edit)).select_one("main form[data-autosave]"))
    submit(client, edit, title="Dua")
    answer = client.post(edit, data={**stale, "title": "Tiga"})
    assert answer.status_code == 409
    assert "Dua" in answer.text
    assert "Tiga" in answer.text


def test_a_task_about_an_item_leads_back_to_it(client_of: Any, db: Any, cast: Cast, case: Case) -> None:
    entry = add_entry(case, EntryKind.LEAD, title="Katanya mangkrak")
    client = client_of(cast.owner)
    page = f"/c/tst-01/log/{entry.uuid}"
    link = soup(client.get(page)).find("a", string="Make a task of it")
    answer = submit(client, link["href"], title="Dua")
    assert answer.request.path == page
    task = db.scalars(select(Task).where(Task.title == "Dua")).one()
    assert (task.about_uuid, task.about_path) == (entry.uuid, page)
    db.commit()
    assert page in client.get(service.task_path(task)).text
    assert "Make a task of it" not in client.get(service.task_path(task)).text
    assert client.get(NEW + "?about=made-up").status_code == 200


def test_open_tasks_are_counted_for_the_tab(db: Any, cast: Cast, case: Case) -> None:
    service.add_task(case, "Satu")
    service.finish(service.add_task(case, "Dua"))
    service.add_task(case, "Tiga").remove()
    db.flush()
    assert facts.of(case)["tasks_open"] == 1


def test_the_pages_cost_few_statements(client_of: Any, cast: Cast, case: Case, statements: list[str]) -> None:
    for n in range(30):
        service.add_task(case, f"Tugas {n}", assignee=cast.owner if n % 2 else cast.teammate)
    client = client_of(cast.owner)
    for url in ("/tasks", "/c/tst-01/tasks", "/notices"):
        client.get(url)
        statements.clear()
        client.get(url)
        assert len(statements) <= 8, (url, statements)


def test_a_restricted_case_leaves_no_trace(client_of: Any, cast: Cast, case: Case) -> None:
    case.sensitivity = Sensitivity.RESTRICTED
    service.add_task(case, "Sangat rahasia")
    client = client_of(cast.other_editor)
    assert client.get("/c/tst-01/tasks").status_code == 404
    page = soup(client_of(cast.owner).get(NEW))
    assert "Other Editor" not in page.select_one("select[name=assignee]").text
