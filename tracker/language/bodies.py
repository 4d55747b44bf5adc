"""Organisations an article names: government, agencies, legislatures, enforcement, companies, civil society."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import accumulate
from typing import NamedTuple

from .first_names import GIVEN_NAMES
from .gazetteer import PLACES
from .learnt import Learnt
from .naming import Person
from .places import acronyms
from .qualifiers import Qualifiers, qualifiers
from .spans import Along, any_of
from .spotting import Spotter
from .titles import title_at

# What a body's first words say about its kind. Kinds are keys of the register of organisations.
_KINDS = {
    "government": "Pemerintah Kota|Pemerintah Kabupaten|Pemerintah Provinsi|Pemerintah Daerah|Pemerintah Desa"
        "|Pemerintah Pusat|Pemkab|Pemkot"
                  "|Pemprov|Pemda|Pemdes|City Government|Regency Government",
    "agency": "Dinas|Badan|Sekretariat Daerah|Setda|Satpol PP|RSUD|Puskesmas|Disdik|Dinkes|Dishub|Diskominfo"
        "|Disperindag|Dispora|Dispar|Disbudpar"
              "|Dinsos|Disnaker|Dispendukcapil|Disdukcapil|Distan|DLH|DPMPTSP|BPBD|BPKAD|BKAD|BKPSDM|BKD|Bappeda"
              "|Bapenda|Bappelitbangda|ULP|UKPBJ"
              "|LPSE|Bagian Pengadaan|Bagian Umum|Bagian Humas|PUPR",
    "legislature": "DPRD|DPR RI|DPR|House of Representatives|City Council|Regional Council|Regency Council",
    "inspectorate": "Inspektorat|Inspectorate",
    "ministry": "Kementerian|Kemendagri|Kemenkeu|Kominfo RI|Ministry of",
    "auditor": "BPKP|BPK RI|BPK|Badan Pemeriksa Keuangan",
    "enforcement": "KPK RI|KPK|Kejaksaan Negeri|Kejaksaan Tinggi|Kejaksaan Agung|Kejari|Kejati|Kejagung|Polres"
        "|Polresta|Polda|Polsek|Polri|Mabes Polri"
                   "|Pengadilan Negeri|Pengadilan Tipikor|Komisi Pemberantasan Korupsi|Tim Saber Pungli"
                   "|Corruption Eradication Commission|Kepolisian Resor Kota|Kepolisian Resor|Kepolisian Daerah|Kepolisian Sektor",
    "oversight": "KPU|Bawaslu|Ombudsman RI|Ombudsman|Komisi Informasi|Dewan Pers|LKPP|Otoritas Jasa Keuangan|OJK|Komisi Aparatur Sipil Negara|KASN",
    "company": "PT|CV|UD|Perumda|Perum|PDAM|BUMD|Bank",
    "village": "BUMDes|Koperasi",
    "ngo": "Partai|Asosiasi|Koalisi|Serikat|Ikatan|Perkumpulan|Perhimpunan|Himpunan|Paguyuban|Komunitas|Kelompok Tani|Kelompok Nelayan|Kelompok Usaha|Jaringan|Lembaga Studi"
        "|Lembaga Konsumen|Lembaga Swadaya Masyarakat|Lembaga Kajian|Lembaga Pemantau|LSM|Yayasan|ICW|Forum|Aliansi|Lembaga Bantuan Hukum|LBH|Indonesia Corruption Watch",
    "office": "Biro|Satuan Tugas|Satgas|Tim Penggerak|Tim Pelaksana|Kantor Wilayah|Kanwil|Lapas|Rutan|Lembaga Pemasyarakatan|Balai|Kantor Pertanahan|Kantor Pos|Badan Permusyawaratan|Badan Pengawas Pemilihan|Komisi Pemilihan",
    "shop": "Bengkel|Kios|Apotek|Klinik|Rumah Sakit|Hotel",
    "school": "Politeknik|Sekolah Tinggi|Akademi|Universitas|Institut|SMAN|SMPN|SDN|SMKN|SMA Negeri|SMP Negeri|SD Negeri|University of",
}  # fmt: skip
_OPEN_NAMES = ("company", "ngo", "village", "school", "office", "shop")  # their own names are any capitalised words
_SAME_KIND = {"office": "agency", "shop": "company"}  # kinds of names, and the kind of body that bears them
_ALONE = frozenset(
    [
        "Badan Pemeriksa Keuangan",
        "Komisi Pemberantasan Korupsi",
        "Corruption Eradication Commission",
        "Pemerintah Pusat",
        "Otoritas Jasa Keuangan",
        "Komisi Aparatur Sipil Negara",
    ]
) | frozenset(
    "DPRD Inspektorat KPK BPK BPKP KPU Bawaslu LKPP ICW LPSE Kejagung Polri Diskominfo Bappeda BPKAD BPBD Disdik"
    " Dinkes Dishub Kemendagri"
    " Kemenkeu Ombudsman PUPR DLH Inspectorate".split()
)
KIND_OF = {lead: kind for kind, leads in _KINDS.items() for lead in leads.split("|")}
_SMALL = ("dinas", "pemerintah", "inspektorat", "badan")  # also written with a small first letter


def _with_small(leads: dict[str, str]) -> set[str]:
    small = {lead[0].lower() + lead[1:] for lead in leads if lead.split()[0].lower() in _SMALL}
    return {*leads, *small}


_LEAD = Spotter(rf"(?<![\w-])(?:{any_of(_with_small(KIND_OF))})(?![\w-])\.?")
_OWN_NAME = re.compile(r"(?: (?:[A-Z][\w'’&-]*|dan|&|of|[0-9]{1,2}))" + r"{1,4}")
_ACRONYM = re.compile(r"[ \u00a0]\(([A-Z][\w -]{1,20})\)")
# "Komisi Pemilihan Umum (KPU) Kabupaten Danau Biru"
_BEHIND_LETTERS = re.compile(r" (?:Kabupaten|Kota|Provinsi|Kecamatan|Desa|Kelas)(?: [A-Z][\w]+){1,2}")
# English and company names end with their kind: it is found first, the capitalised words before it after that.
_KIND_LAST = Spotter(
    r"(?<=[ \u00a0])(?:(?P<company>Inc|Ltd|Corp|Tbk|LLC)\b\.?"
    r"|(?:Agency|Council|Foundation|Commission|Inspectorate|Ministry|University|Hospital|Company|Institute)(?!\w))"
)
_BEFORE_KIND = re.compile(r"(?:[A-Z][\w'&-]+ ){1,4}(?:\(([A-Z]{2,6})\),? )?$")


class Body(NamedTuple):
    """An organisation as named; `name` without its acronym in brackets."""

    text: str
    start: int
    end: int
    name: str
    kind: str
    acronym: str | None = None
    others: tuple[str, ...] = ()  # what else this text calls it


def read(text: str, known: Learnt) -> list[Body]:
    """The bodies of `text`, each where it is first named."""
    found = [body for match in _LEAD.all(text) if (body := _body(text, match, known))]
    found += [body for match in _KIND_LAST.all(text) if (body := _kind_last(text, match))]
    found += _in_posts(text)
    return _first_of_each(text, sorted(found, key=lambda body: (body.start, -body.end)))


def before_names(text: str, found: list[Body], people: Iterable[Person]) -> list[Body]:
    """The bodies without the person's name that one ran into: "Direktur CV Oeno Karya Welem Tamena"."""
    spans = Along(people)
    return [_before_name(text, body, spans) for body in found]


