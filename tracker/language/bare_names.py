"""Names that no post introduces: of somebody who speaks, with an age or a title, in a list, behind a passive verb."""

import re
from collections.abc import Iterator

from . import name_before, names
from .learnt import Learnt
from .names import Name
from .naming import Person, person_of
from .speech import NAME_AFTER, OUTCOMES, VERBS_LAST
from .spotting import Spotter, Text
from .words import GIVEN_NAMES, INSTITUTION_WORDS, PEOPLES


def speaking(text: str, known: Learnt) -> Iterator[Person]:
    """Names without a post that stand where a speaker stands: "kata Budi Santoso", "Budi Santoso mengatakan"."""
    for match in NAME_AFTER.all(text):
        if match[0].startswith("told") and not text.endswith(_MARKS, 0, match.start() - 1):
            continue  # "he told Mongabay"
        if name := names.read(text, match.end(), known):
            yield person_of(text, name.start, name.end, None, name)
    for name in _before_colon(text, known):
        yield person_of(text, name.start, name.end, None, name)
    for place in Text(text).words.get("who", ()):
        if text.startswith(", ", place - 2) and (name := _subject(text, place, known)) and " " in name.name:
            yield person_of(text, name.start, name.end, None, name)  # only people are who
    subjects = [match.start() for match in VERBS_LAST.all(text)] + [hit.start for hit in OUTCOMES.read(text)]
    for start in sorted(set(subjects)):
        if name := _subject(text, start, known):
            yield person_of(text, name.start, name.end, None, name)


_MARKS = ('"', "”", ",", "'", "’")
_COLON = re.compile(r": ?[“\"]")
_LINE_BEGINS = re.compile(r"(?:^|\n)((?:[A-Z][\w'’.-]* ){1,4}[A-Z][\w'’-]*)$")


def _before_colon(text: str, known: Learnt) -> Iterator[Name]:
    """ "Budi Santoso: “…”": a name of two words and more that a line of an interview begins with."""
    for colon in _COLON.finditer(text):
        line = _LINE_BEGINS.search(text, max(0, colon.start() - 80), colon.start())
        name = names.read(text, line.start(1), known) if line else None
        if name and name.end == colon.start() and " " in name.name and _likely(text, name):
            yield name


def aged(text: str, known: Learnt) -> Iterator[Person]:
    """A name with its age: "Nurmiati (63)", "Wagiman, 52,"."""
    for place in Text(text).words.get("", ()):
        if not _AGE.match(text, place - 2):
            continue
        before = _AGED.search(text, max(0, place - 100), place - 2)
        begins = [before.start(1) + capital.start() for capital in _CAPITAL.finditer(before[1])] if before else []
        name = next((n for at in begins if (n := names.read(text, at, known)) and n.end == place - 2), None)
        if name and _likely(text, name, sure=True):
            yield person_of(text, name.start, name.end, None, name)


def titled(text: str, known: Learnt) -> Iterator[Person]:
    """A name of two words and more behind a title with its full stop: "dr. Prisila Gaelaha"."""
    for title in _TITLED.all(text):
        name = names.read(text, title.start(), known)
        if name and " " in name.name and not _NAMED_AFTER.search(text, max(0, name.start - 16), name.start):
            yield person_of(text, name.start, name.end, None, name)


# "yang diketuai Tumpal Pardede", "led by Maria Tukan", "memvonis Rudi Tanjung": what only people do, or have done to them.
_DONE_BY = Spotter(
    r"(?<!\w)(?:(?:[Pp]ria|[Pp]erempuan|[Ww]anita|[Ll]elaki|[Ll]aki-laki|[Pp]emuda|[Rr]emaja|[Ss]eseorang) bernama(?: lengkap)?|(?:man|woman|person|someone) (?:named|called)"
    r"|menghukum|memvonis|mewawancarai|menjenguk|menemui|sentenced|interviewed"
    r"|diketuai|dipimpin|dijabat|diwakili|didampingi|dikomandoi|ditemani|dinakhodai|dikendalikan|dimotori|digawangi|digantikan"
    r"|disampaikan|diungkapkan|dikatakan|diutarakan|dikemukakan|dibenarkan|diakui|dituturkan|ditegaskan|diceritakan|dikeluhkan|dialami"
    r"|(?:led|chaired|headed|presided over|represented|accompanied) by)(?: langsung)?(?: oleh)? (?=[A-Z])"
)


def doing(text: str, known: Learnt) -> Iterator[Person]:
    """A name of two words and more, or one with a title, behind a verb that only people go with."""
    for verb in _DONE_BY.all(text):
        name = names.read(text, verb.end(), known)
        sure = name and (name.titles or (" " in name.name and _likely(text, name, sure=True)))
        if name and sure and _CLOSED.match(text, name.end) and not set(name.name.split()) & INSTITUTION_WORDS:
            person = person_of(text, name.start, name.end, None, name)
            yield (
                person._replace(post="hakim")
                if _JUDGES.search(text, max(0, verb.start() - 24), verb.start())
                else person
            )


_JUDGES = re.compile(r"[Mm]ajelis [Hh]akim(?: yang| itu)? $")  # "Majelis hakim yang dipimpin Agustinus Setyo"
_CLOSED = re.compile(r"[,.;)]|$|\n| [a-z(]")


