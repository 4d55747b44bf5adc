"""Pseudonyms: plant names that point at nobody, and what a typed one must not be."""

import re
import secrets
from typing import Any

from sqlalchemy import ColumnElement, func, literal, or_, select

from tracker.cases.access import open_case_ids
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.text import fold
from tracker.officials.models import Alias, Official
from tracker.officials.visibility import visible_officials
from tracker.sources.models import CaseSource, Source

# Plants in Indonesian. Left out: those that are also common names of people (Melati, Cendana) or of places (Kemang).
PLANTS: tuple[str, ...] = tuple(
    """
    ADAS AGATIS AKASIA ALAMANDA ANDALIMAN ANDONG AREN ASOKA BAKAU BANGKIRAI BANGLE BAYUR BELIMBING BELUKAP
    BENGKUANG BERINGIN BETUNG BIDARA BINTANGUR BINTARO BISBUL BROTOWALI BUNGUR BUNI CEMARA CEMPAKA CEMPEDAK
    CENGKIH CERMAI CINCAU DADAP DAMAR DUKU DURIAN EBONI EMBACANG ENAU ENGKALA FLAMBOYAN GADUNG GAHARU GANDARIA
    GANDASULI GANYONG GAYAM GELAGAH GENJER GEWANG GLODOKAN HANJUANG HONJE ILALANG JAMBLANG JATI JELUTUNG JENGKOL
    JERUJU JEWAWUT JOHAR KACAPIRING KALIANDRA KAMBOJA KANTIL KAPUK KAPULAGA KARET KATUK KAYUMANIS KECAPI KECIPIR
    KECOMBRANG KEDAWUNG KEDONDONG KELADI KELAPA KELOR KELUWAK KELUWIH KEMANGI KEMENYAN KEMIRI KEMPAS KEMUNING KENANGA
    KENARI KENCUR KENIKIR KEPEL KEPUH KERUING KESAMBI KETAPANG KETUMBAR KLERAK KRANJI KUNYIT LABAN LADA LAMTORO
    LANGSAT LAOS LEMPUYANG LENGKUAS LONTAR MAHANG MAHONI MANGGIS MATOA MENGKUDU MERANTI MERAWAN MERBAU MIMBA MINDI
    MUNDU NANGKA NIBUNG NILAM NIPAH NYAMPLUNG NYATOH PAKIS PALA PANDAN PETAI PINANG PULAI RAMBUTAN RAMIN RANDU
    RASAMALA ROSELA ROTAN RUKAM RUMBIA SAGU SALAK SAMBILOTO SAWO SELASIH SENGON SERAI SIDAGURI SIRIH SIRSAK SOKA
    SONOKELING SUKUN SUNGKAI SUPLIR SUREN TALAS TEBU TEMBESU TEMULAWAK TERATAI TREMBESI TURI ULIN WALIKUKUN WARU
    WUNGU ZAITUN
    """.split()
)
LONGEST = 40
_SHAPE = re.compile(r"[a-z][a-z0-9]*(?:[ -][a-z0-9]+)*")


def suggested(user: Any) -> str:
    """A plant name that no source has, drawn at random, and that is in no name `user` finds in the register.

    It avoids the pseudonyms of all sources, those one may not see included, so it tells nothing of them.
    """
    taken = set(session().scalars(select(Source.pseudonym).execution_options(include_removed=True)))
    free = [name for name in PLANTS if name not in taken]
    drawn = _drawn(free) if free else []
    named = _words_of_names(drawn, visible_officials(user))
    fitting = [name for name in drawn if fold(name) not in named]
    return fitting[0] if fitting else _pair(taken)


def _drawn(names: list[str]) -> list[str]:
    return secrets.SystemRandom().sample(names, min(len(names), 20))


def _pair(taken: set[str]) -> str:
    """Two plants, once there is no single one left."""
    while True:
        made = f"{secrets.choice(PLANTS)} {secrets.choice(PLANTS)}"
        if made not in taken:
            return made


def checked(typed: str, user: Any, *, but: Source | None = None) -> str:
    """`typed` as it is kept: "Kenanga" -> "KENANGA". Raises Problem where it could point at a person.

    `user` decides what it is compared with: nothing they may not see is told by a refusal. `but`: the source itself.
    """
    plain = fold(typed)
    name = plain.upper()
    if not plain:
        raise _refused(N_("Give the source a pseudonym."))
    if len(plain) > LONGEST or not _SHAPE.fullmatch(plain) or sum(c.isdigit() for c in plain) > 2:
        raise _refused(N_("Use one or two plain words, as KENANGA. No address, no number, no initials."))
    words = [word for word in re.split("[ -]", plain) if len(word) > 2]
    if not words:
        raise _refused(N_("Initials point at a person. Use a plant name, as KENANGA."))
    if user is not None and (found := _words_of_names(words, visible_officials(user))):
        message = N_("“%(word)s” is part of a name in the register. Choose a word that hints at nobody.")
        raise _refused(message, word=min(found).upper())
    if user is not None and _is_used(name, user, but):
        raise _refused(N_("Another source is called %(name)s. Choose another pseudonym."), name=name)
    return name


def _refused(message: str, **params: object) -> Problem:
    return Problem(message, field="pseudonym", **params)


def _words_of_names(words: list[str], condition: ColumnElement[bool]) -> set[str]:
    """Those of `words` that are a word of an official's name or other spelling, in one statement."""
    wanted = {fold(word) for word in words}
    if not wanted:
        return set()
    names = select(Official.name_key).where(condition, _has_a_word(Official.name_key, wanted))
    spellings = select(Alias.name_key).join(Alias.official).where(condition, _has_a_word(Alias.name_key, wanted))
    found: set[str] = set()
    for key in session().scalars(names.union(spellings)):
        found |= wanted & set(re.split(r"[^a-z0-9]+", fold(key)))
    return found


def _has_a_word(column: Any, words: set[str]) -> ColumnElement[bool]:
    padded = func.replace(func.replace(literal(" ") + column + literal(" "), ",", " "), "-", " ")
    return or_(*(padded.like(f"% {word} %") for word in words))


def _is_used(pseudonym: str, user: Any, but: Source | None) -> bool:
    """Whether a source of a case `user` may open has it, unlinked ones included: they may come back."""
    seen = select(CaseSource.source_id).where(CaseSource.case_id.in_(open_case_ids(user)))
    statement = select(Source.id).where(Source.pseudonym == pseudonym, Source.id.in_(seen))
    if but is not None:
        statement = statement.where(Source.id != but.id)
    return session().scalar(statement.limit(1).execution_options(include_removed=True)) is not None
