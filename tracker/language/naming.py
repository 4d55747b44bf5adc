"""Which name belongs to which post: behind it, before it, or standing alone where somebody speaks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from . import names
from .calendar_names import MONTH_OF, WEEKDAY_OF
from .names import Name
from .places import Places
from .posts import Post
from .speech import NAME_AFTER, OUTCOMES, VERBS_LAST
from .words import GIVEN_NAMES


@dataclass(frozen=True)
class Person:
    """A person as introduced: `text` is the whole phrase with post and titles, `name` the bare name."""

    text: str
    start: int
    end: int
    name: str
    post: str | None = None
    capacity: str | None = None
    body: str | None = None
    place: str | None = None
    titles: tuple[str, ...] = ()


def with_posts(text: str, found: list[Post], known: Places) -> Iterator[Person]:
    """Each post with the name that follows it, or the one that it explains: "Guntur selaku Sekda"."""
    end = 0
    for index, post in enumerate(found):
        limit = found[index + 1].start if index + 1 < len(found) else len(text)
        if explained := _name_before(text, post, known, end, outright=True):
            yield _person(text, explained.start, post.end, post, explained)
            end = post.end
            continue
        post, name = _name_after(text, post, known, limit)
        if name and (named := _without_place(text, post, name, known)):
            yield _person(text, post.start, name.end, *named)
            end = name.end
        elif not name and (before := _name_before(text, post, known, end)):
            yield _person(text, before.start, post.end, post, before)
            end = post.end


def _person(text: str, start: int, end: int, post: Post | None, name: Name) -> Person:
    if post is None:
        return Person(text[start:end], start, end, name.name, titles=name.titles)
    title = post.title if not post.role else text[post.start : post.end]
    return Person(text[start:end], start, end, name.name, title, post.capacity, post.body, post.place, name.titles)


_GAP = re.compile(r"[ \u00a0]{1,2}")
_COMMA = re.compile(r",[ \u00a0]{1,2}")
_CALLED = re.compile(r",? (?:bernama|yakni|yaitu|atas nama|adalah|named|,)[ \u00a0]")
_SMALL_WORDS = re.compile(r"((?: [a-z][a-z-]+){1,4}), (?=[A-Z])")
_NO_FIELD = re.compile(
    r" (?:me|ber|ter|di|yang|dan|pada|juga|itu|sudah|akan|tidak|belum|telah|ini|saat|ke|untuk|who|is|was|has)"
)


def _small_words(text: str, pos: int) -> int | None:
    """ "Ketua majelis komisioner, Tiara": where the name begins behind small words of which none is a verb."""
    field = _SMALL_WORDS.match(text, pos)
    return field.end() if field and not _NO_FIELD.search(field[1]) else None


Named = tuple[Post, Name | None]


def _name_after(text: str, post: Post, known: Places, limit: int) -> Named:
    """The name behind a post, and the post with whatever more turned out to belong to it."""
    if post.role:
        return post, _name_after_role(text, post, known)
    gap = _GAP.match(text, post.end)
    if gap and (name := names.read(text, gap.end(), known)) and name.start < limit:
        if second := _second(text, name, known):
            return post, second
        if _closed_directly(text, name.end):
            return post, name
    if small := _SMALL_STEPS.match(text, post.end):
        return post, names.read(text, small.end(), known)
    if small := _small_words(text, post.end):
        name = names.read(text, small, known)
        if name and _closed(text, name.end):
            return post, name
    if called := _CALLED.match(text, post.end):
        return post, names.read(text, called.end(), known)
    return _behind_comma(text, post, known, limit)


_LONG_FIELD = re.compile(r"(?: (?:[A-Z][\w'’/&-]*|dan|untuk|di|of|the|and|\([A-Z][\w ]*\))){0,8}(?=, )")


def _behind_comma(text: str, post: Post, known: Places, limit: int) -> Named:
    """ "Direktur Eksekutif Lembaga Pemantau Anggaran (LPA), Doni": capitals up to the comma are the post's field."""
    field = _LONG_FIELD.match(text, post.end)
    comma = _COMMA.match(text, field.end()) if field else None
    name = names.read(text, comma.end(), known) if comma and comma.end() < limit else None
    if not field or not name or name.end > limit or not _closed(text, name.end):
        return post, None
    if field[0] and not post.territorial:
        more = " ".join(re.sub(r"\s*\([^)]*\)", "", field[0]).split())
        post = replace(post, end=field.end(), title=f"{post.title} {more}", body=f"{post.body or ''} {more}".strip())
    return post, name


# A capitalised word right behind a name shows that it was none, unless a date begins there.
_RUNS_ON = re.compile(r"[ \u00a0]([A-Z][\w'’]+)")


def _closed_directly(text: str, end: int) -> bool:
    more = _RUNS_ON.match(text, end)
    return not more or more[1].lower() in WEEKDAY_OF or more[1].lower() in MONTH_OF


