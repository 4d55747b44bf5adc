"""Posts that belong together, and roles of those who are told of by an office: the lawyer, the child, the heir."""

import re

from .post_read import Post
from .spans import word_before

_RELATIONS = frozenset({"External Relation", "External Relations", "Public Relations", "Public Relation"})


def joined(text: str, found: list[Post], post: Post) -> Post:
    """The post with what stands before it and belongs to it; that one is taken from `found`."""
    for way in (_for_the_office, _led_to, _of_the_holder, _behind_a_leader):
        post = way(text, found, post)
    return post


def _for_the_office(text: str, found: list[Post], post: Post) -> Post:
    """ "Health Minister spokesman Arif" speaks for the minister."""
    if not (found and post.head.startswith("Spokes") and post.start <= found[-1].end + 1):
        return post
    minister = found.pop()
    if post.start <= minister.start:
        return post  # its words hold the minister's
    return post._replace(start=minister.start, title=f"{minister.title} {post.title.lower()}")


def _led_to(text: str, found: list[Post], post: Post) -> Post:
    if not (found and _leads_to(text, found[-1], post)):
        return post
    first = found.pop()  # "Direktur Penyidikan Jaksa Agung Muda Bidang Tindak Pidana Khusus"
    return post._replace(start=first.start, head=first.head, title=f"{first.title} {post.title}")


def _of_the_holder(text: str, found: list[Post], post: Post) -> Post:
    start = _belongs_to(text, found, post)
    if start is None:
        return post
    if found and found[-1].start >= start:
        found.pop()
    return post._replace(start=start, end=_with_holder(text, post), role=True)


def _behind_a_leader(text: str, found: list[Post], post: Post) -> Post:
    if not (found and post.role and _bare(found[-1]) and text[found[-1].end : post.start] == " "):
        return post
    return post._replace(start=found.pop().start)  # "Koordinator pendamping"


# "Pengacara ketiga terdakwa", "Ahli waris pemilik tanah", "Anak sulung korban": one person, not the one spoken of.
_FOR_THEM = frozenset(
    ["Pengacara", "Kuasa hukum", "Kuasa Hukum", "Penasihat hukum", "Penasihat Hukum", "Advokat", "Keluarga"]
)
_KIN = re.compile(
    r"(?<!\w)(?:[Aa]nak|[Ii]bunda|[Aa]yahanda|[Ii]bu|[Aa]yah|[Ii]stri|[Ss]uami|[Kk]akak|[Aa]dik|[Kk]eluarga|[Kk]erabat|[Tt]eman|[Pp]aman|[Bb]ibi|[Nn]enek|[Kk]akek|[Ss]epupu"
    r"|[Kk]eponakan|[Mm]enantu|[Mm]ertua|[Ii]par|[Bb]esan|[Cc]ucu|[Oo]rang (?:dekat|kepercayaan)|(?:(?:[Aa]nggota|[Kk]oordinator|[Kk]etua|[Jj]uru bicara) )?(?:[Tt]im (?:sukses|kampanye|pemenangan)|relawan)"
    r"|[Ss]opir|[Aa]judan|[Ss]taf|[Ss]ekretaris|[Pp]engawal|[Aa]sisten|[Pp]embantu|[Pp]engacara|[Kk]uasa hukum|[Pp]enasihat)(?: (?:kandung|tiri|angkat|sulung|bungsu|tengah|tertua|termuda|kedua|ketiga|pertama|dekat|pribadi|sah|buah|muda|khusus))? $"
)
# Each word of that pattern; one of them stands right before the post.
_KIN_WORDS = frozenset(re.findall(r"[a-z]{3,}", re.sub(r"\[[A-Z]([a-z])\]", r"\1", _KIN.pattern)))
_FEW_SMALL = re.compile(r"(?: [a-z]+){0,2} ")


def _belongs_to(text: str, found: list[Post], post: Post) -> int | None:
    """Where the words begin of somebody who is only told of by this role: the lawyer, the child, the heir."""
    last = found[-1] if found else None
    theirs = post.role or _NO_NAME.match(text, post.end) or _HOLDER.match(text, post.end)
    if last and last.role and theirs and text[last.end : post.start] == " ":
        return last.start
    if last and post.role and last.head in _FOR_THEM and _FEW_SMALL.fullmatch(text, last.end, post.start):
        return last.start
    told = theirs and word_before(text, post.start).strip('("“‘').lower() in _KIN_WORDS
    kin = _KIN.search(text, max(0, post.start - 40), post.start) if told else None
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


def _bare(post: Post) -> bool:
    return not post.role and post.title == post.head and post.place is None and post.head in _LEADING_ROLES


_LEADING_ROLES = frozenset("Koordinator Ketua Pimpinan Pengurus Pembina Pengawas Sekretaris Bendahara".split())
