"""English words for somebody who does something, told from those for firms and things."""

import re

from .post_words import ENGLISH

_DOES = re.compile(
    r"[a-z-]{2,}(?:er|or|ist|ian|ant|ent|eer|eur|man|men|woman|person|people|ess|yst|chief|head|aide|expert|guard|pilot|keeper|smith|wright|hand|host|teller|monger|herd|mate|boy|girl|maid|elder|lord|lady)"
)
_OTHERS = frozenset(
    """nun monk priest host chef cook guide clerk judge guard nurse maid aide heir spy cop imam bishop rabbi vicar dean poet scribe usher guru king queen
    prince princess sultan widow orphan spouse tailor mayor head chief official colonel captain apprentice intern trainee retiree employee refugee appointee
    nominee trustee referee detainee evacuee devotee coach star fan rebel thief dealer hawker tycoon mogul magnate czar envoy attache acrobat diplomat bureaucrat
    technocrat democrat republican veteran athlete novice graduate undergraduate candidate advocate delegate magistrate associate primate pirate prelate
    native local youth teen teenager toddler baby child adult father mother uncle aunt cousin comic clown critic mechanic medic cleric paramedic academic alcoholic""".split()
)
_SHORT = frozenset(["MP", "CEO", "CFO", "COO", "MPs", "Midwives"])
_THINGS = frozenset(
    """agent-free event moment payment department government apartment document statement agreement movement department parliament amendment element
    investment settlement argument accident incident percent cent extent content event consent client-less scent tent rent grant plant want
    never ever over under after however rather other another either neither whether together later earlier former latter water paper number member-less
    center centre river tower border order matter letter quarter disaster cluster poster corner factor sector corridor harbor harbour error motor restaurant
    giant affair chair computer power cover dinner summer winter weather danger anger offer answer tender ladder bumper timber lumber rubber copper silver
    important significant constant distant instant relevant recent different current present silent violent urgent excellent permanent independent""".split()
)
A_FIRM = frozenset(
    "contractor maker lender builder supplier producer developer operator provider distributor importer exporter printer"
    " agency bank company insurer carrier manufacturer publisher retailer broadcaster newspaper center tower river border order matter"
    " number letter quarter disaster cluster poster corner former other factor sector corridor harbor error motor"
    " plant restaurant settlement grant giant affair chair percent".split()
)


def does(word: str) -> bool:
    """Is `word` one for somebody who does something, and for no firm or thing?"""
    if word in _SHORT or word in _OTHERS or (word.lower() in ENGLISH and word not in A_FIRM):
        return True
    return word not in A_FIRM and word not in _THINGS and bool(_DOES.fullmatch(word))