_SMALL_STEPS = re.compile(
    r"(?: (?:kedua|para|tersangka|terdakwa|korban|keluarga|warga|perusahaan|pelaksana|tim|proyek|itu|tersebut|ini|klub|kegiatan|paket|pekerjaan|sekolah|yayasan|setempat|cabang|pekerja|aksi|lapangan|panitia|karyawan|buruh|petani|pedagang|mahasiswa|penuntut|umum)){1,3},? (?=[A-Z])"
)


def _second(text: str, first: Name, known: Places) -> Name | None:
    """ "Ketua Korpri, Anwar Lubis,": with a second name behind a comma, or a title, the first word is body or place."""
    if first.titles:
        return None
    gap = _GAP.match(text, first.end)
    if gap and names.TITLE.match(text, gap.end()):
        return names.read(text, gap.end(), known)
    comma = _COMMA.match(text, first.end)
    second = names.read(text, comma.end(), known) if comma else None
    if second and len(first.name.split()) <= 2 and re.compile(r"[,.(“\"]| [a-z(]").match(text, second.end):
        return second
    return None


_CLOSING = re.compile(r"[,.;:()“”\"\n–-]|$| [(–-]| [a-z“\"]")


def _closed(text: str, end: int) -> bool:
    """Does what follows end a name put behind a comma? Another capital means a list or a longer phrase."""
    return bool(_CLOSING.match(text, end))


_STEP = re.compile(
    r" (?:di|dari|asal|at|of|from|hukum|politik|kebijakan|publik|ekonomi|antikorupsi|pemerintahan|dan|lingkungan"
    r"|pendidikan"
    r"|kesehatan|tata|negara|administrasi|setempat|korupsi|anggaran|pidana|sosial|senior|muda)(?!\w)"
)
_INSTITUTION = re.compile(
    r" (?:[A-Z]{2,}|(?:Universitas|Institut|Lembaga|Pusat|Fakultas|Komunitas|Aliansi|Forum|Perkumpulan|Dewan|Dinas|Badan|RSUD|Puskesmas|Yayasan|LSM|Desa|Kelurahan|Kecamatan|Kampung|Dusun|Kabupaten|Kota|PT|CV"
    r"|University|Institute)(?: [A-Z][\w'-]+){1,3}?)(?=[ ,.])"
)


_AT_INSTITUTION = re.compile(
    r"(?: [a-z]+){0,4} (?:Universitas|Institut|Lembaga|Pusat|Fakultas|Komunitas|Aliansi|Forum|Perkumpulan|Yayasan|LSM|Desa|Kelurahan"
    r"|Kecamatan|Kampung|Dusun|PT|CV|[A-Z]{2,})(?: (?:[A-Z][\w'/-]*|dan|di)){0,6}, "
)


_UP_TO_TITLE = re.compile(r"(?:,? [\w'/-]+){1,8}?,? (?=(?:Prof|Dr|Drs|Dra|Ir|H|Hj|KH|Pdt)\. ?[A-Z])")


# "warga Kalibaru, Petrus Kamuri": with people of these roles a place stands first more often than a name.
_OF_A_PLACE = re.compile(r"(?: (?:asal|di|dari|desa|kampung))?(?: [A-Z][\w'-]*){1,3}, ")
_PLAIN_ROLES = frozenset(
    "warga nelayan petani pedagang guru pasien pelanggan penumpang siswa pelajar tokoh resident farmer".split()
)


def _name_after_role(text: str, post: Post, known: Places) -> Name | None:
    """ "pengamat kebijakan publik Ahmad Fauzi", "warga Desa Sukamaju, Siti Aminah"."""
    for way in (_UP_TO_TITLE, _AT_INSTITUTION, _OF_A_PLACE if post.head.lower() in _PLAIN_ROLES else None):
        there = way.match(text, post.end) if way else None
        name = names.read(text, there.end(), known) if there else None
        if name and (way is _UP_TO_TITLE or _closed(text, name.end)):
            return name
    pos = post.end
    while step := _STEP.match(text, pos) or _INSTITUTION.match(text, pos):
        pos = step.end()
    if comma := _COMMA.match(text, pos):
        name = names.read(text, comma.end(), known)
        return name if name and _closed(text, name.end) else None
    gap = _GAP.match(text, pos)
    return names.read(text, gap.end(), known) if gap else None


# Posts of small territories are named with their place far oftener than with a name of one word.
_OF_PLACE = frozenset("Camat Lurah Kades Kapolres Kapolresta Kapolda Kapolsek Dandim Kajari Kajati".split()) | {
    "Kepala Desa"
}
_ENGLISH = frozenset("Mayor Deputy Governor Regent Regional District Village Police".split())


