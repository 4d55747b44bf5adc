"""The name that a post behind it explains: "Guntur selaku Sekda", "Yuni Astari, a nurse"."""

import re

from . import names
from .doers_en import A_FIRM
from .learnt import Learnt
from .likely import placed
from .name_links import LINK_BEFORE, LINKS, SPEAKS_BEFORE
from .names import Name
from .person_words import PERSON_WORDS
from .posts import Post
from .rules_id import SAID_AFTER
from .spans import any_of, word_before
from .words import INSTITUTION_WORDS

_FIRMS = frozenset("PT CV UD Koperasi Yayasan LSM Perumda Bank".split())
# "Yohanes Jemadu, warga Golo Rentung, menuturkan": a sentence that begins with a name tells who that is.
_BEGUN = re.compile(
    r"(?:^|\n|[.!?”\"] )[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){1,3}(?: \([0-9]{2}\)|, [0-9]{2}(?: tahun)?)?, $"
)
_OF_THERE = re.compile(r"(?: [A-Z][\w'’-]+){1,3}(?=,)")


def home(text: str, post: Post) -> int | None:
    """Where the words end that tell where somebody lives, whose name the sentence begins with."""
    there = _OF_THERE.match(text, post.end)
    return there.end() if there and _BEGUN.search(text, max(0, post.start - 80), post.start) else None


_ARTICLE_AND_WORD = re.compile(r", an? [a-z]{3,20} $")


def read(text: str, post: Post, known: Learnt, taken_until: int, *, outright: bool = False) -> Name | None:
    """The name that the post explains; `outright` asks for a link that leaves no doubt: "selaku", ", a", an age."""
    if post.link is not None:
        return _explained(text, post, known, taken_until)
    if post.role and _ROLE_AT_ONCE.match(text, post.end) and (name := _at_once(text, post, known, taken_until)):
        return name
    if text.endswith(" (", 0, post.start) and _BRACKET.match(text, post.end):
        return _bracketed(text, post.start - 2, known, taken_until)
    if not text.endswith(LINKS, 0, post.start) and not _ARTICLE_AND_WORD.search(
        text, max(0, post.start - 24), post.start
    ):
        return None
    match = LINK_BEFORE.search(text, max(taken_until, post.start - 80), post.start)
    if not match:
        return None
    plain = match["link"] == "," and not match["age"]
    if plain and (outright or not _explains(text, post)):
        return None
    if any(word.rstrip(".") in _FIRMS for word in match[1].split()):
        return None  # "PT Maju Jaya, kontraktor proyek itu,"
    for capital in _CAPITAL.finditer(match[1]):
        name = names.read(text, match.start(1) + capital.start(), known)
        known_one = post.role or (
            name and (known.begins_name(name.name) or text[max(0, name.start - 1) : name.start] in ("", "\n"))
        )
        single = name and _stands_alone(text, post, name, match["link"], known, known_one=bool(known_one))
        if name and name.end == match.end(1) and (" " in name.name or name.titles or match["age"] or single):
            return alias_of(text, name.start, known) or name
    return None


def _stands_alone(text: str, post: Post, name: Name, link: str, known: Learnt, *, known_one: bool) -> bool:
    """Is one word a name: where somebody speaks, or before a role between two commas ("Ucok, sopir angkot trayek 64,")?"""
    if link.endswith("selaku") and not known.knows(name.name) and name.name not in INSTITUTION_WORDS:
        return True
    if known_one and SPEAKS_BEFORE.search(text, max(0, name.start - 12), name.start):
        return True
    aside = link == "," and name.name.lower() not in PERSON_WORDS and _ASIDE.match(text, post.end)
    return bool(aside and not placed(text, name.start))


_ASIDE = re.compile(r"(?: (?!mulai |sudah |tidak |kini |masih )[\w'’/-]+){0,6}(?:[.;\n]|$|, (?!dan |serta |and )[a-z])")


# "Anton Doni (Kepala Dinas Perkim) dan Yeni Rahayu (Bendahara)".
_BRACKET = re.compile(r"(?: [\w/&-]+){0,6}\)")


def _bracketed(text: str, end: int, known: Learnt, taken_until: int) -> Name | None:
    before = _CAPITALS.search(text, max(taken_until, end - 80), end)
    name = ends_at(text, *before.span(1), known) if before else None
    begun = name and _BEGINS_SENTENCE.search(text, max(0, name.start - 3), name.start)
    return name if name and (" " in name.name or name.titles or begun or known.begins_name(name.name)) else None