def _before_name(text: str, body: Body, people: Along[Person]) -> Body:
    person = people.around(body.start)
    start = text.find(person.name, body.start, person.end) if person else -1
    if not body.start < start < body.end or body.acronym:
        return body
    words = text[body.start : start].rstrip(" ,")
    return body._replace(text=words, end=body.start + len(words), name=_plain(words))


# "Ketua Tim Koordinator Supervisi dan Pencegahan (Korsupgah)": letters in brackets name a body of their own.
_NAMED_BEHIND = re.compile(
    r"(?:Ketua|Kepala|Direktur|Koordinator|Sekretaris|Anggota|Komandan)(?: Tim| Umum| Harian| Pelaksana| Eksekutif)? "
    r"((?:[A-Z][\w-]+ (?:(?:dan|untuk|dalam) )?){2,7})\(([A-Z][A-Za-z]{2,14})\)"
)


def _in_posts(text: str) -> Iterator[Body]:
    """Bodies that only a post names, where their acronym shows that they are bodies."""
    for match in _NAMED_BEHIND.finditer(text):
        name = match[1].strip()
        if not _LEAD.pattern.match(name) and _reads(match[2], name):
            yield Body(text[match.start(1) : match.end()], match.start(1), match.end(), name, "agency", match[2])


def _reads(acronym: str, name: str) -> bool:
    """Can the acronym be put together from the words, in their order?"""
    letters = iter(name.lower())
    return acronym[0].lower() == name[0].lower() and all(letter in letters for letter in acronym.lower())


