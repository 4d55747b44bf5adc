"""What belongs to a post behind its head: field, institution and place, word by word, up to where a name begins."""

import re
from dataclasses import dataclass

from .body_ends import Inside, begins_name
from .learnt import Learnt
from .post_words import BODY_HEADS, TERRITORIAL_HEADS
from .titles import title_at
from .words import (
    DIRECTIONS,
    GENERIC_WORDS,
    HEADLINE_VERBS,
    INSTITUTION_WORDS,
    OFFICES,
    SECTOR_WORDS,
    SERVING,
)

_LINKS = frozenset(
    "dan di pada untuk perwakilan cabang wilayah bidang kota kabupaten provinsi kecamatan desa kelurahan dinas badan kelas"
    " of the and for &".split()
)
_REGIONS = frozenset({"perwakilan", "cabang"})  # "anggota Ombudsman perwakilan Jawa Wetan": a place follows
_AND = frozenset({"dan", "and", "&"})
_ANOTHER = frozenset({"Dinas", "Inspektorat", "Kementerian"})  # behind "dan" these begin the name of another body
# However long a name is made: every head of a text is walked from, and must not be walked to the text's end.
MOST_WORDS = 24
_BRACKETED = re.compile(r"[ \u00a0]\(([A-Za-z][\w &/-]{1,30})\)")
_TOKEN = re.compile(
    r"[ \u00a0]{1,2}([A-Z][\w'’/&-]*\.?|[0-9]{1,4}(?![0-9]|[.,][0-9])(?:/[A-Z][\w-]*)?|[0-9]\.[0-9](?![0-9.])|[IVX]+"
    rf"|(?:{'|'.join(sorted(_LINKS))})(?=[ \u00a0])|dari(?= (?:Fraksi|Partai|Dapil|PDI|Golkar|Gerindra|PKB|PKS|PAN|PPP|Nasdem|NasDem|Demokrat|Hanura|Perindo) ))"
)


@dataclass
class Qualifiers:
    """The words after a head, as far as they still belong to it: where field and place lie in the text."""

    end: int
    field_end: int
    place_start: int | None = None
    place_end: int = 0
    field: bool = False
    institution: bool = False  # inside the own name of an institution, any capitalised word belongs
    letter: bool = False  # may a single capital follow, as in "Komisi C"?
    serves: bool = False  # may an office follow, as in "Staf Ahli Bupati"?
    last: str = ""  # the last word of the field


# "head of the Bumi Asri Health Agency": in English the body's whole name follows "of".
_OF = re.compile(r" (?:of|for|at)(?: the)?(?= [A-Z])")
_NAME_WORD = re.compile(r" ([A-Z][\w'&-]*|(?:of|for)(?: the)?(?= [A-Z])|and(?= [A-Z])|the(?= [A-Z]))")


def english(text: str, pos: int, known: Learnt) -> Qualifiers | None:
    """The body behind "of": all its capitals, up to somebody's first name."""
    of = _OF.match(text, pos)
    end = of.end() if of else pos
    while of and (word := _NAME_WORD.match(text, end)) and not (end > of.end() and known.only_a_name(word[1])):
        end = word.end()
    return Qualifiers(end, end, field=True) if of else None


def qualifiers(text: str, pos: int, known: Learnt, *, head: str = "") -> Qualifiers:
    """Read on from a head that ends at `pos`, word by word."""
    out = Qualifiers(pos, pos, letter=text.endswith("Komisi", 0, pos), serves=head in SERVING)
    out.last = head.rsplit(" ", 1)[-1]
    out.institution = head == "Perwakilan" or out.last in INSTITUTION_WORDS  # "Ketua Serikat" Pekerja Baja
    return _Walk(text, known, out).to_the_end()