_BEGINS_SENTENCE = re.compile(r"(?:^|\n|[.!?”\"] )$")


def ends_at(text: str, start: int, end: int, known: Learnt) -> Name | None:
    """The longest name that fills the end of `start:end`."""
    begins = (start + capital.start() for capital in _CAPITAL.finditer(text[start:end]))
    return next((name for at in begins if (name := names.read(text, at, known)) and name.end == end), None)


_ALIAS = re.compile(r"(?<![\w.])((?:[A-Z][\w'’.-]* ){0,4}[A-Z][\w'’-]*),? (?:alias|yang akrab disapa) $")


def alias_of(text: str, start: int, known: Learnt) -> Name | None:
    """ "Tan Eng Hock alias Ahok Kijang": the name before the one that somebody is called by, at `start`."""
    before = (
        _ALIAS.search(text, max(0, start - 70), start) if text.endswith((" alias ", " disapa "), 0, start) else None
    )
    return ends_at(text, *before.span(1), known) if before else None


_CLAUSE_BEGINS = re.compile(
    r"(?:^|\n|[.!?”\"] |(?:said|says|told|named|called|includes?|included|including|was|to|by|and|with) )$"
)


def _single(text: str, name: Name, end: int) -> bool:
    """Is one word a name here: "Sutini, a rice farmer", "The suspects include Nurbaya, a tailor"?"""
    return bool(_CLAUSE_BEGINS.search(text, max(0, name.start - 12), name.start) and _ARTICLE.match(text, end))


_ARTICLE = re.compile(r"(?:, [1-9][0-9]| \([1-9][0-9]\))?(?:, (?:an?|the|then|now|who) | (?:was|is|became) )")
_CAPITALS = re.compile(
    r"(?<![\w'’-])((?:[A-Z][\w'’.-]* (?:(?:van|von|de|der|den|dos|da|al|bin|binti|br|boru) ){0,2}){0,4}[A-Z][\w'’-]*(?:, (?:S|M)\.?[A-Za-z.]{1,4})*)$"
)


def _explained(text: str, post: Post, known: Learnt, taken_until: int) -> Name | None:
    """The name of two words and more that ends where the explanation is linked to it; no firm's, no institution's."""
    end = post.link or 0
    match = _CAPITALS.search(text, max(taken_until, end - 80), end)
    if not match or any(word.rstrip(".") in INSTITUTION_WORDS for word in match[1].split()):
        return None
    for capital in _CAPITAL.finditer(match[1]):
        name = names.read(text, match.start(1) + capital.start(), known)
        if name and name.end == end and (" " in name.name or name.titles or _single(text, name, end)):
            firm = post.head.lower() in A_FIRM and not known.begins_name(name.name.split()[0])
            return None if firm else name
    return None


# "beber Aswin Ladiku aktivis Forum Pemuda,": behind a name a role needs no comma where the name begins a sentence.
_ROLE_AT_ONCE = re.compile(r"(?: [\w'’/-]+){0,6}[,.]| [A-Z]")
_AT_ONCE = re.compile(
    rf"(?:^|\n|[.”\"] |(?<![a-z])(?:{any_of(SAID_AFTER)}|said) )((?:[A-Z][\w'’.-]* ){{1,4}}[A-Z][\w'’-]*)(?: \([0-9]{{2}}\))? $"
)


def _at_once(text: str, post: Post, known: Learnt, taken_until: int) -> Name | None:
    small = word_before(text, post.start).islower()
    match = None if small else _AT_ONCE.search(text, max(taken_until, post.start - 80), post.start)
    name = names.read(text, match.start(1), known) if match else None
    return name if match and name and name.end == match.end(1) and " " in name.name else None


def _explains(text: str, post: Post) -> bool:
    """ "Ahmad Fauzi, Kepala Dinas X, mengatakan": the explanation is closed again, or ends the sentence."""
    return bool(post.role or _EXPLAINED.match(text, post.end))


_EXPLAINED = re.compile(
    r"(?: (?:[A-Z][\w'’/-]*|dan|di|untuk)){0,6}(?: (?:yang|di|dari|pada)(?: [\w-]+){1,8}|(?: [a-z]+){0,2} (?:itu|tersebut|setempat|periode|nonaktif|terpilih))?(?:[,.;]|$|\n)| mengatakan| menyebut| menjelaskan| said"
)


_CAPITAL = re.compile(r"(?<![\w.])[A-Z]")
