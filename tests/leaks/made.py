"""A case with a sealed source, two details of it and a draft. All names and numbers are made up."""

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.articles.made import an_article
from tests.factories import a_case
from tests.vault.stock import a_sealed_source
from tracker.articles.models import Article
from tracker.cases.models import Case
from tracker.core.db import Base, session
from tracker.sources import promises
from tracker.sources.models import IdentifyingDetail, Source

TEXT = "Aplikasi berhenti.\n\nIa memakai helm hitam. Ia turun dari lantai tiga pagi itu."


@dataclass
class Told:
    case: Case
    source: Source
    helmet: IdentifyingDetail
    floor: IdentifyingDetail
    draft: Article


def told(cast: Cast, *, helmet: int | None = 40, floor: int | None = 60) -> Told:
    """Called as the owner; committed. Owner and editor are custodians of KENANGA."""
    case = a_case(cast)
    source = a_sealed_source(cast, case)
    one = promises.add_detail(source, case, words="helm hitam", fits=helmet)
    two = promises.add_detail(source, case, words="lantai tiga", fits=floor)
    made = Told(case, source, one, two, an_article(case, text=TEXT))
    session().commit()
    return made


def everything(session: Session) -> str:
    """All that the tables hold, as text: mapped or not."""
    found = []
    for table in Base.metadata.sorted_tables:
        for row in session.execute(table.select()):
            found.extend(str(value) for value in row)
    if session.get_bind().dialect.name == "sqlite":
        names = session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'"))
        extra = [n for n in names if n not in Base.metadata.tables]
        found.extend(str(session.execute(text(f'SELECT * FROM "{name}"')).all()) for name in extra)
    return "\n".join(found)
