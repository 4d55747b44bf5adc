"""Posts as the press writes them: "Plt Kepala Dinas Kominfo Kota Ambon".

A post has a capacity, a head ("Kepala Dinas"), a field ("Kominfo"), perhaps a body ("PT Maju") and a place. Where the
qualifiers end and a name begins is decided word by word: known fields, acronyms and places belong to the post.
"""

import re
from dataclasses import dataclass, replace

from . import posts_en, posts_id, small_posts
from .learnt import Learnt
from .post_bodies import body_of, plain
from .post_edges import VILLAGES, field_before, stands_alone, unknown_village, with_count
from .post_words import BODY_HEADS, CAPACITIES, ENGLISH, ROLE_WORDS, TERRITORIAL_HEADS
from .posts_en import Phrase
from .qualifiers import english, qualifiers
from .spans import Along, any_of
from .spotting import Spotter, Text
from .words import INSTITUTION_WORDS

S = r"[ \u00a0]{1,2}"
TERRITORIAL = frozenset(TERRITORIAL_HEADS)


def _cased(phrase: str) -> str:
    """A phrase whose first letters may be large or small, as editors differ."""
    words = (
        f"[{w[0].upper()}{w[0].lower()}]{re.escape(w[1:])}" if not w.isupper() else re.escape(w) for w in phrase.split()
    )
    return S.join(words)


def _heads(phrases: tuple[str, ...]) -> str:
    """Alternatives grouped by their first letter: most words of a text then fail at one look."""
    groups: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        first = phrase[0] if phrase.split()[0].isupper() else f"[{phrase[0].upper()}{phrase[0].lower()}]"
        groups.setdefault(first, []).append(_cased(phrase).removeprefix(first))
    return "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in groups.items())


_CAPACITY = rf"(?P<capacity>{_heads(tuple(CAPACITIES))})"
HEAD = Spotter(
    rf"(?<!\w)(?<![^xX]-)(?<!Peraturan )(?<!Keputusan )(?<!Instruksi )(?<!Rumah Dinas )(?:{_CAPACITY}{S})?(?:(?P<role>{_heads(ROLE_WORDS)})"
    rf"|(?P<head>{_heads((*TERRITORIAL_HEADS, *BODY_HEADS))}))(?![\w-])"
)


@dataclass(frozen=True)
class Post:
    """A post found in the text. `head` is its kind, `title` head and field without the place."""

    start: int
    end: int
    head: str
    capacity: str | None
    title: str
    place: str | None
    body: str | None
    role: bool = False
    small: bool = False  # written with a small first letter
    link: int | None = None  # where the name ends that the post explains
    alone: bool = False  # an English post in small letters that needs no name

    @property
    def territorial(self) -> bool:
        return self.head in TERRITORIAL


def read(text: str, known: Learnt) -> list[Post]:
    """Every post of `text`, in order."""
    found: list[Post] = []
    for match in HEAD.all(text):
        if (found and match.start() < found[-1].end) or _inside_a_name(text, match):
            continue
        post = _post(text, match, known)
        if post and found and post.head.startswith("Spokes") and match.start() == found[-1].end + 1:
            post = replace(post, start=found[-1].start, title=f"{found[-1].title} {post.title.lower()}")
            found.pop()  # "Health Minister spokesman Arif" speaks for the minister
        if post and found and _leads_to(text, found[-1], post):
            post = replace(post, start=found[-1].start, head=found[-1].head, title=f"{found[-1].title} {post.title}")
            found.pop()  # "Direktur Penyidikan Jaksa Agung Muda Bidang Tindak Pidana Khusus"
        if post and (start := _belongs_to(text, found, post)) is not None:
            post = replace(post, start=start, end=_with_holder(text, post), role=True)
            if found and found[-1].start >= start:
                found.pop()
        if post and found and post.role and _bare(found[-1]) and text[found[-1].end : post.start] == " ":
            post = replace(post, start=found[-1].start)  # "Koordinator pendamping"
            found.pop()
        if post:
            found.append(post)
    return _with_described(text, found)


