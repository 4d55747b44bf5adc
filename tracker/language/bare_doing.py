"""Names that no post introduces, behind what only people do or have done to them: "Rapat dipimpin Letkol Suwito"."""

import re
from collections.abc import Iterator

from . import names
from .learnt import Learnt
from .likely import likely, of_people
from .naming import Person, person_of
from .spotting import Spotter

# "yang diketuai Tumpal Pardede", "led by Maria Tukan", "memvonis Rudi Tanjung".
_DONE_BY = Spotter(
    r"(?<!\w)(?:(?:[Pp]ria|[Pp]erempuan|[Ww]anita|[Ll]elaki|[Ll]aki-laki|[Pp]emuda|[Rr]emaja|[Ss]eseorang|[Kk]orban|[Pp]elaku|[Bb]ocah) bernama(?: lengkap)?|(?:man|woman|person|someone) (?:named|called)"
    r"|(?:[Aa]tas|menyebut|mencantumkan|mencatut|memakai|muncul|tertera|tercantum) nama|[Ss]alah satunya|[Dd]i antaranya|[Yy]ang muncul(?: justru)?"
    r"|menghukum|memvonis|mewawancarai|menjenguk|menemui|menangkap|menahan|memburu|mencari|menyurati|membekuk|meringkus|mengamankan|memecat|mencopot|melantik|mendakwa|menuntut|membebaskan"
    r"|menggantikan|menikahi|menikah dengan|menembak|menganiaya|memukul|membunuh|menculik|menjemput|mengantar|mengutus|menugaskan|memanggil|memeriksa|menetapkan|menghubungi"
    r"|sentenced|interviewed|arrested|detained|questioned|succeeds|succeeded|replaces|replaced|appointed|married|shot|killed"
    r"|diketuai|dipimpin|dijabat|dipegang|diduduki|diemban|diwakili|didampingi|dikomandoi|ditemani|dinakhodai|dikendalikan|dimotori|digawangi|digantikan|diasuh|dipandu|diisi"
    r"|disampaikan|diungkapkan|dikatakan|diutarakan|dikemukakan|dibenarkan|diakui|dituturkan|ditegaskan|diceritakan|dikeluhkan|dialami|ditolong|dijemput|diantar|disaksikan"
    r"|dikelola|dimiliki|didirikan|dirintis|diprakarsai|digagas|dipelopori|dilaporkan|dibuka|ditutup|diresmikan|diterima|ditandatangani|dipukul|dibunuh|ditembak|disusun|ditulis"
    r"|disambut|diserahkan kepada|diberikan kepada|jatuh ke tangan|jatuh kepada|di tangan"
    r"|(?:led|chaired|headed|presided over|represented|accompanied|succeeded|replaced|run|founded|owned|signed) by)(?: langsung| sendiri)?(?: oleh)?(?: pelaksana (?:harian|tugas)| plt\.?| plh\.?| pj\.?)? (?=[A-Z]|d[rs]g?\. )"
)
_JUDGES = re.compile(r"[Mm]ajelis [Hh]akim(?: yang| itu)? $")  # "Majelis hakim yang dipimpin Agustinus Setyo"
_CLOSED = re.compile(r"[,.;)]|$|\n| [a-z(]")


def doing(text: str, known: Learnt) -> Iterator[Person]:
    """A name of two words and more, or one with a title, behind a verb that people go with."""
    for verb in _DONE_BY.all(text):
        name = names.read(text, verb.end(), known)
        sure = name and (name.titles or of_people(name, known))
        if name and sure and likely(text, name, sure=True) and _CLOSED.match(text, name.end):
            person = person_of(text, name.start, name.end, None, name)
            judges = _JUDGES.search(text, max(0, verb.start() - 24), verb.start())
            yield person._replace(post="hakim") if judges else person
