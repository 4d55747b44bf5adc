"""Titles and ranks before a name, degrees after it."""

import re

from .openings import openings

# Ranks of police and army, with the branch that may follow: "Letkol Inf", "Kolonel Laut (P)", "Brigjen Pol (Purn)".
_RANKS = (
    "Ajun Komisaris Besar(?: Polisi)?|Komisaris Besar(?: Polisi)?|Ajun Komisaris(?: Polisi)?|Komisaris Polisi"
    "|Inspektur Jenderal|Brigadir Jenderal|Inspektur (?:Polisi )?(?:Satu|Dua)|Laksamana (?:Muda|Pertama)|Letnan (?:Kolonel|Satu|Dua)"
    "|Letnan Jenderal|Mayor Jenderal|Laksamana Madya|Marsekal(?: Muda| Madya| Pertama)?|Sersan (?:Mayor|Kepala|Satu|Dua)|Kopral (?:Kepala|Satu|Dua)"
    "|Jenderal|Komjen|Irjen(?! Kemen)|Brigjen|Kombes|AKBP|Kompol|AKP|Iptu|Ipda|IPTU|IPDA|AIPTU|Aiptu|Aipda|AIPDA|Bripka|Brigpol|Brigadir|Briptu|Bripda"
    "|Letjen|Mayjen|Marsda|Marsma|Laksda|Laksma|Kolonel|Letkol|Kapten|Lettu|Letda|Peltu|Pelda|Serma|Serka|Sertu|Serda|Sersan|Kopka|Koptu|Kopda|Kopral"
    "|Praka|Pratu|Prada|Bharaka|Bharatu|Bharada|Abrippol|Abriptu|Abripda"
)
_BRANCH = (
    r"(?:[ \u00a0](?:Pol|TNI|Inf|Kav|Arm|Arh|Czi|Chb|Cba|Cpl|Cpm|Chk|Caj|Cku|Ckm|Ctp|Mar|Laut|Pnb|Pas|Pom|Sus|Lek|Tek|Kes|Adm)(?!\w)\.?)?"
    r"(?:[ \u00a0]Purnawirawan)?(?:[ \u00a0]?\([A-Z][a-z]{0,7}\.?\)|[ \u00a0](?:Purn|purn)\.)?"
)
# English ranks in full: "First Brigadier", "Second Inspector", "Adjunct Senior Commissioner", "Lieutenant Colonel".
ENGLISH_RANK = (
    r"(?:Police |Retired |Adjunct |Adjutant |Chief |First |Second |Senior |Grand |Rear |Vice |Air |Brigadier |Lieutenant |Major )*"
    r"(?:(?<=Police )|(?<=Chief )|(?<=First )|(?<=Second )|(?<=Senior )|(?<=Adjunct )|(?<=Adjutant )|(?<=Grand )|(?<=Rear )|(?<=Vice )|(?<=Air )"
    r"|(?<=Brigadier )|(?<=Lieutenant )|(?<=Major ))(?:Brigadier|Inspector|Commissioner|Lieutenant|Sergeant|Admiral|Marshal|Commodore|General|Colonel"
    r"|Adjutant|Corporal|Private)(?: \([A-Za-z]{1,5}\.?\))?(?= [A-Z][a-z'’]+)"
)
# English short forms: "Sr. Comr.", "Insp. Gen.", "Lt. Col.".
_ENGLISH = (
    r"(?:Police )?(?:(?:Adj|Sr|Chief|First|Second|Maj|Lt|Brig|Insp|Comr|V|R|Capt|Sgt)\. ){0,2}"
    r"(?:Comr|Insp|Gen|Col|Brig|Maj|Lt|Adm|Cmdr|Sgt|Cpl|Pvt)(?=\. )"
)
# What people are called by before their names, as each region has it: they are no part of the name.
RESPECT = (
    r"(?:Kak(?= [A-Z])|Bapak|Ibu|Pak|Bu|Bang|Bung|Kang|Cak|Mas(?= [A-Z])|Mbak|Mbah|Mbok|Mang(?= [A-Z])|Teh(?= [A-Z])|Ceu|Uda(?= [A-Z])|Uni(?= [A-Z])(?! (?:Eropa|Soviet|Emirat|Afrika))|Bli|Koh|Cik"
    r"|Tok(?= [A-Z])|Wak(?= [A-Z])|Uwak|Mak(?= [A-Z])|Emak|Eyang|Yai(?= [A-Z])|Opung|Ompung|Oppung|Kakek|Nenek|Oma|Opa|Oom|Tante|Om(?= [A-Z])|Mama|Bapa|Bunda|Bundo"
    r"|Umi(?= [A-Z])|Ummi(?= [A-Z])|Abah|Saudara|Saudari|Nyonya|Puang|Karaeng(?= [A-Z])|Petta|Opu)(?!\.)|Bpk|Sdr|Sdri|Ny|Tn|Nn|Mr|Mrs|Ms|Miss|Sir"
)
CLERGY = (
    r"Ust|Ustaz|Ustadz|Ustazah|Ustadzah|Ustad|Kiai|Kyai|Gus|Nyai|Ajengan|Buya|Tuan Guru|TGH|TGB|Syekh|Syeikh|Sheikh|Teungku|Tgk|Haji|Hajjah|Pdt|Pdm|Pendeta|Rm|Romo|Pastor|Pater"
    r"|Suster|Sister|Bruder|Brother|Father|Frater|Fr|Uskup|Bishop|Archbishop|Mgr|Rev|Reverend|Pnt|Dkn|Vik|RD|RP|Ev|Pdp|Pinandita|Biksu|Bhikkhu|Bhante|Jro(?= [A-Z])|Jero(?= [A-Z][a-z]+ [A-Z])"
)
_HONORIFICS = (
    rf"Drs(?:\. ?Ec)?|Dra|Dr(?:\. ?\((?:HC|Cand)\.?\))?|dr|drg|drh|[Aa]lmarhum|[Aa]lmarhumah|[Mm]endiang|Ir|Ns|Apt|apt|Bd|Prof|Professor(?: Emeritus)?|H|Hj|Hi|Rr|KH|K\.H|R|RA|{CLERGY}|{RESPECT}"
    r"|KGPAA|KGPH|GKR|KRT|Nona|Captain|Colonel|Lieutenant|Sergeant|Engku|Encik|Datuk|Dt|Tuanku(?= [A-Z])|Capt|Daeng(?= [A-Z][a-z]+ [A-Z])"
    r"|Mayor(?= [A-Z][a-z]+ [A-Z])|Abu(?= [A-Z][a-z]+ [A-Z])|Sultan|Pangeran"
)
TITLE = re.compile(rf"(?:(?:{_RANKS}){_BRANCH}|{ENGLISH_RANK}|{_ENGLISH}|{_HONORIFICS})(?:\.|(?=[ \u00a0]))[ \u00a0]?")
# Three letters tell most words from a title; of a title of two letters the mark or gap behind it is the third.
_BEGINNINGS = frozenset(f"{word}{gap}"[:3] for word in openings(TITLE.pattern) for gap in ". \u00a0")