def _without_place(text: str, post: Post, name: Name, known: Places) -> tuple[Post, Name] | None:
    """Part place and name where no comma does: "Bupati Mandalika Budi Santoso"; None when it was all a place.

    Of three words the first is the place, of four the first two, unless a common first name stands there.
    """
    words = name.name.split()
    plain = not (name.titles or words[0] in GIVEN_NAMES or words[0].endswith("."))
    if post.place or not plain or post.role or text[post.end : post.end + 1] == "," or post.head.split()[0] in _ENGLISH:
        return post, name
    if len(words) == 1:
        return None if _only_a_place(post, known) else (post, name)
    size = {3: 1, 4: 2}.get(len(words), 0) if post.territorial or post.body else 0
    place = " ".join(words[:size])
    return (replace(post, place=place), replace(name, name=" ".join(words[size:]))) if size else (post, name)


def _only_a_place(post: Post, known: Places) -> bool:
    """Is the one unknown word behind this post a place? Behind "Bupati" it is not, where the text names its places."""
    if post.territorial:
        return post.head in _OF_PLACE or not known.learnt
    return post.body is not None


_LINK_BEFORE = re.compile(
    r"((?:[A-Z][\w'’.-]* ){0,4}[A-Z][\w'’-]*(?:, (?:S|M)\.?[A-Za-z.]{1,4})*)(?P<age> \([0-9]{2}\))?(?P<link>,? selaku|,? sebagai"
    r"|,? yang juga(?: merupakan| menjabat)?|,? yang menjabat(?: sebagai)?|, the|, an?|,) $"
)


_LINKS = (", ", " selaku ", " sebagai ", " juga ", " merupakan ", " menjabat ", ", the ", ", a ", ", an ")


def _name_before(text: str, post: Post, known: Places, taken_until: int, *, outright: bool = False) -> Name | None:
    """The name that the post explains; `outright` asks for a link that leaves no doubt: "selaku", ", a", an age."""
    if not text.endswith(_LINKS, 0, post.start):
        return None
    match = _LINK_BEFORE.search(text, max(taken_until, post.start - 80), post.start)
    if not match:
        return None
    plain = match["link"] == "," and not match["age"]
    if plain and (outright or not _explains(text, post)):
        return None
    for capital in _CAPITAL.finditer(match[1]):
        name = names.read(text, match.start(1) + capital.start(), known)
        if name and name.end == match.end(1) and (" " in name.name or name.titles or match["age"]):
            return name
    return None


def _explains(text: str, post: Post) -> bool:
    """ "Ahmad Fauzi, Kepala Dinas X, mengatakan": the explanation is closed again, or ends the sentence."""
    return bool(post.role or _EXPLAINED.match(text, post.end))


_EXPLAINED = re.compile(r"[,.;]|$|\n| mengatakan| menyebut| menjelaskan| said")


def speaking(text: str, known: Places) -> Iterator[Person]:
    """Names without a post that stand where a speaker stands: "kata Budi Santoso", "Budi Santoso mengatakan"."""
    for match in NAME_AFTER.all(text):
        if name := names.read(text, match.end(), known):
            yield _person(text, name.start, name.end, None, name)
    subjects = [match.start() for match in VERBS_LAST.all(text)] + [hit.start for hit in OUTCOMES.read(text)]
    for start in sorted(set(subjects)):
        if name := _subject(text, start, known):
            yield _person(text, name.start, name.end, None, name)


_SUBJECT = re.compile(
    r"(?<![\w.])((?:[A-Z][\w'’.-]* ){0,4}[A-Z][\w'’-]*)(?: \([0-9]{2}\))?(?:, (?:who|yang)[^,\n]{3,60},)?,? (?:juga |sendiri |itu )?$"
)


def _subject(text: str, verb: int, known: Places) -> Name | None:
    """The name right before a verb of saying or a refusal: "Ridwan Kamal menolak"."""
    base = max(0, verb - 110)
    match = _SUBJECT.search(text, base, verb)
    if not match:
        return None
    for begin in [match.start(1) + m.start() for m in _CAPITAL.finditer(match[1])]:
        name = names.read(text, begin, known)
        if name and name.end == match.end(1) and _likely(text, name):
            return name
    return None


_NOT_A_PERSON = re.compile(r"(?:\b(?:PT|CV|UD|LSM|diperoleh|diterima|dilihat|dihimpun|milik|oleh|kepada|dari)\.?) $")
_PRESS = frozenset("Post Pos News Media Times Daily Kompas Tribun Radar Suara Warta Kabar Merdeka Post.".split())


def _likely(text: str, name: Name) -> bool:
    """Is a bare name before a verb a person's? One word is only when it is a common first name."""
    words = name.name.split()
    if len(words) == 1 and not (words[0] in GIVEN_NAMES or name.titles):
        return False
    if words[-1] in _PRESS or words[0] in _PRESS:
        return False
    return not _NOT_A_PERSON.search(text, max(0, name.start - 14), name.start)


_CAPITAL = re.compile(r"(?<![\w.])[A-Z]")
