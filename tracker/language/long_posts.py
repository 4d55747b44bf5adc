"""Where a long post ends and a name begins without a comma: before a rank, behind brackets or "Tbk", at a first name.

"Kepala Pusat Data, Informasi, dan Komunikasi Badan Penanggulangan Bencana (BPB) Brigjen TNI Tri Handoyo": what stands
between the head and the rank is the post's, whether its words are known or not.
"""

import re

from . import names
from .learnt import Learnt
from .names import Name
from .posts import Post
from .titles import RANK, title_at
from .words import INSTITUTION_WORDS, SECTOR_WORDS

# One step along capitals: over small words, over the commas of a list that "dan" closes, over "Tbk." and brackets.
_STEP = re.compile(
    r"(?: |,? (?:dan|serta) | (?:untuk|di|pada|&) |, (?=[A-Z][\w-]+(?: [A-Z][\w-]+){0,2},? dan [A-Z]))"
    r"(?P<word>[A-Z][\w'’/&-]*|\([A-Z][\w .-]{1,30}\))(?:(?<=Tbk)\.)?"
)
_FIRST_NAMES = re.compile(r" [A-Z][a-z]+ [A-Z][a-z]+ [A-Z][a-z]+(?! [A-Z])")
LONGEST = 24  # words of a post
_MUH = re.compile(
    r"(?:(?:Muh|Moh|Mhd|Muhd|Abd|St)\. |(?:La|Wa) Ode |(?:Said|Sayid|Cut|Teuku|Tengku|Lalu|Baiq|Raden|Andi|Ngakan|Cokorda|Syarifah|Ida (?:Bagus|Ayu)|Anak Agung) |(?:I|Ni) (?:Gusti|Made|Wayan|Nyoman|Ketut|Putu|Luh|Kadek|Komang) )(?=[A-Z])"
)
_IN_A_NAME = INSTITUTION_WORDS | {"Jalan", "Universitas", "Bandara", "Lapangan", "Gedung", "Rumah", "Sakit"}
_ENDED = re.compile(r"[,.;:()“”\"\n–-]|$| [(–-]| [a-z“\"]")


def read(text: str, post: Post, known: Learnt, limit: int) -> tuple[Post, Name] | None:
    """The name at the end of a long post, and the post with all of its words; None where nothing shows where it begins."""
    steps = _steps(text, post.end, limit)
    starts = [step.start("word") for step in steps]
    if starts and _shows(text, starts[0], text[post.start : post.end].rsplit(" ", 1)[-1], known, sure=False):
        return None  # the name begins right behind the head
    if _FIRST_NAMES.match(text, post.end) and all(map(known.begins_name, text[post.end : post.end + 60].split()[:2])):
        return None  # "Kepala SDN Wanasari Kidul Sri Lestari Handayani"
    behind = (steps[-1].end() if steps else post.end) + 1
    if behind_place := _behind_place(text, post, steps, known):
        return behind_place
    for number, start in enumerate([*starts, behind]):
        last = steps[number - 1]["word"] if number else ""
        if number and last not in _IN_A_NAME and _shows(text, start, last, known, sure=number == len(steps)):
            if any(_joins_names(text, post.end, step, known) for step in steps[: number + 1]):
                return None
            name = names.read(text, start, known)
            if (
                name
                and _ENDED.match(text, name.end)
                and (" " in name.name or name.titles or known.begins_name(name.name))
            ):
                return _with(text, post, steps[:number], known), name
    return None


def _behind_place(text: str, post: Post, steps: list[re.Match[str]], known: Learnt) -> tuple[Post, Name] | None:
    """ "Kepala BKN Regional IX Jayapura Sabar Parlindungan Sormin": the name begins where a known place closed the post."""
    for number, step in enumerate(steps[:-1], 1):
        rest = [later["word"] for later in steps[number:]]
        strange = any(word in SECTOR_WORDS or word in INSTITUTION_WORDS or not word[1:].islower() for word in rest)
        if (
            number > 1
            and known.knows(step["word"])
            and 1 < len(rest) < 5
            and not strange
            and all(s[0][0] == " " for s in steps[number:])
        ):
            name = names.read(text, steps[number].start("word"), known)
            if (
                name
                and name.end == steps[-1].end()
                and _ENDED.match(text, name.end)
                and not known.knows(f"{step['word']} {rest[0]}")
            ):
                return _with(text, post, steps[:number], known), name
    return None


def _joins_names(text: str, pos: int, step: re.Match[str], known: Learnt) -> bool:
    """ "Jaksa Prita Windasari dan Tommy Lalujan": do words of no field and no body stand before a "dan"?"""
    if not step[0].startswith((" dan ", " serta ")):
        return False
    words = text[pos : step.start()].split()
    listed = (word in SECTOR_WORDS or word in INSTITUTION_WORDS or not word[1:].islower() for word in words)
    return 1 < len(words) < 5 and not any(listed) and not known.knows(" ".join(words))


def _steps(text: str, pos: int, limit: int) -> list[re.Match[str]]:
    steps: list[re.Match[str]] = []
    while len(steps) < LONGEST and (step := _STEP.match(text, pos)) and step.end() <= limit:
        steps.append(step)
        pos = step.end()
    return steps


def _shows(text: str, start: int, last: str, known: Learnt, *, sure: bool) -> bool:
    """Does a name begin at `start`: with a rank or title, a first name that is nothing else, or behind a closed name?"""
    title = title_at(text, start) if last not in _GENERAL else None
    if (title and (title[0].strip().endswith(".") or RANK.match(text, start))) or _MUH.match(text, start):
        return True
    if sure:
        return False
    run = _NAME.match(text, start)
    words = run[0].split() if run else []
    if not 1 < len(words) < 5 or any(word in SECTOR_WORDS or word in INSTITUTION_WORDS for word in words):
        return False
    before_last = len(words) == 2 and known.only_a_name(words[1]) and not known.knows(words[0])
    return last == "Tbk" or last.startswith("(") or known.only_a_name(words[0]) or before_last


# "Direktorat Jenderal Peternakan" is led by no general.
_GENERAL = frozenset("Direktorat Direktur Sekretariat Sekretaris Inspektorat Inspektur Konsul".split())
_NAME = re.compile(r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,5}")


def _with(text: str, post: Post, steps: list[re.Match[str]], known: Learnt) -> Post:
    """The post with the words stepped over; a place at their end is where it is held."""
    end = steps[-1].end()
    words = " ".join(re.sub(r"\s*\([^)]*\)", "", text[post.end : end]).split()).removesuffix(".")
    gap = "" if words.startswith(",") else " "
    place = next(
        (" ".join(tail) for n in (3, 2, 1) if (tail := words.split()[-n:]) and known.knows(" ".join(tail))), None
    )
    own = words.removesuffix(place or "").rstrip(" ,")
    body = f"{post.body or ''}{gap}{own}".strip() or None
    return post._replace(end=end, title=f"{post.title}{gap}{own}".strip(), body=body, place=post.place or place)