def listed(text: str, known: Learnt) -> Iterator[Person]:
    """Everybody of a list that tells who is meant: "dua pihak swasta, yakni Asiong Wijaya dan Fajarudin Syah"."""
    for place in _LIST.all(text):
        start, joined = place.end(), None
        while (name := names.read(text, start, known)) and (
            " " in name.name or joined or _LISTED_ON.match(text, name.end)
        ):
            yield person_of(text, name.start, name.end, None, name)
            joined = _LISTED_ON.match(text, name.end)
            if not joined:
                break
            start = joined.end()


_TITLED = Spotter(
    r"(?<![\w.,])(?:(?:[Dd]r|[Dd]rg|[Dd]rh|Drs|Dra|Ir|Hj|Prof|KH|Pdt|Ust)\.|Mama|Oma|Opa|Om|Tante|Mbah|Pater|Romo|Suster|Sister"
    r"|Bruder|Frater|Kiai|Kyai|Ustaz|Ustadz|Ustad|Teungku|Pak|Bu|Bapak|Ibu|Nenek|Kakek) (?=[A-Z])"
)
_NAMED_AFTER = re.compile(r"(?:Jalan|Jl\.?|RSUD|RSUP|Bandara|Universitas|Stadion|Gedung|Museum|Masjid|RS|Sakit) $")
_LIST = Spotter(
    r"(?<!\w)(?:(?:[Dd]ua|[Tt]iga|[Ee]mpat|lima|enam|[Kk]edua|[Kk]etiga|[Kk]eempat|[Pp]ara) (?:orang |pihak |mantan )?(?:tersangka|terdakwa|swasta|pegawai|pejabat|saksi"
    r"|terpidana|pelaku|korban|pengusaha|anggota|orang|petani|warga|jurnalis|mahasiswa)(?: (?:itu|tersebut|lain|lainnya|baru))?,? "
    r"(?:yakni |yaitu |masing-masing |adalah |ialah )?)(?=[A-Z])",
    low=False,
)
_LISTED_ON = re.compile(r"(?: \([^)]{1,20}\))?(?:, dan |, | dan | serta )(?=[A-Z])")
_AGE = re.compile(r" \([1-9][0-9](?: (?:tahun|thn|th))?\)|, [1-9][0-9](?: tahun)?,")
_AGED = re.compile(r"(?<![\w.])((?:[A-Z][\w'’.-]{0,20} ){0,4}[A-Z][\w'’-]{1,20})$")
_SUBJECT = re.compile(
    r"(?<![\w.])((?:[A-Z][\w'’.-]* ){0,4}[A-Z][\w'’-]*)(?: \([0-9]{2}\))?(?:, (?:who|yang|the|a|an|of|from|dari)[^,\n]{3,60},| (?:dari|from)(?: the)?(?: [A-Z][\w&-]*){1,5})?,? (?:juga |sendiri |itu )?$"
)


_BETWEEN = frozenset({"juga", "sendiri", "itu"})


def _subject(text: str, verb: int, known: Learnt) -> Name | None:
    """The name right before a verb of saying or a refusal: "Ridwan Kamal menolak"."""
    base = max(0, verb - 110)
    last = text[text.rfind(" ", base, max(base, verb - 1)) + 1 : verb].rstrip()
    if last[:1].islower() and not last.endswith(",") and last not in _BETWEEN:
        return None  # "warga mengatakan": no name ends there
    match = _SUBJECT.search(text, base, verb)
    if not match or any(word.rstrip(".") in _COMPANY for word in match[1].split()):
        return None
    if full := name_before.alias_of(text, match.start(1), known):
        return full
    name = name_before.ends_at(text, *match.span(1), known)
    return name if name and _likely(text, name) else None


_COMPANY = INSTITUTION_WORDS - {"Karang", "Pusat"}
_NOT_A_PERSON = re.compile(
    r"(?:Desa|Kampung|Kecamatan|Kelurahan|Kota|Kabupaten|Dusun|Nagari)(?: [A-Z][\w'’-]+){0,2} $|(?:\b(?:PT|CV|UD|LSM|diperoleh|diterima|dilihat|dihimpun|milik|oleh|kepada|dari)\.?) $"
)
_GROUP_BEFORE = re.compile(
    r"(?:(?<![A-Za-z])[Tt]he(?: [A-Z]\w+)?|group|company|firm|operator|parent|supplier|developer|contractor|miner|outlet|publication|nonprofit|organi[sz]ation"
    r"|watchdog|kelompok|organisasi|perusahaan|lembaga|media),? $"
)
_PRESS = frozenset("Post Pos News Media Times Daily Kompas Tribun Radar Suara Warta Kabar Merdeka Post.".split())


def _likely(text: str, name: Name, *, sure: bool = False) -> bool:
    """Is a bare name before a verb a person's? One word is only when it is a common first name."""
    words = name.name.split()
    if not sure and len(words) == 1 and not (words[0] in GIVEN_NAMES or name.titles):
        return False
    if _GROUP_BEFORE.search(text, max(0, name.start - 24), name.start) or f" at {name.name}" in text:
        return False
    if words[-1] in _PRESS or words[0] in _PRESS or words[0] in PEOPLES:
        return False
    return not _NOT_A_PERSON.search(text, max(0, name.start - 40), name.start)


_CAPITAL = re.compile(r"(?<![\w.])[A-Z]")
