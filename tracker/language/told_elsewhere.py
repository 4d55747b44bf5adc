"""Posts that a text tells in another sentence than the name: "ujar Lanjar Hertanto. Camat Rimbasari itu lalu pergi."

Each rule sees somebody without a post and a post without a name, and says whether the one is the other.
"""

import re
from typing import NamedTuple

from . import successors
from .doers_en import does
from .naming import Person
from .person_words import of_a_person
from .posts import Post
from .spans import Along
from .speech import VERBS_LAST
from .spotting import Spotter
from .successors import SENTENCE_END, Pairs


class Told(NamedTuple):
    """Everybody with the posts told elsewhere, and where the posts stand that are now somebody's."""

    people: list[Person]
    owned: frozenset[int]


NEAR = 400  # characters between a name and its post


def joined(text: str, people: list[Person], bare: list[Post]) -> Told:
    """`people` in the order of the text; `bare`: the posts and roles that no name stands beside."""
    along, posts = Along(people), Along(bare)
    given: dict[int, Post] = {}  # by where the person begins
    for way in (_pointed_back, _looked_forward, _officer, _counted, successors.handed_over, _only_one):
        for person, post in way(text, along, posts):
            if person.post is None and person.start not in given:
                given[person.start] = post
    out = [_with(person, given[person.start]) if person.start in given else person for person in people]
    return Told(successors.succeeding(text, out), frozenset(post.start for post in given.values()))


def _with(person: Person, post: Post) -> Person:
    return person._replace(post=post.title, capacity=post.capacity, body=post.body, place=post.place)


_BEGUN = re.compile(r"(?:^|\n|[.!?”\"'’»] )(?:[Tt]he |[Mm]antan |[Ee]ks )?$")
_POINTING = re.compile(
    r"(?: (?:asal|dari|di|pada) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?| [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})? (?:itu|tersebut|ini)(?= [a-z])"
)


def _begins(text: str, post: Post) -> bool:
    return bool(_BEGUN.search(text, max(0, post.start - 12), post.start))


def _points(text: str, post: Post) -> bool:
    """ "Camat Rimbasari itu", "The deputy mayor": somebody the text has just told of."""
    the = text[max(0, post.start - 4) : post.start] == "The " or text.startswith("The ", post.start)
    the = the and " local " not in text[post.start - 4 : post.end]  # "The local police chief" is somebody else
    return bool(
        the or _POINTING.match(text, post.end) or text[post.start : post.end].endswith((" itu", " tersebut", " ini"))
    )


def _pointed_back(text: str, people: Along[Person], posts: Along[Post]) -> Pairs:
    """ "kata Victor Sarumaha. Pengacara asal Nias itu yakin": the one named last, in the sentence before."""
    for post in posts.items:
        if not (_begins(text, post) and _points(text, post)):
            continue
        last = people.last(max(0, post.start - NEAR), post.start)
        between = text[last.end : post.start] if last else ""
        if last and not posts.first(last.end, post.start) and len(SENTENCE_END.findall(between)) < 3:
            yield last, post


_QUOTE_NEXT = re.compile(r"[^.!?\n]{0,160}[.!?][”\"]? ?\n* ?[“\"‘'«]")
_IN_HIS_SPEECH = re.compile(
    r"[^.\n]{0,60}\. Dalam (?:sambutan|arahan|pidato|laporan|paparan|keterangan|amanat|pernyataan|penjelasan)(?:nya)?, "
)


def _looked_forward(text: str, people: Along[Person], posts: Along[Post]) -> Pairs:
    """ "Menteri itu menutup pidatonya. “…,” ucap Ridwan": the one named next, where he is the first to speak."""
    for post in posts.items:
        following = people.first(post.end, post.end + NEAR)
        if following is None or posts.first(post.end, following.start):
            continue
        speech = _IN_HIS_SPEECH.match(text, post.end)
        if speech and speech.end() == following.start:
            yield following, post
        quoted = _QUOTE_NEXT.match(text, post.end)
        speaks = (
            _begins(text, post)
            and (_points(text, post) or _says(text, post))
            and not people.last(max(0, post.start - NEAR), post.start)
        )
        if quoted and speaks and _SPEAKER.search(text, max(0, following.start - 24), following.start):
            yield following, post


_SPEAKER = re.compile(r"[”\"’'»],? ?(?:[a-z]{3,15} (?:oleh )?)?$")


def _says(text: str, post: Post) -> bool:
    return bool(_SAYS.match(text, post.end))


_SAYS = re.compile(rf"(?: [a-z]+)? (?:{VERBS_LAST.pattern.pattern})")
_SOMEBODY = re.compile(
    r"(?:[Pp]ejabat|[Pp]egawai|[Pp]ria|[Pp]erempuan|[Ll]elaki|[Oo]rang|[Aa]paratur|[Tt]he (?:official|officer|man|woman))(?: yang dimaksud)?(?: itu| tersebut)?, $"
)


def _officer(text: str, people: Along[Person], posts: Along[Post]) -> Pairs:
    """ "tanggung jawab Kepala Seksi Air Bersih. Pejabat itu, Hilarius Nggajo, sedang pergi"."""
    for person in people.items:
        if text.endswith(", ", 0, person.start) and _SOMEBODY.search(text, max(0, person.start - 32), person.start):
            post = posts.last(max(0, person.start - 120), person.start)
            if post and not people.last(post.end, person.start):
                yield person, post


_NUMBERS = {"dua": 2, "tiga": 3, "two": 2, "three": 3}
_COUNTED = Spotter(
    r"(?<![\w-])(?:[Dd]ua|[Tt]iga|[Tt]wo|[Tt]hree) (?P<post>(?:orang |former |mantan )?[a-z][a-z-]+(?: [a-z]{2,12})?)(?= [a-z])"
)


def _counted(text: str, people: Along[Person], posts: Along[Post]) -> Pairs:
    """ "Two lawmakers traded barbs. … said Lamberta Oki. … countered Jefri Nasution.": as many as were counted."""
    for count in _COUNTED.all(text):
        if not _BEGUN.search(text, max(0, count.start() - 3), count.start()):
            continue
        number = _NUMBERS[count[0].split()[0].lower()]
        next_ones = people.within(count.end(), count.end() + NEAR)[:number]
        word = count["post"].split()[0]
        if (
            len(next_ones) == number
            and all(p.post is None for p in next_ones)
            and (of_a_person(word) or (word.endswith("s") and does(word[:-1])))
        ):
            for person in next_ones:
                yield person, Post(count.start("post"), count.start("post"), word, None, word, None, None)


def _only_one(text: str, people: Along[Person], posts: Along[Post]) -> Pairs:
    """ "Purwanto built the cooperative. …, the cooperative chairman faces a revolt": nobody else is named."""
    if len(people.items) != 1:
        return
    for post in posts.items:
        if text.endswith("the ", 0, post.start) and post.start > people.items[0].end and post.small:
            yield people.items[0], post
            return
