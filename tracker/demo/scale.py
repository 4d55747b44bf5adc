"""`telusur demo --scale`: many synthetic cases, written in bulk, to see how the program bears a large newsroom.

Every name, place and sentence is put together from word lists by a seeded generator, so two runs give the same text.
Rows go past the services, so what those guarantee is kept here by hand: bounds of dates, versions, folded names, an
entry of the audit chain for each row, and the index of the search.
"""

import hashlib
import uuid
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from sqlalchemy import func, insert, select, text
from sqlalchemy.orm import Session

from tracker.accounts import service as accounts
from tracker.accounts.models import User
from tracker.articles.models import Article, ArticleState, ArticleVersion
from tracker.audit.chain import Happening, append
from tracker.audit.tracking import noun, tracked
from tracker.budgets.models import Amount, BudgetStage
from tracker.cases.models import Case, Member, Stage
from tracker.claims.models import Accusation, Claim, ClaimParty, PartyRole
from tracker.confirmations.models import Attempt, Outcome, PutClaim
from tracker.core import clock
from tracker.core.db import Database
from tracker.core.record import Record
from tracker.core.text import fold
from tracker.core.types import Precision
from tracker.demo.staff import PASSWORD
from tracker.log.models import Channel, EntryKind, LogEntry
from tracker.officials.models import BodyKind, Official, OfficialKind, PostTitle
from tracker.policy import Role
from tracker.search import keeping
from tracker.search.kind import table

SEED = 2026
CHUNK = 250
STAFF = ((Role.REPORTER, 5), (Role.EDITOR, 2), (Role.LEGAL, 2), (Role.ADMIN, 1))
# A word of one log entry in a hundred, to measure the search with.
RARE = "bendungan"
PLACES = "Sumberwaras Karangmulya Batulayar Tanjungrejo Watukebo Lembahsari Pulaubesar Muarajaya".split()
THINGS = "jembatan pasar sekolah puskesmas irigasi terminal embung dermaga".split()
FIRST = "Hadi Ratna Bagus Sulastri Wawan Endang Gunawan Marlina Yusuf Kartika".split()
LAST = "Purwacaraka Wirasena Lestiono Manurunga Hartadi Suryaputra Walandouw Rumbekwan".split()
WORDS = (
    "anggaran kontrak dinas kepala laporan warga proyek selesai belum dibayar diperiksa dokumen rekanan lelang panitia "
    "kunjungan keterangan catatan rapat jawaban surat tanggal pekerjaan volume mutu pengawasan serah terima"
).split()

# Owners before what hangs on them.
ORDER = (Case, Member, Official, Claim, ClaimParty, LogEntry, Attempt, PutClaim, Amount, Article, ArticleVersion)
Rows = dict[type[Record], list[dict[str, Any]]]


def fill(database: Database, cases: int) -> Iterator[int]:
    """Hires ten people and writes `cases` cases; yields how many stand after each chunk. Each chunk is one commit."""
    with database.work():
        people = _hire()
    done = 0
    while done < cases:
        count = min(CHUNK, cases - done)
        with database.work() as session:
            _write(session, _chunk(session, people, done, count))
        done += count
        yield done
    with database.work() as session:
        _set_sequences(session)
    with database.opened(writing=True) as session:
        for _items in keeping.rebuild(session):
            session.commit()
        session.commit()


def has_accounts(database: Database) -> bool:
    with database.work(writing=False) as session:
        return session.scalar(select(User.id).limit(1)) is not None


def _hire() -> dict[Role, list[User]]:
    return {
        role: [
            accounts.create_user(
                f"{role.value}{n}@demo.telusur.example", f"{role.value.title()} {n}", role, password=PASSWORD
            )
            for n in range(1, count + 1)
        ]
        for role, count in STAFF
    }


