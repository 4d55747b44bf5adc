"""What is looked for: the words of an identity, sorted into names, numbers, addresses and phrases."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from tracker.language.first_names import GIVEN_NAMES
from tracker.language.words import GENERIC_WORDS, NO_NAME_WORDS
from tracker.leaks.plain import fold

HONORIFICS = frozenset(
    "pak bapak bpk bu ibu mas mbak mba bang abang kak kakak om tante mr mrs ms sdr sdri saudara saudari haji "
    "hajah hajjah h hj kh k ust ustad ustadz ustaz ustadzah dr drs dra drg drh ir prof profesor pdt pendeta romo "
    "tgk tengku teuku cut raden rr ra rm r gus nyai kiai kyai ning bung jenderal kolonel letkol mayor kapten iptu "
    "ipda akp akbp kompol kombes brigjen irjen bripka bripda briptu aiptu aipda serda sertu serma".split()
)
DEGREES = frozenset(
    "sh se st si sos spd sag skom ssi ssos sip stp shut skep sfarm sap spsi sik skm sked smn mh mm msi mpd mt "
    "mkom msc ma map mkes mhum mag meng mip mp mkn mba amd amp ak ca phd llm llb bsc dea cpa lc kn sthi shi sei "
    "spdi mpdi".split()
)
# Borne by so many, or such ordinary words, that alone they point at nobody.
COMMON = frozenset(fold(name) for name in GIVEN_NAMES) | frozenset(
    fold(word)
    for word in (
        *GENERIC_WORDS,
        *NO_NAME_WORDS,
        *"ade agung ani anto aris arya bintang bunga cahaya citra dewa diah dyah gede harapan hidayah indah "
        "intan jaya jati kasih laksana lestari mega melati mulia muda nanda pertama permata pratama purnama "
        "putra rahayu rama sakti sari satria sejati setia surya utama utami wati wulan yuda ratu raja bayu "
        "bumi langit laut bakti karya baru besar kecil timur barat selatan utara tengah damai makmur sentosa "
        "sejahtera abadi murni terang".split(),
    )
)
CONNECTORS = frozenset(
    "dan and atau or dengan serta kepada ke dari oleh untuk yang juga maupun lalu bersama tetapi tapi bukan "
    "antara pada di kata ujar menurut adalah sebagai with to from by of".split()
)
_WORD = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d")


@dataclass(frozen=True)
class Name:
    """The parts of a personal name, folded, without titles and degrees."""

    parts: tuple[str, ...]

    @cached_property
    def initials(self) -> str:
        return "".join(part[0] for part in self.parts)

    def rare(self, part: str) -> bool:
        """Whether the part alone points at the person."""
        return len(part) >= 4 and part not in COMMON


@dataclass(frozen=True)
class Sought:
    """What one term asks to look for; each is "" or empty where it does not apply."""

    name: Name | None = None
    digits: str = ""
    mail: tuple[str, str] = ("", "")
    phrase: tuple[str, ...] = ()
    # A post points at a person without being their name.
    weak: bool = False


def read(term: str) -> Sought:
    """What `term`, one field of an identity, asks to look for. Nothing, for what has too little to be told apart."""
    plain = " ".join(fold(term).split())
    if mail := re.fullmatch(r"(?:mailto:)?([^\s@]+)@([^\s@]+\.[^\s@]+)", plain):
        return Sought(mail=(mail[1], mail[2]))
    letters, digits = len(re.findall(r"[^\W\d_]", plain)), len(_DIGITS.findall(plain))
    if digits >= 6 and letters <= 4:
        return Sought(digits=significant("".join(_DIGITS.findall(plain))))
    words = tuple(_WORD.findall(plain))
    if digits or plain.startswith("@") or "://" in plain:
        return phrase(term)
    parts = _parts(plain)
    if not parts or len(parts) > 6 or (parts[0] in NO_NAME_FOLDED and len(words) > 1):
        return replace(phrase(term), weak=True)
    return Sought(name=Name(parts))


def of_identity(name: str, contacts: Iterable[str], post: str) -> list[Sought]:
    """What an identity asks to look for: each name of it, each contact, and the post as a whole."""
    names = [_name(part) for part in re.split(r"[\n;|/()]+|\b(?:alias|aka|als)\b\.?", name) if part.strip()]
    reached = [_contact(contact) for contact in contacts]
    return [*names, *reached, replace(phrase(post), weak=True)]


def _name(name: str) -> Sought:
    """A description in place of a name ("the driver of ...") is looked for as a whole."""
    found = read(name)
    described = found.name is not None and (":" in name or CONNECTORS & set(found.name.parts))
    return phrase(name) if described else found


def _contact(contact: str) -> Sought:
    """A contact in words, as where somebody is met, is no name: only its whole wording tells."""
    found = read(contact)
    return phrase(contact) if found.name and any(word[0].islower() for word in contact.split()) else found


def phrase(words: str) -> Sought:
    """Exactly these words, in this order, however they are spaced or marked up."""
    found = tuple(_WORD.findall(fold(words)))
    return Sought(phrase=found) if sum(map(len, found)) >= 3 else Sought()


def significant(digits: str) -> str:
    """A telephone number without its country or trunk prefix: 0812.., 62812.., 0062812.. -> 812.."""
    for prefix in ("0062", "062", "62", "00", "0"):
        if digits.startswith(prefix) and len(digits) - len(prefix) >= 7:
            return digits[len(prefix) :]
    return digits


def _parts(plain: str) -> tuple[str, ...]:
    """The words of a name but titles before it and degrees behind it; "Santoso, Budi" stays two parts."""
    words = _WORD.findall(re.sub(r"(?<=\b[a-z])\.(?=[a-z]{1,4}\b)", "", plain))
    while len(words) > 1 and words[0] in HONORIFICS:
        words.pop(0)
    while len(words) > 1 and words[-1] in DEGREES:
        words.pop()
    names = tuple(word for word in words if len(word) > 1 and word not in ("bin", "binti", "al"))
    return names or tuple(words)


NO_NAME_FOLDED = frozenset(fold(word) for word in NO_NAME_WORDS)