class _Walk:
    """One walk along the words behind a head."""

    def __init__(self, text: str, known: Learnt, out: Qualifiers) -> None:
        self.text, self.known, self.out = text, known, out
        self.start = self.pos = out.end
        self.linked = ""
        self.own, self.led = 0, False  # words taken of an institution's own name, and whether one of a field led them
        self.generic: int | None = None  # where a "Kota" or "Kabupaten" stands that still waits for its name

    def to_the_end(self) -> Qualifiers:
        for _word in range(MOST_WORDS):
            if not (self.bracket() or self.step()):
                break
        return self.out

    def bracket(self) -> bool:
        found = _BRACKETED.match(self.text, self.pos)
        if not found or not (self.out.field or self.pos in (self.out.place_end, self.start)):
            return False
        self.pos = self.out.end = found.end()
        self.out.institution = False  # letters in brackets close its name
        return True

    def step(self) -> bool:
        """Take one more word in; False when it does not belong any more."""
        if listed := self.listed():
            self.pos = listed.end()
        token = _TOKEN.match(self.text, self.pos)
        if not token or title_at(self.text, token.start(1)):
            return False
        word = token[1]
        if self.linked in _AND and word in _ANOTHER:
            return False
        if word in _REGIONS:
            self.generic = token.start(1)
        if word in _LINKS or word == "dari":
            self.pos, self.linked = token.end(), word
            return True
        taken = self.taken_as_place(token) or self.taken_as_field(token)
        self.linked = "" if taken else self.linked
        return taken

    def listed(self) -> re.Match[str] | None:
        """ "Kepala Dinas Pemuda, Olahraga, dan Pariwisata": a comma between words of fields."""
        comma = _LISTED.match(self.text, self.pos) if self.out.field else None
        return comma if comma and comma[1] in SECTOR_WORDS and (comma[2] is None or comma[2] in SECTOR_WORDS) else None

    def taken_as_place(self, token: re.Match[str]) -> bool:
        """A known place, "03/RW 05", or the unknown name behind "Kabupaten"."""
        word, start = token[1], token.start(1)
        if size := self.place_size(start):
            self.place(start if self.generic is None else self.generic, start + size)
        elif "/" in word and (word[0].isdigit() or _ROMAN.fullmatch(word.split("/", 1)[0])):
            self.place(start, _unknown_place(self.text, token))
        elif word in GENERIC_WORDS and not self.out.institution and self.out.last != "Menteri":
            self.generic, self.pos = start, token.end()
        elif self.generic is not None:
            self.place(self.generic, _unknown_place(self.text, token))
        else:
            return False
        return True

    def taken_as_field(self, token: re.Match[str]) -> bool:
        """An institution's name, a word of a field, or one that a territory follows; never one that begins a name."""
        start, out = token.start(1), self.out
        if _BALINESE.match(self.text, start):
            return False
        if length := self.known.institution_at(self.text, start):
            out.field, self.pos = True, start + length + self.text.startswith("Tbk.", start + length - 3)
            out.end = out.field_end = self.pos
        elif self.leads_on(start) or self.in_field(token):
            self.field(token)
        elif around := _BEFORE_TERRITORY.match(self.text, start):
            self.place(start, around.end())
        else:
            return False
        return True

    def in_field(self, token: re.Match[str]) -> bool:
        behind_place = self.linked in _AND and self.out.place_end == self.out.end > 0
        return self.belongs(token[1], token) and not behind_place

    def place(self, start: int, end: int) -> None:
        out = self.out
        out.place_start = start if out.place_start is None else out.place_start
        out.place_end = out.end = self.pos = end
        self.generic = None

    def field(self, token: re.Match[str]) -> None:
        out, word = self.out, token[1]
        if word in INSTITUTION_WORDS:
            self.own, self.led = 0, False
        elif word in SECTOR_WORDS or word == "Tani":
            self.led = True
        else:
            self.own += word[0].isalpha()
        of_schools = word in _SCHOOLS and out.last in (
            "Pembinaan",
            "Bidang",
            "Pendidikan",
            "Kurikulum",
        )  # "Pembinaan SMP"
        out.institution = (
            not of_schools and (out.institution or word in INSTITUTION_WORDS) and word.rstrip(".") != "Tbk"
        )
        out.letter, out.last, out.field = word in ("Komisi", "Bidang", "Panja", "Kelas"), word, True
        out.end = out.field_end = self.pos = token.end() - (
            word.endswith(".") and word not in INSTITUTION_WORDS and word != "Tbk."
        )

    def place_size(self, start: int) -> int:
        """How many characters from `start` name a known place."""
        words = _THREE.match(self.text, start, start + 60)
        if not words:
            return 0
        parts = words[0].split(" ")
        size = len(" ".join(parts[: self.known.longest(parts)]))
        direction = _DIRECTION.match(self.text, start + size) if size else None
        return direction.end() - start if direction else size

    def belongs(self, word: str, token: re.Match[str]) -> bool:
        out = self.out
        if word.replace(".", "").isdigit():
            return out.institution or out.last in _NUMBERED
        if _ROMAN.fullmatch(word.rstrip(".")):
            return True
        if len(word) == 1:
            return out.letter
        if word in ("Laut", "Darat", "Udara") and out.last in ("Perhubungan", "Angkutan", "Transportasi"):
            return True
        if out.serves and word in OFFICES:
            return True
        bare = word.rstrip(".")
        if word in INSTITUTION_WORDS or bare in SECTOR_WORDS or (bare == "Desa" and out.last == "Menteri"):
            return True
        if bare.isupper() and len(bare) > (2 if word.endswith(".") else 1):
            return True
        return out.institution and not self.names_somebody(word, token)

    def leads_on(self, start: int) -> bool:
        """ "Direktur Jenderal Pelayaran Rakyat": does a word of the field follow this unknown one, before any name?"""
        run = _RUN.match(self.text, start)
        words = run[0].split() if run else []
        if len(words) < 2 or self.known.only_a_name(words[0]):
            return False
        for word in words:
            if word in _HEADS or word in HEADLINE_VERBS:
                return False  # "Kepala Bappeda dan Kepala Dinas": another post begins
            if word is words[0]:
                continue
            if (
                len(word) > 3
                and (word.isupper() or word in SECTOR_WORDS or word in INSTITUTION_WORDS)
                and word not in _NAMES_TOO
            ):
                return True
            if self.known.begins_name(word):
                return False
        return False

    def names_somebody(self, word: str, token: re.Match[str]) -> bool:
        out, placed = self.out, self.out.place_end == self.out.end > 0
        inside = Inside(
            self.text, self.known, self.start, token.start(1), out.last, self.own, self.led, out.field, placed
        )
        return begins_name(word, inside)