def _with_described(text: str, found: list[Post]) -> list[Post]:
    """The posts with the descriptions of people that no listed head begins."""
    listed = Along(found)
    more = [
        _english(text, phrase, "")
        for phrase in posts_en.described(text)
        if not listed.overlaps(phrase.start, phrase.end)
    ]
    ends = {post.end + 1 for post in found}  # "Kontraktor pelaksana" is one already
    doers = (span for span in posts_id.described(Text(text)) if span[0] not in ends and not listed.overlaps(*span))
    more += [_doer(text, *span) for span in doers]
    return sorted([*found, *more], key=lambda post: post.start) if more else found


def _doer(text: str, start: int, end: int) -> Post:
    return Post(start, end, text[start:end], None, text[start:end], None, None, role=True)


def _english(text: str, phrase: Phrase, head: str, *, role: bool = False) -> Post:
    words = text[phrase.start : phrase.end]
    body = _OF_WHAT.search(words)
    title = plain(words[0].upper() + words[1:])
    return Post(
        phrase.start, phrase.end, head or title, phrase.capacity, title, None, body[1] if body else None, role and phrase.link is None,
        small=True, link=phrase.link, alone=phrase.alone,
    )  # fmt: skip


_OF_WHAT = re.compile(r" (?:of|for|at) (?:the )?(.+)$")


_A_NAME_BEFORE = re.compile(r"[A-Z][a-z]+ $")
# "Pengacara ketiga terdakwa", "Ahli waris pemilik tanah", "Anak sulung korban": one person, not the one spoken of.
_FOR_THEM = frozenset(
    ["Pengacara", "Kuasa hukum", "Kuasa Hukum", "Penasihat hukum", "Penasihat Hukum", "Advokat", "Keluarga"]
)
_KIN = re.compile(
    r"(?<!\w)(?:[Aa]nak|[Ii]bunda|[Aa]yahanda|[Ii]bu|[Aa]yah|[Ii]stri|[Ss]uami|[Kk]akak|[Aa]dik|[Kk]eluarga|[Kk]erabat|[Tt]eman|[Pp]aman|[Bb]ibi|[Nn]enek|[Kk]akek|[Ss]epupu"
    r"|[Kk]eponakan|[Mm]enantu|[Mm]ertua|[Ii]par|[Bb]esan|[Cc]ucu|[Oo]rang (?:dekat|kepercayaan)|(?:(?:[Aa]nggota|[Kk]oordinator|[Kk]etua|[Jj]uru bicara) )?(?:[Tt]im (?:sukses|kampanye|pemenangan)|relawan)"
    r"|[Ss]opir|[Aa]judan|[Ss]taf|[Ss]ekretaris|[Pp]engawal|[Aa]sisten|[Pp]embantu|[Pp]engacara|[Kk]uasa hukum|[Pp]enasihat)(?: (?:kandung|tiri|angkat|sulung|bungsu|tengah|tertua|termuda|kedua|ketiga|pertama|dekat|pribadi|sah|buah|muda|khusus))? $"
)
_FEW_SMALL = re.compile(r"(?: [a-z]+){0,2} ")


def _belongs_to(text: str, found: list[Post], post: Post) -> int | None:
    """Where the words begin of somebody who is only told of by this role: the lawyer, the child, the heir."""
    last = found[-1] if found else None
    theirs = post.role or _NO_NAME.match(text, post.end) or _HOLDER.match(text, post.end)
    if last and last.role and theirs and text[last.end : post.start] == " ":
        return last.start
    if last and post.role and last.head in _FOR_THEM and _FEW_SMALL.fullmatch(text, last.end, post.start):
        return last.start
    kin = _KIN.search(text, max(0, post.start - 40), post.start) if theirs else None
    return kin.start() if kin else None


