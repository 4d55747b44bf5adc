"""Words in speech that Indonesian does not spell so: they are kept as they stand, and somebody asks what was said."""

import re
from collections.abc import Iterator

from .findings import Finding, finding_at
from .quotes import Quote

# An Indonesian word ends in a vowel or in one of these; so do not those that came from Arabic, Dutch and English.
_NATIVE_ENDS = frozenset("aeiouhklmnprstgy")
_TAKEN_IN = frozenset(
    """
sebab jawab wajib tertib nasib kitab adab arab akrab karib gaib hisab salib ajaib tabib penyebab bertanggungjawab
tanggungjawab abad murid masjid mesjid maksud dimaksud bermaksud wujud terwujud akad tekad bertekad jihad murtad sujud jasad
syahid tauhid ahad standard download upload cloud word world record board card android password award brand trend keyboard
dashboard fraud grand second weekend speed feed covid field hold period build board lead head need maaf huruf wakaf khilaf
insaf staf shelf self proof show view crew interview review follow preview know index fax box inbox complex basic topic music
public traffic podcast quiz club website haj live drive
""".split()
)
_WORD = re.compile(r"(?<![\w-])[a-z]{4,}(?![\w-])")
_INDONESIAN = frozenset("yang dan di itu ini tidak dengan untuk dari saya".split())


def odd_words(text: str, quotes: list[Quote]) -> Iterator[Finding]:
    """Each such word of the speech once, where it first stands; nothing in speech that is not Indonesian."""
    told: set[str] = set()
    for quote in quotes:
        words = quote.text.lower().split()
        if sum(word.strip(".,") in _INDONESIAN for word in words) * 12 < len(words):
            continue
        for match in _WORD.finditer(text, quote.start, quote.end):
            word = match[0]
            strange = word[-1] not in _NATIVE_ENDS and not word.endswith("if") and word not in _TAKEN_IN
            if strange and word not in told:
                told.add(word)
                yield finding_at(text, match.start(), match.end(), "odd_word")