def _plain(words: str) -> str:
    return " ".join(re.sub(r"\([^)]*\)", "", words).split()).replace(" ,", ",")


def _kind_last(text: str, match: re.Match[str]) -> Body | None:
    before = _BEFORE_KIND.search(text, max(0, match.start() - 80), match.start())
    if not before:
        return None
    if " PT" in before[0] or before[0].startswith(("PT", "CV")):
        return None  # read from its beginning already
    words = text[before.start() : match.end()]
    kind = "company" if match["company"] else "agency"
    return Body(words, before.start(), match.end(), _plain(words), kind, before[1])


def _body(text: str, match: re.Match[str], known: Learnt) -> Body | None:
    lead = match[0].rstrip(".")
    kind = KIND_OF.get(lead) or KIND_OF.get(lead[0].upper() + lead[1:], "agency")
    if kind in _OPEN_NAMES and lead not in ("ICW",):
        end = _own_name_end(text, match.end())
    else:
        found = qualifiers(text, match.end() - match[0].endswith("."), known)
        end = found.end if found.field or found.place_start is not None else match.end()
        if (lead[0].islower() and end == match.end()) or _only_place_missing(lead, found, end, match.end()):
            return None
    if end == match.end() and lead not in _ALONE:
        return None
    acronym = _ACRONYM.search(text[match.start() : end]) or _ACRONYM.match(text, end)
    if acronym and acronym.re is _ACRONYM and text[end : end + 2] == " (":
        end += acronym.end() - acronym.start() if acronym.string is not text else acronym.end() - end
        if further := _BEHIND_LETTERS.match(text, end):
            end = further.end()
    words = text[match.start() : end].rstrip("." if kind != "company" else "")
    end = match.start() + len(words)
    return Body(words, match.start(), end, _plain(words), _SAME_KIND.get(kind, kind), acronym[1] if acronym else None)


def _only_place_missing(lead: str, found: Qualifiers, end: int, lead_end: int) -> bool:
    """ "Badan" or "Dinas" with nothing but a place after it is no body's name."""
    return lead in ("Dinas", "Badan", "dinas", "badan") and not found.field and end >= lead_end


# Whose company it is may follow at once: "Direktur CV Oeno Karya Welem Tamena".
_LED = re.compile(
    r"(?:[Dd]irektur|[Mm]ana[jg]er|[Kk]epala|[Kk]etua|[Kk]omisaris|[Pp]impinan|[Pp]emilik|[Kk]oordinator|[Jj]uru [Bb]icara|[Kk]uasa|[Bb]os|[Ss]taf|[Dd]irector|[Oo]wner|[Hh]ead)(?: \w+){0,3} \w+\.?$"
)


