"""Several people named in a row, and the post that they share: "Dua hakim anggota, Johan Siregar dan Fathur Rozi"."""

import re
from collections.abc import Iterator

from . import names
from .learnt import Learnt
from .likely import likely, of_people, shown
from .names import Name
from .naming import Person, person_of
from .person_words import of_a_person
from .post_words import ENGLISH
from .spotting import Spotter

_COUNT = (
    "[Dd]ua|[Tt]iga|[Ee]mpat|[Ll]ima|[Ee]nam|[Tt]ujuh|[Dd]elapan|[Kk]edua|[Kk]etiga|[Kk]eempat|[Kk]elima|[Pp]ara|[Ss]ejumlah|[Bb]eberapa"
    "|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Bb]oth"
)
# "Dua kepala bidang, A dan B", "Tiga saksi, yakni A, B, dan C", "Three members of the committee have resigned: A and B".
_WORDS = r"(?:[\w'’/-]+ ){0,6}?[\w'’/-]+"
_LIST = Spotter(
    rf"(?<![\w-])(?:{_COUNT}) (?:orang |pihak |nama |mantan |former )?(?P<post>{_WORDS}?)(?: (?:itu|tersebut|lain|lainnya|baru)|"
    r" (?:yang|di|dari|who|have|has|had|were|are|resigned|was|telah|sudah|ikut|akan|turut)(?!\w)[^.:;\n]{1,80}?)?"
    r"(?:,? (?:yakni|yaitu|masing-masing|adalah|ialah|bernama|antara lain|terdiri atas|terdiri dari|named|are|were),?|[:,]| [—–-]) (?=[A-Z]|d[rs]g?\. )"
)
_AT_ONCE = Spotter(
    rf"(?<![\w-])(?:{_COUNT}) (?:orang |pihak |mantan |former )?(?P<post>[a-z-]+(?: [a-z-]+){{0,3}}) (?=[A-Z][a-z])"
)
# "Tim kuasa hukum penggugat terdiri atas A, B, serta C", "Mereka antara lain A dan B".
_MADE_OF = Spotter(
    r"(?<![\w-])[Tt]im (?P<post>[a-z]+(?: [a-z]+){0,3}) (?:terdiri atas|terdiri dari|beranggotakan|diisi|diperkuat) (?=[A-Z])"
    r"|(?<![\w-])(?:antara lain|di antaranya|masing-masing|terdiri atas|terdiri dari|beranggotakan|di antara mereka|among them)(?: adalah| bernama)?,? (?=[A-Z])"
)
_PLURALS = "|".join(sorted({rf"[{w[0].upper()}{w[0]}]{w[1:]}s" for w in ENGLISH if " " not in w} | {"[Mm]idwives"}))
# "Prosecutors Ajeng Larasati and Bobby Tampubolon", "Lawyers for the villagers, Petra Manullang and Yos Tekege".
_PLURAL = Spotter(
    rf"(?<![\w-])(?P<post>(?:{_PLURALS})(?: (?:of|for|at|from|with) [^,.:;\n]{{2,50}}?)?)(?P<told>,|:)? (?=[A-Z])"
)
_JOINED = re.compile(
    r"(?: \([^)\n]{1,40}\)| (?:alias|als\.?) (?:[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?))?(?P<link>, (?:dan |serta |and )?| dan | serta | and | & )"
    r"(?=[A-Z]|d[rs]g?\. )"
)
_LAST = re.compile(r"(?:dan|serta|and|&) $")
_NAMED_WITH_AGE = re.compile(r" \([1-9][0-9](?: (?:tahun|thn|th))?\)|, [1-9][0-9](?: tahun)?,")
# "…, dan seorang lagi yang tidak disebutkan", "and two others": the row ends without a last name.
_AND_OTHERS = re.compile(
    r",? (?:(?:dan|serta|and) (?:seorang|dua|tiga|beberapa|sejumlah|satu|lain|kawan|rekan|lainnya|two|three|several|another|others)|dkk|cs)(?!\w)"
)
MOST = 12  # names in a row