# "istri Bupati Budi Santoso, Ana": the name behind the office is its holder's, the one behind the comma hers.
_HOLDER = re.compile(r" [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3}(?=, [A-Z][\w'’-]+ [A-Z])")


def _with_holder(text: str, post: Post) -> int:
    holder = None if post.role else _HOLDER.match(text, post.end)
    return holder.end() if holder else post.end


_NO_NAME = re.compile(r",| [a-z(]")  # "istri Bupati, Ana" is not named, "istri Bupati Budi" names the regent


def _leads_to(text: str, first: Post, post: Post) -> bool:
    """Does an office follow the one it is part of, with nothing between?"""
    if first.title in _RELATIONS and text[first.end : post.start] == " ":
        return True  # "External Relation Superintendent"
    office = not (first.role or post.role or first.small or post.small or first.place) and first.title != first.head
    return office and text[first.end : post.start] == " " and post.title.startswith("Jaksa Agung")


_RELATIONS = frozenset({"External Relation", "External Relations", "Public Relations", "Public Relation"})
# "Komisaris Besar Polisi Andreas" bears a rank, which is no seat on a company's board.
_RANK = re.compile(
    r"(?:Komisaris (?:Besar|Polisi)|Mayor (?:Jenderal|Jendral|Inf|Laut|Pnb|Arm|Czi|Kav)|Inspektur (?:Polisi|Jenderal Pol|Satu|Dua)|Ajun )"
)
_INSTITUTION_BEFORE = re.compile(rf"(?<![\w-])(?:{any_of(INSTITUTION_WORDS)}) $")


def _inside_a_name(text: str, match: re.Match[str]) -> bool:
    """Is the head part of a rank, or (with its capital) of an institution's name: "Aliansi Dosen Peduli"?"""
    if _RANK.match(text, match.start()) or (
        match["head"] == "Perwakilan" and text.endswith((")", "K", "P"), 0, match.start() - 1)
    ):
        return True  # "BPK Perwakilan Maluku" is an office
    if match["head"] == "Hakim" and _A_NAME_BEFORE.search(text, max(0, match.start() - 20), match.start()):
        return True  # "Ir. Yusrizal Hakim, M.T."
    if match["head"] in _PARTS_OF_NAMES and _AUTHORITY_BEFORE.search(text, max(0, match.start() - 20), match.start()):
        return True  # "Badan Pengelola Aset", "Dewan Pengawas"
    role = match["role"] and match["role"][0].isupper()
    return bool(role and _INSTITUTION_BEFORE.search(text, max(0, match.start() - 16), match.start()))


_PARTS_OF_NAMES = frozenset(
    "Pengelola Pengawas Pembina Pengurus Penasihat Koordinator Pimpinan Staf Kepala Anggota".split()
)
_AUTHORITY_BEFORE = re.compile(
    r"(?<![\w-])(?:Badan|Lembaga|Unit|Satuan|Otoritas|Komite|Yayasan|Perusahaan|Perhimpunan|Asosiasi) $"
)


def _bare(post: Post) -> bool:
    return not post.role and post.title == post.head and post.place is None and post.head in _LEADING_ROLES


_LEADING_ROLES = frozenset("Koordinator Ketua Pimpinan Pengurus Pembina Pengawas Sekretaris Bendahara".split())