def _own_name_end(text: str, pos: int) -> int:
    """Where a company's or association's own name ends: before a person's, and behind "Tbk"."""
    own = _OWN_NAME.match(text, pos)
    led = bool(_LED.search(text, max(0, pos - 50), pos))
    words = own[0].split(" ")[1:] if own else []
    kept: list[str] = []
    for word in words:
        if word == "Rp" or word.endswith("-nya"):
            break
        if kept and ((word in GIVEN_NAMES and led) or kept[-1] == "Tbk" or title_at(f"{word} ", 0)):
            break
        if kept and kept[-1] in PLACES and text.endswith("Bank", 0, pos + 5 * (kept[0] == "Bank")):
            break  # "PT Bank Maluku Syahrisal Imbar"
        kept.append(word)
    while kept and kept[-1] in ("dan", "&", "of"):
        kept.pop()
    return pos + len("".join(f" {word}" for word in kept))


def _first_of_each(text: str, bodies: list[Body]) -> list[Body]:
    """Each body once, where it is first named; what else it is called is kept with it."""
    short = acronyms(text)
    out: list[_Known] = []
    bearing: dict[str, list[int]] = {}  # where the bodies stand that may be called so
    for body in bodies:
        new = _Known(body, _canonical(body, short), _LEVEL_OF.get(_level(body)))
        called = [bearing.get(name, []) for name in (new.name, _acronym(new.name), _with_acronym(new.name))]
        candidates = merge(*called, [len(out) - 1] if out else [])
        index = next((n for n in candidates if out[n].is_again(new) or out[n].covers(body)), None)
        if index is not None:
            out[index].also(body)
            continue
        for name in new.may_be_called():
            bearing.setdefault(name, []).append(len(out))
        out.append(new)
    return [known.body for known in out]


def _acronym(name: str) -> str:
    """An acronym's first word as it is looked up, apart from the names that begin with the same letters."""
    return f"({name.split(' ', 1)[0].lower()})"


def _with_acronym(name: str) -> str:
    """ "Dinas PUPR": the first word of a body with the acronym of the rest."""
    return f"({' '.join(name.split(' ', 2)[:2])})"


@dataclass
class _Known:
    """A body with what it is compared by: its name without short forms and levels, and the level of its government."""

    body: Body
    name: str
    level: str | None

    def may_be_called(self) -> Iterator[str]:
        """By what it may be meant again: whatever its name begins with, word by word, and its acronym."""
        yield from accumulate(self.name.split(" "), lambda name, word: f"{name} {word}")
        if self.body.acronym:
            yield _acronym(self.body.acronym)
            yield _with_acronym(f"{self.name.split(' ', 1)[0]} {self.body.acronym.lower()}")

    def covers(self, body: Body) -> bool:
        return self.body.start <= body.start < self.body.end

    def is_again(self, other: "_Known") -> bool:
        acronym = (self.body.acronym or "").lower()
        if other.name in (self.name, acronym) or self.name.startswith(f"{other.name} "):
            return self.level is None or other.level is None or self.level == other.level
        short = other.name.removeprefix(f"{self.name.split(' ', 1)[0]} ")  # "Dinas PUPR" as well as "PUPR"
        return bool(acronym) and f"{short} ".startswith(f"{acronym} ") and self.name.endswith(short[len(acronym) :])

    def also(self, body: Body) -> None:
        known = self.body
        if body.name not in (known.name, known.acronym, *known.others) and body.start >= known.end:
            self.body = known._replace(others=(*known.others, body.name))


_LEVEL = re.compile(r"pem(?:erintah )?(?:kabupaten|kota|provinsi|daerah|kab|kot|prov|da)(?!\w)")
# "Pemda" may be any of them; a regency and a city of one name are two governments.
_LEVEL_OF = {
    "kabupaten": "regency",
    "kab": "regency",
    "kota": "city",
    "kot": "city",
    "provinsi": "province",
    "prov": "province",
}
_GENERIC = re.compile(r"(?<!\w)(?:kabupaten|kota|provinsi) ")


def _level(body: Body) -> str:
    found = _LEVEL.match(body.name.lower())
    return found[0].removeprefix("pem").removeprefix("erintah ") if found else ""


def _canonical(body: Body, short: dict[str, str]) -> str:
    """The name in small letters with short names of places written out and levels of government taken away."""
    words = " ".join(short.get(word, word) for word in body.name.split()).lower()
    return _GENERIC.sub("", _LEVEL.sub("pemerintah", words, count=1))
