"""Posts as the press writes them: "Plt Kepala Dinas Kominfo Kota Ambon".

A post has a capacity, a head ("Kepala Dinas"), a field ("Kominfo"), perhaps a body ("PT Maju") and a place. Where the
qualifiers end and a name begins is decided word by word: known fields, acronyms and places belong to the post.
"""

import re

from . import described_en, post_owners, post_read, posts_id
from .learnt import Learnt
from .post_read import Post, in_english
from .post_words import BODY_HEADS, CAPACITIES, ROLE_WORDS, TERRITORIAL_HEADS
from .spans import Along, any_of, word_before
from .spotting import Spotter, Text
from .titles import ENGLISH_RANK
from .words import INSTITUTION_WORDS

S = r"[ \u00a0]{1,2}"


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


def read(text: str, known: Learnt) -> list[Post]:
    """Every post of `text`, in order."""
    found: list[Post] = []
    for match in HEAD.all(text):
        if (found and match.start() < found[-1].end) or _inside_a_name(text, match):
            continue
        if post := post_read.read(text, match, known):
            post = post_owners.joined(text, found, post)
            found.append(post)
    return _with_described(text, found)


def _with_described(text: str, found: list[Post]) -> list[Post]:
    """The posts with the descriptions of people that no listed head begins."""
    listed = Along(found)
    more = [
        in_english(text, phrase, "")
        for phrase in described_en.described(text)
        if not listed.overlaps(phrase.start, phrase.end)
    ]
    ends = {post.end + 1 for post in found}  # "Kontraktor pelaksana" is one already
    doers = (span for span in posts_id.described(Text(text)) if span[0] not in ends and not listed.overlaps(*span))
    more += [_doer(text, *span) for span in doers]
    return sorted([*found, *more], key=lambda post: post.start) if more else found


def _doer(text: str, start: int, end: int) -> Post:
    return Post(start, end, text[start:end], None, text[start:end], None, None, role=True)


_OPENED = ("“", '"', "‘")
_NICKNAME = re.compile(r" [A-Z][a-z]+[”\"’]")  # whom they call “Bos Acung”
_IN_A_FIRM = re.compile(r"(?<!\w)(?:PT|CV|UD)\.? (?:[A-Z][\w'’-]+ ){1,3}$")
_FIRM_GOES_ON = re.compile(r" [A-Z][\w'’-]+(?![\w'’-]| [A-Z])")
_A_NAME_BEFORE = re.compile(r"[A-Z][a-z]+ $")
# "Komisaris Besar Polisi Andreas" bears a rank, which is no seat on a company's board.
_RANK = re.compile(
    r"(?:Komisaris (?:Besar|Polisi)|Mayor (?:Jenderal|Jendral|Inf|Laut|Pnb|Arm|Czi|Kav)|Inspektur (?:Polisi|Jenderal Pol|Satu|Dua)|Ajun )"
)
_ENGLISH_RANK = re.compile(ENGLISH_RANK)
_INSTITUTION_BEFORE = re.compile(rf"(?<![\w-])(?:{any_of(INSTITUTION_WORDS)}) $")


def _inside_a_name(text: str, match: re.Match[str]) -> bool:
    """Is the head part of a rank, or (with its capital) of an institution's name: "Aliansi Dosen Peduli"?"""
    if (
        _RANK.match(text, match.start())
        or _ENGLISH_RANK.match(text, match.start())
        or (match["head"] == "Perwakilan" and text.endswith((")", "K", "P"), 0, match.start() - 1))
    ):
        return True  # "BPK Perwakilan Maluku" is an office
    if match["head"] == "Perwakilan" and _A_NAME_BEFORE.search(text, max(0, match.start() - 30), match.start()):
        return True
    if match["role"] and text[match.start() - 1 : match.start()] in _OPENED and _NICKNAME.match(text, match.end()):
        return True
    if match["role"] in ("Father", "Mother") and _A_FIRST_NAME.match(text, match.end()):
        return True  # "Father Lukas"
    if match["role"] == "Guru" and text.endswith("Tuan ", 0, match.start()):
        return True
    if match["role"] == "Imam" and _A_FIRST_NAME.match(text, match.end()):
        return True
    if match["role"] == "Captain" and text.endswith(", ", 0, match.start()):
        return True  # "The harbour master, Captain Gerard": a rank
    capital = " " not in match[0] and not word_before(text, match.start()).islower()
    if capital and _IN_A_FIRM.search(text, max(0, match.start() - 40), match.start()):
        return bool(_FIRM_GOES_ON.match(text, match.end()))  # "CV Lubuk Bendahara Lestari"
    if match["head"] == "Hakim" and _A_NAME_BEFORE.search(text, max(0, match.start() - 20), match.start()):
        return True  # "Ir. Yusrizal Hakim, M.T."
    if match["head"] in _PARTS_OF_NAMES and _AUTHORITY_BEFORE.search(text, max(0, match.start() - 20), match.start()):
        return True  # "Badan Pengelola Aset", "Dewan Pengawas"
    role = match["role"] and match["role"][0].isupper()
    return bool(role and _INSTITUTION_BEFORE.search(text, max(0, match.start() - 16), match.start()))


_A_FIRST_NAME = re.compile(r" (?!Masjid|Besar|Desa|Kampung|Musala|Jumat|Surau)[A-Z][a-z'’-]+")  # "Imam Subekhi"
_PARTS_OF_NAMES = frozenset(
    "Pengelola Pengawas Pembina Pengurus Penasihat Koordinator Pimpinan Staf Kepala Anggota".split()
)
_AUTHORITY_BEFORE = re.compile(
    r"(?<![\w-])(?:Badan|Lembaga|Unit|Satuan|Otoritas|Komite|Yayasan|Perusahaan|Perhimpunan|Asosiasi) $"
)
