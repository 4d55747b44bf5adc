"""Whom a sentence is about where nobody's name says it: a body, a side, a post in small letters, an object."""

import re

from .attempt_told import NEAR, Told
from .rule import Hit
from .speakers import Who

FAR = 5000  # characters back to which a post in small letters may point
# Whom the asking was meant for, though neither a name nor a body that the text shows elsewhere.
_OBJECT = re.compile(
    r"(?:(?:[Mm]enemui|[Mm]enghubungi|[Mm]endatangi|[Mm]engonfirmasi|[Mm]enanyakan(?: \w+){0,3} kepada|[Kk]onfirmasi kepada|[Dd]i(?:kirim|ajukan|layangkan) kepada)"
    r" (?P<name>(?:[A-Z][\w'’-]+(?: (?=[A-Z])|(?=[ ,.]))){2,4})|(?:sent|addressed|put) to the (?P<who>(?:(?! by )[a-z'’ ]){3,40}?)(?= on | in | at | went| were| was|,)|(?:sent|submitted|left|posted) (?:through|via|on|at)[^.,\n]{0,40}? the (?P<site>[a-z][a-z ]{2,30}?)['’]s (?:website|site|page|account))"
)
# A subject that nobody's name goes with: "Pihak sekolah belum menjawab", "The justice minister could not be reached".
_PLAIN_SUBJECT = re.compile(
    r"(?:(?:Officials|A spokes\w+|An official|Representatives|Staff) (?:at|of|from|for|in) the (?P<office>[a-z' ]{3,40}?)(?: in [A-Z]\w+)? ?)|"
    r"(?:(?:Sementara itu|Namun|Adapun|Sementara|Meanwhile),? )?(?:(?:[Tt]he|[Bb]oth|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome) )?(?:(?:other|two|three|four|more) )*(?P<who>(?<=\w )[a-z]{4,}s(?= $)|(?:[Pp]ihak|[Mm]anajemen)"
    r"(?: (?!itu|yang|juga|pun|hingga|saat|ketika)[\w-]+){1,4}?|[Tt]he (?:[a-z]+ ){0,2}(?:minister|governor|regent|mayor|vendor|supplier|consultant|owner|landlord|principal|headmaster|director"
    r"|chairman|spokes(?:man|woman|person)|treasurer|rector|warden|prosecutor|commissioner)"
    r"|(?:[Tt]he|[Tt]he [A-Z]\w+|A|An) (?:[\w'’-]+ ){0,4}(?:union|company|agency|ministry|office|department|contractor|firm|bank|hospital|school|parent|group|foundation|charity|factory|plantation|mine|mill|airline"
    r"|university|council|government|embassy|owner|vendor|supplier|consultant|developer|operator|party|association|cooperative)|[A-Z][a-z]+(?: [a-z]+){0,3} berinisial [A-Z]{1,4})(?:, (?P<own>[A-Z][\w'’ -]{2,40}),)?(?: itu| tersebut)?"
    r"(?: juga| pun| sendiri| masih| hingga[^,.]*,?)? ?"
)
# A side or a post that no name goes with, though more stands between it and what came of it: "Juru bicara itu, yang …".
_SUBJECT = re.compile(
    r"(?:(?:Adapun|Sementara itu|Sementara|Sedangkan|Namun|Sebaliknya|Meanwhile|But),? )?"
    r"(?P<who>(?:[Jj]uru bicara|[Pp]ihak|[Mm]anajemen|[Bb]agian|[Bb]endahara|[Kk]onsultan|[Kk]ontraktor|[Rr]ekanan|[Dd]ewan (?=[A-Z])|[Hh]umas|[Ss]ekretariat|[Pp]anitia|[Tt]im (?:humas|kuasa hukum|sukses|hukum|manajemen)|[Bb]ank|[Bb]alai|[Kk]omite|[Rr]umah sakit|[Uu]niversitas|[Ss]ekolah|[Pp]emerintah|[Pp]emkab|[Pp]emkot|[Pp]emprov|[Pp]emasok|[Pp]enyedia|[Pp]engembang|[Pp]enyelenggara|[Pp]rodusen|[Dd]istributor|[Mm]askapai|[Oo]perator (?=tambang|pelabuhan|bandara)|[Aa]sosiasi|[Ff]ederasi|[Kk]lub|[Rr]ektorat|[Dd]ekanat|[Kk]linik|[Hh]otel|[Rr]estoran|[Tt]ravel|[Aa]potek|[Pp]abrik|[Gg]alangan|[Pp]enerbit|[Aa]gensi|[Pp]romotor|[Bb]iro|[Bb]andara|[Pp]esantren|[Pp]uskesmas|[Pp]erguruan|[Aa]kademi|[Mm]anajer|[Pp]engacara|[Kk]uasa hukum|[Pp]engusaha|[Kk]oordinator"
    r"|[Pp]engelola|[Pp]engurus|[Dd]ireksi|[Ii]nspektur|[Kk]epala|[Kk]etua|[Dd]irektur|[Dd]irjen|[Ss]ekretaris|[Ss]ekkot|[Pp]emilik|Treasurer)"
    r"(?:(?<= )| )?(?:(?!(?:itu|tersebut|dimaksud|yang|saat|ketika|kala|waktu|juga|pun|sendiri|masih|belum|tidak|tak|tdk|hingga|sampai|enggan|hanya|cuma|lewat|melalui|sudah|telah|sedang|di|ini"
    r"|me\w+|ber\w+|was|were|did|has|had|could|declined|refused)(?!\w))\w+ ?){0,4})"
)
_SMALL_POST = re.compile(
    r"(?:(?:Adapun|Sementara itu|Sementara|Namun|Sedangkan),? )?((?:(?<= )|(?<=^))[Cc]amat|(?<= )(?:bupati|lurah|kades|kadis|wali kota|sekda|kapolres|kajari|gubernur|rektor"
    r"|kepala (?:desa|dinas|sekolah|puskesmas)|direktur utama|direktur))(?: itu| tersebut)?(?: (?=[a-z])|, )"
)
_A_COMPANY = ("company", "firm", "contractor", "Pihak perusahaan", "pihak perusahaan", "Manajemen perusahaan")
_THAT_BODY = re.compile(
    r"(?<!\w)(?:[Pp]erusahaan|[Dd]inas|[Ii]nstansi|[Ll]embaga|[Yy]ayasan|[Ss]ekolah|[Kk]antor|[Kk]ementerian|[Rr]umah sakit|[Dd]irektorat|[Bb]adan|[Bb]alai|[Bb]ank|[Uu]niversitas|[Kk]operasi|[Kk]omisi|[Pp]abrik) (?:itu|tersebut) "
)


