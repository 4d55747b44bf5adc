"""Which mentions mean the same person: fuller and shorter names, posts named again, surnames."""

import re
from typing import NamedTuple

from . import names
from .learnt import Learnt
from .naming import Person
from .post_names import full, kind
from .posts import Post
from .spans import Along
from .spotting import Text
from .words import NO_NAME_WORDS


class Mention(NamedTuple):
    """A place where somebody is meant: `name` of a person, or the words of an unnamed post."""

    start: int
    end: int
    name: str
    named: bool = True


def merged(text: str, named: list[Person], known: Learnt) -> list[Person]:
    """One entry a person: a name that is part of an earlier one is the same person, and may add a post."""
    out: list[Person] = []
    bearing: dict[str, list[int]] = {}
    in_full = {
        person.name for person in named if person.post and not person.text.startswith(person.name)
    }  # as a post introduces them
    for person in named:
        person = person if person.name in in_full else _infull(text, person, known)
        words = person.name.split()
        candidates = {index for word in words for index in bearing.get(word, ())}
        index = next((n for n in sorted(candidates) if _same(out[n], person)), None)
        if index is None:
            index = len(out)
            out.append(person)
        else:
            out[index] = _joined(out[index], person)
        for word in words:
            if index not in bearing.setdefault(word, []):
                bearing[word].append(index)
    return out


def _infull(text: str, person: Person, known: Learnt) -> Person:
    """A single word that the text also gives with a second one: "Sofyan" is the "Sofyan Lubis" of the line before."""
    if " " in person.name or person.titles:
        return person
    place = text.find(f"{person.name} ", max(0, person.start - NEAR), person.start)
    name = names.read(text, place, known) if place >= 0 else None
    if name is None or name.name == person.name:
        return _behind_first_name(text, person, known)
    return person._replace(name=name.name) if name.name.startswith(f"{person.name} ") else person


def _behind_first_name(text: str, person: Person, known: Learnt) -> Person:
    """ "said Wonda", whom the text has called Theresia Wonda."""
    place = text.find(f" {person.name}", max(0, person.start - NEAR), max(0, person.start - 1)) + 1
    before = _FULLER.search(text, max(0, place - 40), place) if place else None
    name = names.read(text, before.start(1), known) if before else None
    return person._replace(name=name.name) if name and name.name.endswith(f" {person.name}") else person


_FULLER = re.compile(r"(?:^|(?<=[\s“\"(]))([A-Z][\w'’-]+ )$")
NEAR = 2000  # characters back in which a fuller name may stand


def _joined(known: Person, person: Person) -> Person:
    known = known._replace(name=max(known.name, person.name, key=len))
    if known.post is not None or person.post is None:
        return known
    told = known._replace(post=person.post, capacity=person.capacity, body=person.body, place=person.place)
    return told._replace(titles=known.titles or person.titles)


def _same(known: Person, person: Person) -> bool:
    a, b = set(known.name.split()), set(person.name.split())
    if not (a <= b or b <= a):
        return False
    return not (known.post and person.post and kind(known.post) != kind(person.post) and len(a & b) < 2)


def holds(person: Person, title: str) -> bool:
    """Is the person's post of the kind that `title` names: "kepala sekolah" of the head of SDN 2?"""
    return bool(person.post) and kind(person.post or "") == kind(title)


def _owner(post: Post, people: list[Person]) -> Person | None:
    """The one person introduced earlier whom a bare post can mean; None when there is none, or more than one."""
    wanted, fits = full(post.title), []
    for person in people:
        if person.post is None or person.start > post.start or person.capacity == "former":
            continue
        held = full(person.post)
        same = held == wanted or (held.startswith(f"{wanted} ") and post.body in (None, person.body, _only_lead(post)))
        same = same or f"({post.head})" in person.text  # "Kepala Biro Penerangan Masyarakat (Karopenmas)"
        if same and (post.place is None or person.place is None or _same_place(post.place, person.place)):
            fits.append(person)
    return fits[0] if len(fits) == 1 else None


def _only_lead(post: Post) -> str | None:
    """The body of a post that names no field: "Kadis" alone belongs to some Dinas."""
    return post.body if post.body and " " not in post.body else None


def _same_place(one: str, other: str) -> bool:
    return one.split()[-1] == other.split()[-1] or one in other or other in one


_ALIAS = re.compile(r",? (?:alias|akrab disapa|biasa dipanggil|also known as) ([A-Z][\w'’-]{2,})(?! [A-Z])")


def mentions(text: str, people: list[Person], named: list[Person], bare: list[Post]) -> list[Mention]:
    """Where each person is meant, and each post that nobody's name goes with, in the order of the text."""
    by_word: dict[str, list[Person]] = {}
    for person in people:
        alias = _ALIAS.match(text, person.end)
        for word in [*person.name.split(), *([alias[1]] if alias else [])]:
            by_word.setdefault(word, []).append(person)
    found = [Mention(p.start, p.end, _canonical(p.name, by_word)) for p in named]
    for post in bare:
        owner = _owner(post, people)
        words = text[post.start : post.end]
        found.append(Mention(post.start, post.end, owner.name if owner else words, named=owner is not None))
    return sorted([*found, *_by_name(text, by_word, Along(found))], key=lambda mention: mention.start)


def _canonical(name: str, by_word: dict[str, list[Person]]) -> str:
    words = name.split()
    return next((p.name for p in by_word.get(words[0], ()) if set(words) <= set(p.name.split())), name)


_LETTERS = re.compile(r"[^\W\d_]+")
_CAPITALISED = re.compile(r"(?<![\w.])[A-Z][\w'’-]{2,}")


_NEXT = re.compile(r" ([A-Z][\w'’-]+)")


def _of_another(text: str, end: int, owner: Person) -> bool:
    """ "Ama Desi" is not Ama Yosi: does a name that the person does not bear follow?"""
    following = _NEXT.match(text, end)
    word = following[1] if following else None
    return bool(word) and word not in owner.name.split() and word not in NO_NAME_WORDS


def _by_name(text: str, by_word: dict[str, list[Person]], taken: Along[Mention]) -> list[Mention]:
    """Later mentions by one word of the name, when only one person bears it."""
    out, index = [], Text(text).words
    for word, owners in by_word.items():
        if len(owners) != 1 or not (run := _LETTERS.match(word)):
            continue
        for place in index.get(run[0].lower(), ()):
            match = _CAPITALISED.match(text, place) if place >= owners[0].start and not taken.covers(place) else None
            if match and match[0] == word and not _of_another(text, match.end(), owners[0]):
                out.append(Mention(place, match.end(), owners[0].name))
    return out
