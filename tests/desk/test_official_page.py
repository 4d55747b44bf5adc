"""The page of an official: public facts for all, the rest only through cases one may open."""

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import update
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.factories import a_case
from tests.web import find_form, form_fields, press, soup
from tracker.accounts.models import User
from tracker.articles.models import Article
from tracker.budgets.models import Amount
from tracker.cases import service as case_service
from tracker.cases.models import Case, Sensitivity
from tracker.claims.models import Claim, ClaimParty, PartyRole
from tracker.confirmations.models import Attempt, Outcome
from tracker.core.acting import acting_as
from tracker.evidence.models import Document
from tracker.language.dated import read_date
from tracker.log.models import EntryKind, LogEntry
from tracker.officials import service, tenures
from tracker.officials.models import Capacity, IdentifierSystem, Official, OfficialKind
from tracker.sources.models import CaseSource, Source, SourceKind
from tracker.timeline.models import Event, EventParty

Clients = Callable[[Any], FlaskClient]
PERSON, BODY, POST, GROUP = OfficialKind
NIK = "7206010101900001"


def url(official: Official) -> str:
    return f"/officials/{official.uuid}"


def say_everything(db: Session, case: Case, official: Official, handler: User, mark: str) -> list[Any]:
    """One item of each kind that names `official`, each with `mark` in its words."""
    claim = Claim(case=case, number=1, summary=f"klaim {mark}")
    event = Event(case=case, title=f"peristiwa {mark}", happened=read_date("13 Juli 2023"))
    source = Source(anonymous=False, official=official, kind=SourceKind.OFFICIAL, handler=handler)
    source.described_as = f"kata {mark}"
    made = [
        claim,
        ClaimParty(claim=claim, official=official, role=PartyRole.ACCUSED),
        Attempt(case=case, official=official, outcome=Outcome.DECLINED, asked=read_date("15 Juli 2023")),
        Amount(case=case, words=f"anggaran {mark}", payer=official),
        Amount(case=case, words="Rp 2 M", label=f"kontrak {mark}", payee=official),
        Document(case=case, number=1, title=f"surat {mark}", issuer=official),
        LogEntry(case=case, kind=EntryKind.INTERVIEW, title=f"wawancara {mark}", official=official),
        Article(case=case, title=f"artikel {mark}", outlet_official=official),
        event,
        EventParty(event=event, official=official, part=f"peran {mark}"),
        source,
        CaseSource(case=case, source=source),
    ]
    db.add_all(made)
    db.flush()
    return made


WORDS = ("klaim", "anggaran", "kontrak", "surat", "wawancara", "artikel", "peristiwa", "peran", "kata")


def text_of(client: FlaskClient, official: Official) -> str:
    answer = client.get(url(official))
    assert answer.status_code == 200
    return soup(answer).select_one("main").text


def test_everything_of_an_open_case_is_there(db: Session, cast: Cast, acting_owner: User, client_of: Clients) -> None:
    body = service.add_official(BODY, "Diskominfo Morut")
    say_everything(db, a_case(cast), body, cast.owner, "TERBUKA")
    client = client_of(cast.teammate)
    text = text_of(client, body)
    for word in WORDS:
        assert f"{word} TERBUKA" in text
    assert "Declined" in text
    assert "Accused" in text
    assert "TST-01" in text
    links = {a["href"] for a in soup(client.get(url(body))).select(".said-of a")}
    assert len(links) == 9


@pytest.mark.parametrize("who", ["outsider", "legal", "editor", "other_editor"])
def test_a_case_one_may_not_open_leaves_no_trace(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients, who: str
) -> None:
    body = service.add_official(BODY, "Diskominfo Morut")
    secret = case_service.open_case(
        cast.owner, code="RST-01", title="Judul RAHASIA", question="?", sensitivity=Sensitivity.RESTRICTED
    )
    say_everything(db, secret, body, cast.owner, "RAHASIA")
    text = text_of(client_of(getattr(cast, who)), body)
    for trace in ("RAHASIA", "RST-01", cast.owner.name, "Declined", "History", "Entered by", "Accused"):
        assert trace not in text
    assert "Nothing from the cases open to you" in text


