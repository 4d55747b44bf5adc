"""The texts that hang on an item, by the tables they stand in: names of officials, pseudonyms, rows of its own.

The vault's tables are not among them and never will be.
"""

from typing import Any

from sqlalchemy import func, not_, or_

from tracker.articles.models import Article, ArticleVersion
from tracker.officials.models import Identifier, IdentifierSystem, Official, Tenure
from tracker.search.kind import Part, table
from tracker.sources.models import CaseSource, IdentifyingDetail, Source

OFFICIAL, SOURCE, SPEAKS = table(Official), table(Source), table(CaseSource)
NUMBER = table(Identifier).c
# In SQL what `officials.identifiers.personal` says of one number.
PERSONAL = or_(
    NUMBER.system == IdentifierSystem.NIK,
    (NUMBER.system == IdentifierSystem.NPWP) & (func.length(NUMBER.value) == 16) & not_(NUMBER.value.startswith("0")),
)


def rows(model: Any, owner: str, *texts: str, only: Any = None) -> Part:
    """Texts of the rows of `model` that hang on the item."""
    own = table(model)
    return Part(own.c[owner], tuple(own.c[name] for name in texts), own, only)


def numbers() -> Part:
    """The numbers of an official, but for those of a person."""
    return rows(Identifier, "official_id", "value", only=not_(PERSONAL))


def party(model: Any, owner: str, *texts: str) -> Part:
    """The names of the officials that rows of `model` tie to the item."""
    own = table(model)
    named = own.join(OFFICIAL, OFFICIAL.c.id == own.c.official_id)
    return Part(own.c[owner], (OFFICIAL.c.name, *(own.c[text] for text in texts)), named)


def name(model: Any, link: str) -> Part:
    """The name of the official that column `link` of the item leads to."""
    own, other = table(model), OFFICIAL.alias(f"{link}_of")
    return Part(own.c.id, (other.c.name,), own.join(other, other.c.id == own.c[link]))


def post() -> Part:
    """The posts a person holds or held."""
    held, post = table(Tenure), OFFICIAL.alias("post")
    return Part(held.c.person_id, (post.c.name,), held.join(post, post.c.id == held.c.post_id))


def text_of_article() -> Part:
    """Its current version."""
    article, version = table(Article), table(ArticleVersion)
    current = (version.c.article_id == article.c.id) & (version.c.number == article.c.last)
    return Part(article.c.id, (version.c.text,), article.join(version, current))


def detail() -> Part:
    """Details of this case's text, not of another case in which the source speaks."""
    detail = table(IdentifyingDetail)
    here = (detail.c.source_id == SPEAKS.c.source_id) & (detail.c.case_id == SPEAKS.c.case_id)
    return Part(SPEAKS.c.id, (detail.c.words,), SPEAKS.join(detail, here))


def speaking(model: Any, *texts: str) -> Part:
    """Texts of the source itself, or of what hangs on it."""
    other = table(model)
    joined = (other.c.id if model is Source else other.c.source_id) == SPEAKS.c.source_id
    return Part(SPEAKS.c.id, tuple(other.c[text] for text in texts), SPEAKS.join(other, joined))


SOURCE_NAMED = Part(
    SPEAKS.c.id,
    (OFFICIAL.c.name,),
    SPEAKS.join(SOURCE, SOURCE.c.id == SPEAKS.c.source_id).join(OFFICIAL, OFFICIAL.c.id == SOURCE.c.official_id),
)


def pseudonym(model: Any) -> Part:
    """The pseudonym of the source that the item was said by."""
    own = table(model)
    return Part(own.c.id, (SOURCE.c.pseudonym,), own.join(SOURCE, SOURCE.c.id == own.c.source_id))
