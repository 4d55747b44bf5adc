"""Titles and ranks before a name, degrees after it."""

import re

# Ranks of police and army, with the branch that may follow: "Letkol Inf", "Kolonel Laut (P)", "Brigjen Pol (Purn)".
_RANKS = (
    "Ajun Komisaris Besar(?: Polisi)?|Komisaris Besar(?: Polisi)?|Ajun Komisaris(?: Polisi)?|Komisaris Polisi"
    "|Inspektur Jenderal|Brigadir Jenderal|Inspektur (?:Polisi )?(?:Satu|Dua)|Laksamana (?:Muda|Pertama)|Letnan Kolonel"
    "|Letnan Jenderal|Mayor Jenderal|Laksamana Madya|Marsekal(?: Muda| Madya| Pertama)?"
    "|Jenderal|Komjen|Irjen|Brigjen|Kombes|AKBP|Kompol|AKP|Iptu|Ipda|IPTU|IPDA|AIPTU|Aiptu|Aipda|Bripka|Brigpol|Brigadir|Briptu|Bripda"
    "|Letjen|Mayjen|Marsda|Marsma|Laksda|Laksma|Kolonel|Letkol|Kapten|Lettu|Letda|Peltu|Pelda|Serka|Sertu|Serda|Kopka"
)
_BRANCH = (
    r"(?:[ \u00a0](?:Pol|TNI|Inf|Kav|Arm|Arh|Czi|Chb|Cba|Cpm|Chk|Caj|Ckm|Mar|Laut|Pnb|Pas|Sus|Lek|Tek)(?!\w)\.?)?"
    r"(?:[ \u00a0]Purnawirawan)?(?:[ \u00a0]?\([A-Z][a-z]{0,5}\.?\)|[ \u00a0](?:Purn|purn)\.)?"
)
# English short forms: "Sr. Comr.", "Insp. Gen.", "Lt. Col.".
_ENGLISH = r"(?:(?:Adj|Sr|Chief|First|Second|Maj|Lt|Brig|Insp|Comr|V|R)\. ){0,2}(?:Comr|Insp|Gen|Col|Brig|Maj|Lt|Adm|Cmdr|Sgt)(?=\. )"
_HONORIFICS = (
    r"Drs|Dra|Dr|dr|drg|drh|Ir|Ns|Apt|apt|Bd|Prof|H|Hj|Hi|Rr|KH|K\.H|R|RA|Ust|Ustaz|Ustadz|Ustazah|Kiai|Kyai|Gus|Nyai|Ajengan|Buya"
    r"|Tuan Guru|TGH|Jro(?= [A-Z])|Jero(?= [A-Z][a-z]+ [A-Z])|Captain|Colonel|Lieutenant|Sergeant|Pdt|Pendeta|Rm|Romo|Pastor|Pater|Suster|Sister|Bruder|Brother|Father|Frater|Ustad|Engku|Encik|Tgk|Datuk|Dt|Capt|Mama|Bapa|Opu|Daeng(?= [A-Z][a-z]+ [A-Z])"
    r"|Mayor(?= [A-Z][a-z]+ [A-Z])|Bapak|Ibu|Pak|Bu|Bang|Mas(?= [A-Z])|Mbak|Mr|Mrs|Ms|Sir|Ny|Tn|Nn|Sdr|Sdri|Saudara|Saudari|Haji|Hajjah|Bunda|Abah|Teungku|Abu(?= [A-Z][a-z]+ [A-Z])|Uskup|Mgr|Fr|Mbah|Mbok|Kakek|Nenek|Oma|Opa|Tante|Om(?= [A-Z])|Sultan|Pangeran"
)
TITLE = re.compile(rf"(?:(?:{_RANKS}){_BRANCH}|{_ENGLISH}|{_HONORIFICS})(?:\.|(?=[ \u00a0]))[ \u00a0]?")
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