def _post(text: str, match: re.Match[str], known: Learnt) -> Post | None:
    head = " ".join((match["head"] or match["role"]).split())
    capacity = CAPACITIES.get((match["capacity"] or "").lower())
    small = match["head"] or match["role"]
    if small[0].islower() and small.lower() in ENGLISH and text[match.end() : match.end() + 2] not in ("'s", "’s"):
        return _in_english(text, match, small)
    if match["role"] and text[match.end() : match.end() + 2] not in ("'s", "’s"):
        return Post(match.start(), match.end(), head, capacity, head, None, None, role=True)
    if match["role"] or text[match.end() : match.end() + 2] in ("'s", "’s"):
        return None
    head = _capitalised(head)
    less = small_posts.read(text, match.start(), match.end(), held=capacity is not None)
    if less and not less.before_body and small[0].isupper():
        less = None
    if less and not less.before_body:
        title = plain(head + _THIS_ONE.sub("", text[match.end() : less.end]))
        return Post(match.start(), less.end, head, capacity, title, None, None, small=True, alone=less.alone)
    after = less.end if less else match.end()
    found = english(text, after, known) or qualifiers(text, after, known, head=head)
    bare = match["head"][0].islower() and found.end == match.end()
    if (
        bare
        and not (capacity and head in TERRITORIAL)
        and not _name_follows(text, match.end())
        and not _EXPLAINS.search(text, max(0, match.start() - 22), match.start())
    ):
        if (" " in head or head in TERRITORIAL) and small.lower() not in ENGLISH and stands_alone(text, *match.span()):
            return Post(match.start(), match.end(), head, capacity, head, None, None, small=True, alone=True)
        return None
    named = _THE_NAMED.search(text, max(0, match.start() - 60), match.start()) if small.lower() in ENGLISH else None
    if (
        named
        and not found.field
        and not _NAME_NEXT.match(text, match.end())
        and not _NAMED_LATER.match(text, match.end())
    ):
        start, title = named.start(1), f"{named[1]}{head}"  # "The Home Minister is due to meet lawmakers"
        return Post(start, match.end(), head, capacity, title, None, None, alone=True)
    title = plain(head + text[match.end() : found.field_end])
    if found.end == match.end() and head in VILLAGES and (village := unknown_village(text, found.end, known)):
        found.place_start, found.place_end, found.end = village.start(1), village.end(), village.end()
    place = plain(text[found.place_start : found.place_end]) if found.place_start is not None else None
    start = with_count(text, match.start())
    if small.lower() in ENGLISH and (field := field_before(text, start)):
        start, title = start - len(field), f"{field}{title}"
    return Post(
        start,
        found.end,
        head,
        capacity,
        title,
        place,
        body_of(text, match.end(), head, found),
        small=match["head"][0].islower(),
        alone=bare and capacity is not None and head in TERRITORIAL,
    )


def _in_english(text: str, match: re.Match[str], head: str) -> Post | None:
    start = match.start("head") if match["head"] else match.start("role")
    phrase = posts_en.read(text, start, match.end())
    if not (phrase.link or phrase.alone or match["role"] or _NAME_NEXT.match(text, phrase.end)):
        return None
    if match["capacity"] and not phrase.capacity:
        phrase = replace(phrase, capacity=CAPACITIES[match["capacity"].lower()])
    return _english(text, phrase, _capitalised(" ".join(head.split())), role=bool(match["role"]))


_THE_NAMED = re.compile(r"(?<![A-Za-z])[Tt]he ((?:[A-Z][\w&-]* ){1,4})$")
_THIS_ONE = re.compile(r" (?:itu|tersebut|ini|setempat)$")
_NAMED_LATER = re.compile(r"(?: \([A-Z]{2,6}\))?(?: of [^,.\n]{2,60})?, [A-Z]")
_NAME_NEXT = re.compile(r",? [A-Z]")


def _capitalised(head: str) -> str:
    return " ".join(word if word[0].isupper() else word[0].upper() + word[1:] for word in head.split())


# "Ferry Gultom, a prosecutor,": the article says that the post explains a name.
_EXPLAINS = re.compile(
    r"(?:[a-z], (?:an?|the)(?: [a-z]{3,12}['’]s)?|(?:tercantum|tercatat|tertulis|terdaftar|bertindak|ditunjuk) sebagai) $"
)
_NAME_FOLLOWS = re.compile(r"(?: [a-z]+){0,4}(?: [0-9]{1,2})?,? (?:[A-Z]|d[rs]\. |drg\. |drh\. )")


def _name_follows(text: str, end: int) -> bool:
    return bool(_NAME_FOLLOWS.match(text, end))
