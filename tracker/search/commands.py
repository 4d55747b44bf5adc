"""The command bar: what is typed opens a page where it names one, else it is searched for.

`AMB-01`, `C4`, `AMB-01 C4` open what has that code; a command of the table opens its page, in the case named with it or
in the one being looked at; a name that is exactly an official's opens the official.
"""

import re
from dataclasses import dataclass
from typing import Any

from flask import url_for
from sqlalchemy import or_, select

from tracker.cases.access import visible_to
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.i18n import N_
from tracker.core.text import fold
from tracker.log.listing import last_case
from tracker.officials.models import Alias, Official
from tracker.officials.visibility import visible_officials
from tracker.policy import Permission, may
from tracker.search.finding import open_to
from tracker.search.kinds import BY_NOUN
from tracker.search.models import SearchDoc

CASE = re.compile(r"[A-Za-z]{1,6}-\d{1,6}")
ITEM = re.compile(r"[CcEe]\d{1,6}")


@dataclass(frozen=True)
class Command:
    """`words`: ways to type it, in English and Indonesian, the first two shown. `what`: the msgid of what it opens."""

    words: tuple[str, ...]
    endpoint: str
    what: str
    permission: Permission = Permission.RECORD_USE

    @property
    def of_case(self) -> bool:
        return self.permission.of_case


EDIT, OPEN = Permission.CASE_EDIT, Permission.CASE_OPEN
COMMANDS = (
    Command(("log", "catat"), "log.quick", N_("write in the log"), Permission.CASE_ADD),
    Command(("new case", "kasus baru"), "cases.new", N_("open a case"), Permission.CASE_ADD),
    Command(("new claim", "klaim baru"), "claims.new", N_("write down a claim"), EDIT),
    Command(("new source", "narasumber baru", "sumber baru"), "sources.new", N_("add a source"), EDIT),
    Command(("new attempt", "konfirmasi baru", "log a confirmation", "catat konfirmasi"), "confirmations.new",
            N_("log an attempt to ask"), EDIT),
    Command(("new amount", "nilai baru", "jumlah baru"), "budgets.new", N_("record an amount"), EDIT),
    Command(("new document", "dokumen baru"), "evidence.new", N_("record a document"), EDIT),
    Command(("new event", "peristiwa baru"), "timeline.new", N_("add an event"), EDIT),
    Command(("new article", "artikel baru"), "articles.new", N_("record an article"), EDIT),
    Command(("new task", "tugas baru"), "tasks.new", N_("set a task"), EDIT),
    Command(("new official", "pejabat baru"), "officials.new", N_("add an official"), Permission.OFFICIAL_EDIT),
    Command(("read in", "baca artikel"), "intake.new", N_("read an article in"), Permission.CASE_ADD),
    Command(("claims", "klaim"), "claims.listing", N_("the claims of the case"), OPEN),
    Command(("timeline", "linimasa", "lini masa"), "timeline.page", N_("its timeline"), OPEN),
    Command(("money", "uang", "anggaran"), "budgets.page", N_("its money"), OPEN),
    Command(("articles", "artikel"), "articles.listing", N_("its articles"), OPEN),
    Command(("documents", "dokumen"), "evidence.listing", N_("its documents"), OPEN),
    Command(("history", "riwayat"), "cases.history", N_("its history"), OPEN),
    Command(("desk", "meja"), "desk.home", N_("the desk")),
    Command(("cases", "kasus"), "cases.listing", N_("all cases")),
    Command(("sources", "narasumber"), "sources.listing", N_("all sources")),
    Command(("officials", "pejabat"), "officials.listing", N_("the register of officials")),
    Command(("confirmations", "konfirmasi"), "confirmations.listing", N_("all confirmations")),
    Command(("tasks", "tugas"), "tasks.mine", N_("my tasks")),
    Command(("saved", "pencarian"), "search.saved", N_("my saved searches")),
)  # fmt: skip
BY_WORDS = {words: command for command in COMMANDS for words in command.words}


def where_to(typed: str, user: Any, here: str = "") -> str | None:
    """The address that `typed` jumps to; None where it is to be searched for. `here`: the code of the case looked at.

    What one may not open is as what is not there.
    """
    words = " ".join(typed.split())
    code, rest = _case_in(words)
    if found := BY_WORDS.get(rest.casefold()):
        return _open(found, user, code, here)
    if (code and not rest) or ITEM.fullmatch(rest):
        return _coded(user, code, rest.upper(), here)
    return None if code else _named(words, user)


def _case_in(words: str) -> tuple[str, str]:
    """(the code of a case, what else was typed): the code stands first or last."""
    parts = words.split()
    for place in (0, -1):
        if parts and CASE.fullmatch(parts[place]):
            code = parts.pop(place)
            return code.upper(), " ".join(parts)
    return "", words


def _open(command: Command, user: Any, code: str, here: str) -> str | None:
    if not command.of_case:
        return url_for(command.endpoint) if not code and may(user, command.permission) else None
    case = _case(user, code) if code else (_case(user, here) or last_case(user))
    if case is not None and may(user, command.permission, case):
        return url_for(command.endpoint, code=case.slug)
    return None if code or case is not None else url_for("cases.listing")


def _case(user: Any, code: str) -> Case | None:
    return session().scalar(select(Case).where(Case.code == code.upper(), visible_to(user))) if code else None


def _coded(user: Any, code: str, item: str, here: str) -> str | None:
    """A case, or the one item of this number: in the case named, in the one looked at, or in any where only one is."""
    if not item:
        case = _case(user, code)
        return url_for("desk.case", code=case.slug) if case else None
    statement = (
        select(SearchDoc.kind, SearchDoc.code, SearchDoc.item_uuid, Case.code.label("case_code"))
        .join(Case, Case.id == SearchDoc.case_id)
        .where(SearchDoc.code == item, SearchDoc.kind.in_(("claim", "document")), open_to(user))
        .where(*([Case.code == code] if code else []))
        .order_by((Case.code == here.upper()).desc(), Case.code)
    )
    rows = session().execute(statement.limit(2)).all()
    if rows and (len(rows) == 1 or rows[0].case_code == here.upper()):
        return BY_NOUN[rows[0].kind].url(rows[0], rows[0].case_code.lower())
    return None


def _named(words: str, user: Any) -> str | None:
    """The official of exactly this name or other spelling, if there is one and only one."""
    key = fold(words)[:200]
    if not key:
        return None
    spelled = select(Alias.official_id).where(Alias.name_key == key, Alias.removed_at.is_(None))
    fits = or_(Official.name_key == key, Official.id.in_(spelled))
    found = session().scalars(select(Official.uuid).where(fits, visible_officials(user)).limit(2)).all()
    return url_for("desk.official", public_id=found[0]) if len(found) == 1 else None