def title_at(text: str, start: int) -> re.Match[str] | None:
    """The title that begins at `start`, if one does."""
    first = text[start : start + 3]
    return TITLE.match(text, start) if first.lower() in _BEGINNINGS or not first[1:2].isalpha() else None


# A rank or degree inside a run of capitals begins the name: what stands before it was a place.
RANK = re.compile(rf"(?:{_RANKS}|Prof|Drs|Dra|Ir|Hj|Dr|Ns|Apt|(?:Adj|Sr|Comr|Insp|Brig)(?=\.))(?!\w)")
DOTTED = re.compile(r"(?:Capt|Ny|Tn|Drs|Dra|Prof|Hj|Ust|Pdt|Tgk|Mr|Mrs|Ms)\. (?=[A-Z])")
# Degrees written with full stops ("S.Tr.K", "A.Md.Keb") follow one pattern; those without are listed.
# Behind a gap only words that are one: "S. Sos", but the "A. Samad" of "Rivani A. Samad" is a name.
_DOTTED_DEGREE = (
    r"(?:[SMA]|Sp|Dipl|Ph|LL)\.(?:[A-Z][A-Za-z]{0,5}\.?|[ ](?:Sos|Pd|Si|Kom|H|E|T|Ag|IP|Ip|Hum|Kes|AP|STP|Md|Kep|Farm|Psi|Ak|Hut"
    r"|Sn|Ked|Tr|M|P|PdI|I|Keb|Kn|Or|Th|Ant|Pt|Pi|KM|Gz|IK|Sc|D|An|OG|PD|B|A)(?![a-z])\.?)(?:[A-Z][A-Za-z]{0,5}\.?){0,3}(?![a-z])"
)
DEGREE = re.compile(
    rf",?[ \u00a0]?(?:{_DOTTED_DEGREE}|(?:S(?:E|H|T|P|Si|Sos|Pd|Kom|Ag|IP|TP|KM|IK|STP|Ip)|M(?:Si|M|H|T|Pd|Kom|Sc|A|AP|Kes|Hum|Ag|BA|IP|P|PA|Kn)"
    r"|A(?:Md|k)|PhD|Ak|CA|CPA|CSFA|CFA|CFE|BSc|LLM|LLB|DEA|QIA)(?![\w'’-])\.?)"
)