def test_removed_items_and_removed_cases_say_nothing(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    body, case = service.add_official(BODY, "Diskominfo Morut"), a_case(cast)
    for item in say_everything(db, case, body, cast.owner, "HILANG"):
        item.remove()
    gone = a_case(cast, "GON-01", title="Kasus HILANG")
    say_everything(db, gone, body, cast.owner, "HILANG")
    gone.remove()
    text = text_of(client_of(cast.owner), body)
    assert "HILANG" not in text
    assert "Declined" not in text


def test_a_row_taken_off_an_item_says_nothing(db: Session, cast: Cast, acting_owner: User, client_of: Clients) -> None:
    body, case = service.add_official(BODY, "Diskominfo Morut"), a_case(cast)
    for item in say_everything(db, case, body, cast.owner, "LEPAS"):
        if isinstance(item, ClaimParty | EventParty | CaseSource):
            item.remove()
    text = text_of(client_of(cast.owner), body)
    for word in ("klaim", "peristiwa", "kata"):
        assert f"{word} LEPAS" not in text
    assert "surat LEPAS" in text


def test_legal_sees_a_case_with_an_anonymous_source(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    body, case = service.add_official(BODY, "Diskominfo Morut"), a_case(cast)
    say_everything(db, case, body, cast.owner, "HUKUM")
    assert "HUKUM" not in text_of(client_of(cast.legal), body)
    db.execute(update(Case).values(has_anonymous_source=True))
    assert "surat HUKUM" in text_of(client_of(cast.legal), body)


def test_the_author_shows_through_an_open_case_alone(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    body = service.add_official(BODY, "Diskominfo Morut")
    own = text_of(client_of(cast.owner), body)
    assert f"Entered by {cast.owner.name}" in own
    assert "added the official Diskominfo Morut" in own
    assert cast.owner.name not in text_of(client_of(cast.teammate), body)
    say_everything(db, a_case(cast), body, cast.owner, "X")
    seen = text_of(client_of(cast.teammate), body)
    assert f"Entered by {cast.owner.name}" in seen
    assert cast.owner.name not in text_of(client_of(cast.outsider), body)


def test_what_somebody_outside_the_case_did_does_not_show_through_it(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    body = service.add_official(BODY, "Diskominfo Morut")
    say_everything(db, a_case(cast), body, cast.owner, "X")
    db.commit()
    with acting_as(cast.outsider.uuid):
        service.change_official(body, aliases=["Dari kasus lain"])
        db.commit()
    text = text_of(client_of(cast.teammate), body)
    assert "Also written: Dari kasus lain" in text
    assert cast.outsider.name not in text
    assert "added the spelling" not in text


def test_what_was_done_in_a_private_case_stays_there_when_the_official_leaves_it(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    secret = case_service.open_case(
        cast.owner, code="RST-01", title="Rahasia", question="?", sensitivity=Sensitivity.RESTRICTED
    )
    hidden = service.add_official(BODY, "Induk TERSEMBUNYI", private_case=secret)
    body = service.add_official(BODY, "Diskominfo Morut", private_case=secret, body=hidden)
    db.commit()
    service.change_official(body, body=None)
    db.commit()
    service.change_official(body, private_case=None)
    db.commit()
    service.change_official(body, place="Kolonodale")
    say_everything(db, a_case(cast), body, cast.owner, "X")
    text = text_of(client_of(cast.teammate), body)
    assert "Kolonodale" in text
    assert "TERSEMBUNYI" not in text
    assert "RST-01" not in text
    mine = text_of(client_of(cast.owner), body)
    assert "changed the official" in mine


def test_a_private_official_is_nothing_to_others(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    secret = a_case(cast, "RST-01", sensitivity=Sensitivity.RESTRICTED)
    person = service.add_official(PERSON, "Orang Rahasia", private_case=secret, aliases=["Si Rahasia"])
    post = service.add_official(POST, "Sekda Morut")
    tenures.add_tenure(person, post)
    inside, outside = client_of(cast.teammate), client_of(cast.other_editor)
    assert "Private to RST-01" in text_of(inside, person)
    assert "Orang Rahasia" in text_of(inside, post)
    paths = [url(person), f"{url(person)}/edit", f"{url(person)}/posts/new"]
    assert {outside.get(path).status_code for path in paths} == {404}
    assert {outside.post(f"{url(person)}/{act}").status_code for act in ("remove", "restore")} <= {400, 404}
    assert "Rahasia" not in text_of(outside, post)
    for path in ("/officials", "/officials?q=rahasia", "/officials/similar?q=Orang+Rahasia", "/officials/new"):
        assert "Orang Rahasia" not in outside.get(path).get_data(as_text=True)
        assert "Si Rahasia" not in outside.get(path).get_data(as_text=True)
    assert "Orang Rahasia" in inside.get("/officials").get_data(as_text=True)
    counted = [a.text for a in soup(outside.get("/officials")).select(".filters a")]
    assert counted == ["All 1", "Posts 1"]


def test_a_body_shows_its_parts_as_far_as_one_may_see_them(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    secret = a_case(cast, "RST-01", sensitivity=Sensitivity.RESTRICTED)
    body = service.add_official(BODY, "Pemda Morut")
    service.add_official(BODY, "Diskominfo Morut", body=body)
    service.add_official(POST, "Kepala RAHASIA", body=body, private_case=secret)
    assert "Diskominfo Morut" in text_of(client_of(cast.outsider), body)
    assert "RAHASIA" not in text_of(client_of(cast.outsider), body)
    assert "RAHASIA" in text_of(client_of(cast.owner), body)


def test_posts_and_holders_with_their_dates(db: Session, cast: Cast, acting_owner: User, client_of: Clients) -> None:
    person, post = service.add_official(PERSON, "Bodewin Wattimena"), service.add_official(POST, "Wali Kota Ambon")
    tenures.add_tenure(person, post, Capacity.PENJABAT, read_date("sejak Mei 2022"))
    client = client_of(cast.legal)
    for official, other in ((person, "Wali Kota Ambon"), (post, "Bodewin Wattimena")):
        text = text_of(client, official)
        assert other in text
        assert "Penjabat (Pj)" in text
        assert "“sejak Mei 2022”" in text


def test_a_personal_number_is_cut_for_those_who_only_read(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    numbers = [(IdentifierSystem.NIK, NIK, "Dua orang senama"), (IdentifierSystem.NPWP, "012345678901000", "")]
    person = service.add_official(PERSON, "Ivan Mareoli", identifiers=numbers)
    case = a_case(cast)
    say_everything(db, case, person, cast.owner, "X")
    case.has_anonymous_source = True
    reads = text_of(client_of(cast.legal), person)
    assert NIK not in reads
    assert f"••••{NIK[-4:]}" in reads
    assert "01.234.567.8-901.000" in reads
    assert "added the identifier" in reads
    assert NIK in text_of(client_of(cast.owner), person)


def test_a_removed_official_keeps_a_page_with_the_way_back(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients
) -> None:
    body = service.add_official(BODY, "Diskominfo Morut", aliases=["Kominfo Morut"])
    service.remove(body)
    client = client_of(cast.owner)
    assert "Removed from the register" in text_of(client, body)
    press(client, url(body), "/restore")
    text = text_of(client, body)
    assert "Removed from the register" not in text
    assert "Kominfo Morut" in text


def test_removing_from_the_page_and_undoing_it(db: Session, cast: Cast, acting_owner: User, client_of: Clients) -> None:
    body = service.add_official(BODY, "Diskominfo Morut")
    client = client_of(cast.owner)
    answer = press(client, url(body), "/remove")
    undo = find_form(soup(answer), "/undo/")
    back = client.post(undo["action"], data=form_fields(undo), follow_redirects=True)
    assert "Undone" in back.get_data(as_text=True)


def test_a_tenure_is_taken_off_from_the_page(db: Session, cast: Cast, acting_owner: User, client_of: Clients) -> None:
    person, post = service.add_official(PERSON, "Musda Guntur"), service.add_official(POST, "Sekda Morut")
    tenures.add_tenure(person, post)
    client = client_of(cast.owner)
    answer = press(client, url(post), "/posts/")
    assert "Nobody is recorded as holding it" in answer.get_data(as_text=True)


def test_the_title_of_the_page_names_nobody(db: Session, cast: Cast, acting_owner: User, client_of: Clients) -> None:
    person = service.add_official(PERSON, "Musda Guntur")
    page = soup(client_of(cast.owner).get(url(person)))
    assert page.title is not None
    assert page.title.text == "Person · Telusur"


@pytest.mark.parametrize("role", ["admin", None])
def test_others_have_no_business_here(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients, role: str | None
) -> None:
    body = service.add_official(BODY, "Diskominfo Morut")
    answer = client_of(getattr(cast, role) if role else None).get(url(body))
    assert answer.status_code == (403 if role else 302)


@pytest.mark.parametrize("many", [10, 120])
def test_the_page_takes_few_statements(
    db: Session, cast: Cast, acting_owner: User, client_of: Clients, statements: list[str], many: int
) -> None:
    body, case = service.add_official(BODY, "Pemda Morut", aliases=["Morut"]), a_case(cast)
    post = service.add_official(POST, "Anggota DPRD Morut", body=body)
    for n in range(many):
        person = service.add_official(PERSON, f"Orang {n}")
        tenures.add_tenure(person, post)
        db.add(Document(case=case, number=n + 1, title=f"Surat {n}", issuer=post))
    for n in range(many // 10):
        service.add_official(BODY, f"Bagian {n}", body=body)
        say_everything(db, a_case(cast, f"TST-{n + 10}"), body, cast.owner, "X")
    client = client_of(cast.owner)
    for official in (body, post, person):
        statements.clear()
        assert client.get(url(official)).status_code == 200
        assert len(statements) <= 10
