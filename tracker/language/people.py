"""People and posts of an article: who they are, what they hold, and where they are mentioned again.

A post without a name stays a post. A later short mention ("Sekda", a surname) points back to the one person it can
mean; an earlier one never does, because another may have held the post then.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from . import names, places, posts
from .names import Name
from .places import Places
from .posts import Post
from .speech import NAME_AFTER, OUTCOMES, VERB_LAST


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


@dataclass(frozen=True)
class Unnamed:
    """A post that the text mentions without a name."""

    text: str
    start: int
    end: int
    post: str
    capacity: str | None = None
    body: str | None = None
    place: str | None = None


@dataclass(frozen=True)
class Mention:
    """A place where somebody is meant: `name` of a person, or the words of an unnamed post."""

    start: int
    end: int
    name: str
    named: bool = True


@dataclass(frozen=True)
class Cast:
    """Everybody in a text."""

    people: tuple[Person, ...]
    posts: tuple[Unnamed, ...]
    mentions: tuple[Mention, ...]

    def at(self, start: int, end: int) -> Mention | None:
        """The first mention that begins between `start` and `end`."""
        return next((m for m in self.mentions if start <= m.start < end), None)

    def before(self, start: int, end: int) -> Mention | None:
        """The last mention that lies between `start` and `end`."""
        found = None
        for mention in self.mentions:
            if mention.start >= end:
                break
            if mention.start >= start and mention.end <= end:
                found = mention
        return found


def read(text: str) -> Cast:
    """The people, unnamed posts and mentions of `text`."""
    known = places.learn(text)
    found = posts.read(text, known)
    named = list(_named_posts(text, found, known))
    taken = {(person.start, person.end) for person in named}
    named += [p for p in _speaking(text, known) if not any(s < p.end and p.start < e for s, e in taken)]
    people = _merged(sorted(named, key=lambda person: person.start))
    bare = [post for post in found if _standing(post) and not any(p.start <= post.start < p.end for p in named)]
    linked = {id(post): owner for post in bare if (owner := _owner(post, people))}
    unnamed = tuple(_unnamed(text, post) for post in bare if id(post) not in linked)
    mentions = [Mention(p.start, p.end, _canonical(p.name, people)) for p in named]
    mentions += [Mention(post.start, post.end, linked[id(post)].name) for post in bare if id(post) in linked]
    mentions += [Mention(post.start, post.end, post.text, named=False) for post in unnamed]
    mentions += _by_name(text, people, mentions)
    return Cast(tuple(people), unnamed, tuple(sorted(mentions, key=lambda m: m.start)))


# Heads that name a post even when nothing follows them; "Ketua" or "Jaksa" alone does not.
_ALONE = frozenset("PPK KPA PPTK Kadis Kaban Kabid Kabag Kades Dirut Sekwan Kajari Kajati Sekdis Jubir Kepsek".split())


def _standing(post: Post) -> bool:
    return not post.role and (
        post.territorial or post.head in _ALONE or post.title != post.head or bool(post.body or post.place)
    )


def _unnamed(text: str, post: Post) -> Unnamed:
    return Unnamed(text[post.start : post.end], post.start, post.end, post.title, post.capacity, post.body, post.place)


def _named_posts(text: str, found: list[Post], known: Places) -> Iterator[Person]:
    """Each post with the name that follows it, or the one that it explains: "Guntur selaku Sekda"."""
    end = 0
    for index, post in enumerate(found):
        limit = found[index + 1].start if index + 1 < len(found) else len(text)
        name = _name_after(text, post, known, limit)
        if name:
            place = post.place
            if not place and (split := _place_first(name, post)):
                place, name = split
            yield _person(text, post.start, name.end, name, replace(post, place=place))
            end = name.end
        elif before := _name_before(text, post, known, end):
            yield _person(text, before.start, post.end, before, post)
            end = post.end


def _person(text: str, start: int, end: int, name: Name, post: Post | None) -> Person:
    if post is None:
        return Person(text[start:end], start, end, name.name, titles=name.titles)
    title = post.title if not post.role else text[post.start : post.end]
    return Person(text[start:end], start, end, name.name, title, post.capacity, post.body, post.place, name.titles)


_GAP = re.compile(r"[ \u00a0]{1,2}")
_COMMA = re.compile(r",[ \u00a0]{1,2}")
_CALLED = re.compile(r",? (?:bernama|yakni|yaitu|atas nama|adalah|named|,)[ \u00a0]")
_ROLE_FIELD = re.compile(r"(?: (?:[a-z][\w-]+|[A-Z]{2,}|dan|[A-Z][\w'-]+(?= [A-Z])))" + "{0,5}")


def _name_after(text: str, post: Post, known: Places, limit: int) -> Name | None:
    if post.role:
        return _name_after_role(text, post, known)
    gap = _GAP.match(text, post.end)
    if gap and (name := names.read(text, gap.end(), known)):
        return _second(text, name, known) or (name if name.start < limit else None)
    if small := _SMALL_STEPS.match(text, post.end):
        return names.read(text, small.end(), known)
    if called := _CALLED.match(text, post.end):
        return names.read(text, called.end(), known)
    if (comma := _COMMA.match(text, post.end)) and comma.end() < limit:
        name = names.read(text, comma.end(), known)
        if name and name.end <= limit and _closed(text, name.end):
            return name
    return None


_SMALL_STEPS = re.compile(
    r"(?: (?:kedua|para|tersangka|terdakwa|korban|keluarga|warga|perusahaan|pelaksana|tim|proyek)){1,3},? (?=[A-Z])"
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


def _name_after_role(text: str, post: Post, known: Places) -> Name | None:
    """ "pengamat kebijakan publik Ahmad Fauzi", "warga Desa Sukamaju, Siti Aminah"."""
    if institution := _AT_INSTITUTION.match(text, post.end):
        name = names.read(text, institution.end(), known)
        if name and _closed(text, name.end):
            return name
    pos = post.end
    while step := _STEP.match(text, pos) or _INSTITUTION.match(text, pos):
        pos = step.end()
    if comma := _COMMA.match(text, pos):
        name = names.read(text, comma.end(), known)
        return name if name and _closed(text, name.end) else None
    gap = _GAP.match(text, pos)
    return names.read(text, gap.end(), known) if gap else None


def _place_first(name: Name, post: Post) -> tuple[str, Name] | None:
    """ "Bupati Mandalika Budi Santoso", "Ketua DPRD Bandar Kencana Fajar Nugroho": the place and the name.

    After a territorial post three words are one of place and two of name; four are two and two after any post.
    """
    words = name.name.split()
    size = 2 if len(words) == 4 else 1 if len(words) == 3 and post.territorial else 0
    if not size or name.titles or any(word.endswith(".") for word in words[:size]):
        return None
    return " ".join(words[:size]), replace(name, name=" ".join(words[size:]))


_LINK_BEFORE = re.compile(
    r"((?:[A-Z][\w'’.-]* ){0,4}[A-Z][\w'’-]*(?:, (?:S|M)\.?[A-Za-z.]{1,4})*)(?: \([0-9]{2}\))?(,? selaku|,? sebagai"
    r"|,? yang juga(?: merupakan| menjabat)?|,? yang menjabat(?: sebagai)?|, the|, an?|,) $"
)


def _name_before(text: str, post: Post, known: Places, taken_until: int) -> Name | None:
    base = max(taken_until, post.start - 80)
    match = _LINK_BEFORE.search(text[base : post.start])
    if not match or (match[2] == "," and not _explains(text, post)):
        return None
    start = base + match.start(1)
    for begin in [start + m.start() for m in re.finditer(r"(?<![\w.])[A-Z]", match[1])]:
        name = names.read(text, begin, known)
        if name and name.end == base + match.end(1) and (" " in name.name or name.titles):
            return name
    return None


def _explains(text: str, post: Post) -> bool:
    """ "Ahmad Fauzi, Kepala Dinas X, mengatakan": the explanation is closed again, or ends the sentence."""
    return bool(post.role or _EXPLAINED.match(text, post.end))


_EXPLAINED = re.compile(r"[,.;]|$|\n| mengatakan| menyebut| menjelaskan| said")


def _speaking(text: str, known: Places) -> Iterator[Person]:
    """Names without a post that stand where a speaker stands: "kata Budi Santoso", "Budi Santoso mengatakan"."""
    for match in NAME_AFTER.finditer(text):
        if name := names.read(text, match.end(), known):
            yield _person(text, name.start, name.end, name, None)
    subjects = [match.start() for match in VERB_LAST.finditer(text)] + [hit.start for hit in OUTCOMES.read(text)]
    for start in sorted(set(subjects)):
        if name := _subject(text, start, known):
            yield _person(text, name.start, name.end, name, None)


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
        if name and name.end == match.end(1) and (" " in name.name or begin == match.start(1)):
            return name
    return None


_CAPITAL = re.compile(r"(?<![\w.])[A-Z]")


def _merged(people: list[Person]) -> list[Person]:
    """One entry a person: a name that is part of an earlier one is the same person, and may add a post."""
    out: list[Person] = []
    for person in people:
        index = next((n for n, known in enumerate(out) if _same(known, person)), None)
        if index is None:
            out.append(person)
        elif out[index].post is None and person.post is not None:
            post = {"post": person.post, "capacity": person.capacity, "body": person.body, "place": person.place}
            longer = max(out[index].name, person.name, key=len)
            out[index] = replace(out[index], name=longer, titles=out[index].titles or person.titles, **post)
        elif len(person.name) > len(out[index].name):
            out[index] = replace(out[index], name=person.name)
    return out


def _same(known: Person, person: Person) -> bool:
    a, b = set(known.name.split()), set(person.name.split())
    if not (a <= b or b <= a):
        return False
    return not (known.post and person.post and _head(known.post) != _head(person.post) and len(a & b) < 2)


def _canonical(name: str, people: list[Person]) -> str:
    words = set(name.split())
    return next((p.name for p in people if words <= set(p.name.split())), name)


# The short and the full form of a head are the same post.
_FULL = {
    "Kadis": "Kepala Dinas",
    "Kaban": "Kepala Badan",
    "Kabid": "Kepala Bidang",
    "Kabag": "Kepala Bagian",
    "Kasi": "Kepala Seksi",
    "Sekda": "Sekretaris Daerah",
    "Sekdis": "Sekretaris Dinas",
    "Walikota": "Wali Kota",
    "Wabup": "Wakil Bupati",
    "Wagub": "Wakil Gubernur",
    "Wawali": "Wakil Wali Kota",
    "Wakil Walikota": "Wakil Wali Kota",
    "Kades": "Kepala Desa",
    "Dirut": "Direktur Utama",
    "Jubir": "Juru Bicara",
    "Kepsek": "Kepala Sekolah",
    "Kajari": "Kepala Kejaksaan Negeri",
    "Kadishub": "Kepala Dinas Perhubungan",
    "Kadinkes": "Kepala Dinas Kesehatan",
    "Kadisdik": "Kepala Dinas Pendidikan",
    "Kadiskominfo": "Kepala Dinas Kominfo",
    "Sekwan": "Sekretaris DPRD",
    "Sekjen": "Sekretaris Jenderal",
    "Inspektur": "Kepala Inspektorat",
    "Kepala Kejari": "Kepala Kejaksaan Negeri",
}


def _full(title: str) -> str:
    for size in (2, 1):
        head = " ".join(title.split()[:size])
        if head in _FULL:
            return " ".join([_FULL[head], *title.split()[size:]])
    return title


def _head(title: str) -> str:
    return " ".join(_full(title).split()[:2])


def _owner(post: Post, people: list[Person]) -> Person | None:
    """The one person introduced earlier whom a bare post can mean; None when there is none, or more than one."""
    wanted, fits = _full(post.title), []
    for person in people:
        if person.post is None or person.start > post.start or person.capacity == "former":
            continue
        held = _full(person.post)
        same = held == wanted or (held.startswith(f"{wanted} ") and post.body in (None, person.body, _only_lead(post)))
        if same and (post.place is None or person.place is None or _same_place(post.place, person.place)):
            fits.append(person)
    return fits[0] if len(fits) == 1 else None


def _only_lead(post: Post) -> str | None:
    """The body of a post that names no field: "Kadis" alone belongs to some Dinas."""
    return post.body if post.body and " " not in post.body else None


def _same_place(one: str, other: str) -> bool:
    return one.split()[-1] == other.split()[-1] or one in other or other in one


_CAPITALISED = re.compile(r"(?<![\w.])[A-Z][\w'’-]{2,}")


def _by_name(text: str, people: list[Person], taken: list[Mention]) -> list[Mention]:
    """Later mentions by one word of the name, when only one person bears it."""
    bearers: dict[str, list[Person]] = {}
    for person in people:
        for word in person.name.split():
            bearers.setdefault(word, []).append(person)
    out, spans = [], [(m.start, m.end) for m in taken]
    covered = _covered(spans, len(text))
    for match in _CAPITALISED.finditer(text):
        owners = bearers.get(match[0], [])
        if len(owners) == 1 and match.start() >= owners[0].start and not covered(match.start()):
            out.append(Mention(match.start(), match.end(), owners[0].name))
    return out


def _covered(spans: list[tuple[int, int]], length: int):
    inside = bytearray(length + 1)
    for start, end in spans:
        inside[start:end] = b"\x01" * (end - start)
    return lambda place: bool(inside[place])