def listed(text: str, known: Learnt) -> Iterator[Person]:
    """Everybody of a list that its first words count or announce, with the post that they name."""
    for kind in (_LIST, _AT_ONCE, _MADE_OF, _PLURAL):
        for place in kind.all(text):
            post = place["post"]
            if kind is _AT_ONCE and not of_a_person(post.split()[0]):
                continue
            row = row_from(text, place.end(), known)
            if len(row) > 1 or (row and " " in row[0].name and kind in (_LIST, _AT_ONCE) and _PEOPLE.search(place[0])):
                for name in row:
                    person = person_of(text, name.start, name.end, None, name)
                    yield person._replace(post=post) if post and not _NO_POST.search(post) else person


_PEOPLE = re.compile(
    r"tersangka|terdakwa|swasta|pegawai|pejabat|saksi|terpidana|pelaku|korban|pengusaha|anggota|orang|petani|warga|jurnalis|mahasiswa"
)
_NO_POST = re.compile(
    r"(?:^|[^\w])(?:tersangka|terdakwa|saksi|korban|terpidana|pelaku|buron|orang|nama|pria|perempuan|suspects?|victims?|witness(?:es)?|people|men|women|names|pemohon|terlapor)(?!\w)|^$"
)


def row_from(text: str, start: int, known: Learnt) -> list[Name]:
    """The names in a row from `start` on; the row ends with "dan" or "and" before its last name, or has one name."""
    row: list[Name] = []
    closed = 0
    while len(row) < MOST and (name := names.read(text, start, known)):
        if not (
            " " in name.name
            or name.titles
            or row
            or _JOINED.match(text, name.end)
            or _NAMED_WITH_AGE.match(text, name.end)
        ):
            break
        row.append(name)
        closed = len(row) if len(row) == 1 or _LAST.search(text, start - 6, start) else closed
        joined = _JOINED.match(text, name.end)
        if _AND_OTHERS.match(text, name.end):
            closed = len(row)
        if not joined or closed > 1:
            break
        start = joined.end()
    return [name for name in row[:closed] if likely(text, name, sure=True)]


def sharing(text: str, first: Person, known: Learnt, limit: int) -> Iterator[Person]:
    """Who is named in a row behind somebody with a post: they hold it too, where more than one can."""
    start = first.start + first.text.rfind(first.name)
    own = names.read(text, start, known) if first.post else None
    row = row_from(text, start, known) if own and _JOINED.match(text, own.end) else []
    if len(row) < 2:
        return
    several = _SEVERAL.search(text, max(0, first.start - 16), first.start) or _MANY_HOLD.match(first.post or "")
    for name in row[1:]:
        if name.start >= limit or not (of_people(name, known) if several else shown(name, known)):
            return
        person = person_of(text, name.start, name.end, None, name)
        yield person._replace(post=first.post, body=first.body, place=first.place) if several else person


_SEVERAL = re.compile(rf"(?<![\w-])(?:{_COUNT}|[Pp]asangan|duo) (?:orang |mantan )?$")
# Posts that several people hold at once; of others a body or place has one.
_MANY_HOLD = re.compile(
    r"(?:[Jj]aksa|[Hh]akim|[Aa]nggota|[Ww]akil [Kk]etua|[Kk]uasa [Hh]ukum|[Pp]engacara|[Pp]enasihat|[Aa]dvokat|[Pp]eneliti|[Dd]osen|[Gg]uru|[Ww]arga|[Pp]etani|[Nn]elayan|[Pp]enyidik"
    r"|[Aa]uditor|[Kk]omisioner|[Kk]omisaris|[Dd]irektur(?! Utama)|[Pp]egawai|[Ss]taf|[Pp]engamat|[Pp]akar|[Aa]hli|[Aa]ktivis|[Mm]ahasiswa|[Ww]artawan|[Jj]urnalis|[Ss]opir|[Pp]edagang"
    r"|[Pp]engusaha|[Dd]okter|[Pp]erawat|[Bb]idan|[Ss]aksi|[Tt]erdakwa|[Tt]ersangka|[Kk]orban|[Pp]emohon|[Pp]enggugat|[Rr]elawan|[Bb]uruh|[Pp]ekerja|[Kk]aryawan|[Pp]olitikus|[Pp]olitisi"
    r"|[Rr]esearcher|[Ll]awyer|[Pp]rosecutor|[Jj]udge|[Rr]esident|[Ff]armer|[Ll]awmaker|[Cc]ouncil(?:or|lor)|[Mm]ember)"
)