class Sides:
    """Finds bodies, sides and posts in the sentences of one text."""

    def __init__(self, told: Told) -> None:
        self.told, self.text, self.speakers = told, told.text, told.speakers

    def small_post(self, start: int) -> Who | None:
        """ "Adapun camat tidak berada di kantornya": whoever the text has named by that post."""
        subject = _SMALL_POST.match(self.text, start)
        if not subject or self.speakers.at(start, subject.end() + 2):
            return None
        mentions = self.told.mentions.within(start - FAR, start)
        fit = [m for m in mentions if self.text[m.start : m.end].lower().startswith(subject[1].lower())]
        return Who(fit[-1].start, fit[-1].end, fit[-1].name) if fit else None

    def side(self, start: int, end: int) -> Who | None:
        """The plain words that a refusal begins with, where they name a side though no person; "the company" is the one
        that was last named."""
        found = _PLAIN_SUBJECT.fullmatch(self.text, start, end)
        if not found:
            return None
        called = next(group for group in ("own", "office", "who") if found[group])
        name = found[called].removeprefix("The ").removeprefix("the ")
        named = self.told.companies.last(start - FAR, start) if name in _A_COMPANY else None
        return Who(named.start, named.end, named.name) if named else Who(*found.span(called), name)

    def plain(self, start: int) -> Who | None:
        """ "Juru bicara itu menyebut … dan meminta pertanyaan diarahkan ke …": a post that nobody's name goes with."""
        found = _SUBJECT.match(self.text, start)
        name = found["who"].strip() if found else ""
        return Who(found.start("who"), found.start("who") + len(name), name) if found else None

    def that_body(self, start: int, outcome: Hit) -> Who | None:
        """ "Sampai artikel ini terbit, perusahaan itu tidak menjawab": the body that was last named."""
        if not _THAT_BODY.search(self.text, start, outcome.end):
            return None
        named = self.told.bodies.last(max(0, start - NEAR), start)
        return Who(named.start, named.end, named.name) if named else None

    def body(self, start: int, end: int) -> Who | None:
        body = self.told.body(start, end)
        return Who(body.start, body.end, body.name) if body else None

    def object_(self, start: int, end: int) -> Who | None:
        """ "Upaya menemui Yon Hendri juga gagal", "Questions sent to the regent's office": whom nothing else names."""
        found = _OBJECT.search(self.text, start, end)
        group = (found.lastgroup or "") if found else ""
        return Who(*found.span(group), found[group].strip()) if found else None