_SCHOOLS = frozenset("SD SMP SMA SMK SLB PAUD TK MI MTs MA".split())
_THREE = re.compile(r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,2}")
_LISTED = re.compile(
    r",(?= (?:dan |serta )?([A-Z][\w'/-]+)(?: [A-Z][\w'/-]+)?(?:(?<!dan [A-Z]),? (?:dan|serta) ([A-Z][\w'/-]+)|(?=[, ])))"
)
# "Kepala Desa Lohia Putih Kecamatan Taniwel": what stands before the next territory is the name of the first.
_BEFORE_TERRITORY = re.compile(
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}(?= (?:Kecamatan|Kec\.?|Distrik|Kabupaten|Kab\.?) [A-Z])"
)
_RUN = re.compile(r"[A-Z][\w'’-]*(?: (?:[A-Z][\w'’-]*|dan)){1,4}")
_HEADS = frozenset(head.split()[0] for head in (*TERRITORIAL_HEADS, *BODY_HEADS)) - SECTOR_WORDS
# Words of fields and institutions that families are called by as well.
_NAMES_TOO = frozenset("Karya Negara Utama Bangsa Sipil Haji Tinggi Dasar Raya Anak Gudang Tata Karang Gerakan".split())
_DIRECTION = re.compile(rf" (?:{'|'.join(DIRECTIONS)})\b")


def _unknown_place(text: str, token: re.Match[str]) -> int:
    """After "Kabupaten" any capitalised word is the place, with the direction that follows it: where it ends."""
    end = token.end() - token[1].endswith(".")
    direction = _DIRECTION.match(text, end)
    return direction.end() if direction else end


_BALINESE = re.compile(
    r"(?:Muh|Moh|Mhd|Abd)\.|(?:La|Wa) Ode |(?:I|Ni) (?:Ketut|Made|Wayan|Nyoman|Gede|Putu|Gusti|Komang|Kadek|Nengah|Dewa|Luh)(?!\w)"
)
_ROMAN = re.compile(r"[IVX]{1,4}[AB]?")
_NUMBERED = frozenset(
    "Danyonif Danyon Dandim Danrem Danki Yonif RT RW Dusun Unit Wilayah Kelas Komisi Ruang Dapil Lingkungan Blok Cabang Ranting Seksi TPS Kaling Kepling Irban Pembantu PPK Satker".split()
)