class Writer:
    """Collects the rows of a chunk, numbers them, and notes the audit entry of each."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.rows: Rows = defaultdict(list)
        self.happenings: list[Happening] = []
        self.case: uuid.UUID | None = None
        self.actor: uuid.UUID | None = None
        self._next: dict[type[Record], int] = {}

    def add(self, model: type[Record], *, called: str = "", within: uuid.UUID | None = None, **values: Any) -> Any:
        """The row of a new `model`, with its id; `called` is its name in the audit."""
        row = {"id": self._number(model), "uuid": uuid.uuid4(), "version": 1, "created_by": self.actor, **values}
        row["changed_by"] = self.actor
        self.rows[model].append(row)
        fields = {key: [None, _said(row[key])] for key in tracked(model) if row.get(key) not in (None, "", False)}
        self.happenings.append(
            Happening(
                f"{noun(model)}.create",
                row["uuid"],
                within,
                row["uuid"] if model is Case else self.case,
                {"name": called, "fields": fields},
                self.actor,
            )
        )
        return row

    def _number(self, model: type[Record]) -> int:
        if model not in self._next:
            self._next[model] = int(self.session.scalar(select(func.max(table(model).c.id))) or 0)
        self._next[model] += 1
        return self._next[model]


def _said(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value if isinstance(value, bool | int) else str(value)


def _write(session: Session, writer: Writer) -> None:
    """In the order of the foreign keys; the chain comes last, as it locks."""
    for model in ORDER:
        session.execute(insert(table(model)), writer.rows[model])
    append(session, writer.happenings)


def _chunk(session: Session, people: dict[Role, list[User]], start: int, count: int) -> Writer:
    writer = Writer(session)
    for number in range(start + 1, start + count + 1):
        # Seeded by the number: the same case whatever the chunks are.
        _case(writer, Random(f"{SEED}-{number}"), people, number)  # noqa: S311 - invented text, no secret
    return writer


def _case(writer: Writer, random: Random, people: dict[Role, list[User]], number: int) -> None:
    reporter, editor = random.choice(people[Role.REPORTER]), random.choice(people[Role.EDITOR])
    place, thing, begun = (
        random.choice(PLACES),
        random.choice(THINGS),
        date(2023, 1, 1) + timedelta(random.randrange(900)),
    )
    code = f"SKL-{number:05d}"
    writer.case, writer.actor = None, reporter.uuid
    case = writer.add(
        Case,
        called=code,
        code=code,
        title=f"{thing.title()} {place} {number}",
        question=f"Ke mana anggaran {thing} {place}?",
        region=place,
        stage=random.choice([Stage.LEAD, Stage.REPORTING, Stage.VERIFYING, Stage.CONFIRMING]),
        target_on=clock.today() + timedelta(random.randrange(-20, 60)),
    )
    writer.case = case["uuid"]
    for user in (reporter, editor):
        writer.add(Member, called=user.name, case_id=case["id"], user_id=user.id)
    officials = _officials(writer, random, place)
    claims = [_claim(writer, random, case, officials, n, thing) for n in (1, 2, 3)]
    for n in range(5):
        _entry(writer, random, case, officials, begun + timedelta(7 * n), rare=(number * 5 + n) % 100 == 0)
    for claim in claims[:2]:
        _attempt(writer, random, case, officials[0], claim, reporter, begun)
    for stage in (BudgetStage.APBD, BudgetStage.KONTRAK):
        _amount(writer, random, case, officials, stage, thing, begun.year)
    _article(writer, random, case, thing, place)


def _officials(writer: Writer, random: Random, place: str) -> list[dict[str, Any]]:
    def add(kind: OfficialKind, name: str, **values: Any) -> dict[str, Any]:
        kept = {"body_kind": None, "post_title": None, "body_id": None, **values}
        key = fold(name)[:200]
        return writer.add(Official, called=name, kind=kind, name=name, name_key=key, place=place, **kept)

    body = add(
        OfficialKind.BODY,
        f"Dinas {random.choice(THINGS).title()} {place} {random.randrange(1000)}",
        body_kind=BodyKind.AGENCY,
    )
    post = add(OfficialKind.POST, f"Kepala {body['name']}", post_title=next(iter(PostTitle)), body_id=body["id"])
    person = add(OfficialKind.PERSON, f"{random.choice(FIRST)} {random.choice(LAST)} {random.randrange(10_000)}")
    return [person, body, post]


def _claim(writer: Writer, random: Random, case: Any, officials: list[Any], number: int, thing: str) -> Any:
    claim = writer.add(
        Claim,
        called=f"C{number}",
        case_id=case["id"],
        number=number,
        summary=f"{thing.title()}: {_sentence(random, 6)}",
        words=_sentence(random, 14),
        accusation=Accusation.SOMEBODY,
    )
    party: dict[str, Any] = {
        "claim_id": claim["id"],
        "official_id": officials[number % 2]["id"],
        "role": PartyRole.ACCUSED,
    }
    writer.add(ClaimParty, within=claim["uuid"], **party)
    return claim


def _entry(writer: Writer, random: Random, case: Any, officials: list[Any], on: date, *, rare: bool) -> None:
    body = " ".join(_sentence(random, 12) for _ in range(3)) + (f" {RARE.title()}." if rare else "")
    when: dict[str, Any] = {
        "happened_edtf": on.isoformat(),
        "happened_words": None,
        "happened_from": on,
        "happened_to": on,
    }
    title = _sentence(random, 5)
    kind = random.choice([EntryKind.LEAD, EntryKind.INTERVIEW, EntryKind.CALL, EntryKind.NOTE])
    more: dict[str, Any] = {**when, "official_id": random.choice(officials)["id"], "channel": Channel.UNKNOWN}
    writer.add(LogEntry, called=title, case_id=case["id"], kind=kind, title=title, body=body, **more)


def _attempt(writer: Writer, random: Random, case: Any, official: Any, claim: Any, reporter: User, begun: date) -> None:
    on = begun + timedelta(40)
    attempt = writer.add(
        Attempt,
        called=official["name"],
        case_id=case["id"],
        official_id=official["id"],
        asked_by_id=reporter.id,
        asked_edtf=on.isoformat(),
        asked_from=on,
        asked_to=on,
        deadline=on + timedelta(7),
        outcome=random.choice([Outcome.ANSWERED, Outcome.DECLINED, Outcome.PENDING]),
    )
    question = f"Apakah benar: {claim['summary']}?"
    writer.add(PutClaim, within=attempt["uuid"], attempt_id=attempt["id"], claim_id=claim["id"], question=question)


def _amount(
    writer: Writer, random: Random, case: Any, officials: list[Any], stage: BudgetStage, thing: str, year: int
) -> None:
    millions = random.randrange(50, 9000)
    writer.add(
        Amount,
        called=thing,
        case_id=case["id"],
        label=f"Pembangunan {thing}",
        words=f"Rp {millions} juta",
        currency="IDR",
        low=millions * 100_000_000,
        high=millions * 100_000_000,
        precision=Precision.EXACT,
        stage=stage,
        fiscal_year=year,
        payer_id=officials[1]["id"],
    )


def _article(writer: Writer, random: Random, case: Any, thing: str, place: str) -> None:
    title = f"{thing.title()} {place}: {_sentence(random, 4)}"
    article = writer.add(
        Article, called=title, case_id=case["id"], title=title, state=ArticleState.DRAFT, ours=True, last=1
    )
    body = "\n\n".join(" ".join(_sentence(random, 15) for _ in range(4)) for _ in range(6))
    digest = hashlib.sha256(body.encode()).hexdigest()
    version: dict[str, Any] = {"article_id": article["id"], "number": 1, "digest": digest, "characters": len(body)}
    writer.add(ArticleVersion, called="v1", within=article["uuid"], text=body, **version)


def _sentence(random: Random, words: int) -> str:
    return " ".join(random.choice(WORDS) for _ in range(words)).capitalize()


def _set_sequences(session: Session) -> None:
    """PostgreSQL numbers the next rows itself, and must know where to go on."""
    if session.get_bind().dialect.name != "postgresql":
        return
    for model in ORDER:
        name = table(model).name
        session.execute(text(f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), (SELECT max(id) FROM {name}))"))  # noqa: S608
