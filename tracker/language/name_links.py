"""What stands between a name and the post that explains it: "Guntur selaku | Sekda", "Yuni Astari, a | nurse"."""

import re

from .rules_id import SAID_AFTER
from .spans import any_of

# "Melkianus Banunaek dilantik sebagai Kabag Umum", "Baiq Nurul menjabat PPTK", "was sworn in as acting regent".
_IN_OFFICE = (
    r" (?:resmi |kini |lalu |kembali |sempat |pernah |juga |turut |kemudian )?(?:(?:dilantik|ditunjuk|diangkat|terpilih|dipilih|dipercaya|didapuk|dikukuhkan|ditetapkan|diusung|maju|ditugaskan|bertugas|bekerja|bertindak"
    r"|tercatat|terdaftar|mundur)(?: kembali| lagi)? (?:sebagai|menjadi|selaku)|menjabat(?: sebagai)?|menjadi|adalah|merupakan|ialah)"
    r"| (?:(?:was|is|has been|had been|were|being) )?(?:sworn in as|named as|named|appointed as|appointed|elected as|elected|hired as|tapped as|picked as|serves as|served as|works as|worked as|became|becomes)(?: an?| the)?| (?:as|is|was|to be)(?: an?| the)?"
)
LINK_BEFORE = re.compile(
    r"((?:[A-Z][\w'’.-]* (?:(?:br|boru|bin|binti) )?){0,4}[A-Z][\w'’-]*(?:, (?:S|M)\.?[A-Za-z.]{1,4})*)(?P<age> \([0-9]{2}(?: tahun)?\)|, [0-9]{2}(?: tahun)?(?=,))?"
    rf"(?P<link>,? (?:bertindak |resmi )?selaku|,? sebagai|{_IN_OFFICE}"
    r"|,? yang juga(?: merupakan| menjabat)?|,? yang (?:(?:saat|kala|ketika|waktu) itu |pernah |kini |dulu |sempat )?(?:menjabat|tertulis|tercatat|tercantum|terdaftar|disebut|ditunjuk|bertindak|dikenal|didapuk|dipercaya|bertugas|bekerja)(?: warga| orang| saksi| jaksa| penyidik)?(?: sebagai)?|, (?:(?:saat|kala|ketika|waktu) itu|kini|dulu|dulunya)|, nama yang (?:tertulis|tercatat|tercantum) sebagai|, (?:seorang|salah satu|salah seorang)|, the(?: [a-z]+['’]s)?|, an?(?: [a-z]+['’]s| [a-z]+)?|,) $"
)


# One word alone is a name where somebody speaks, or where a sentence begins: "kata Jumadi, sopir truk,".
SPEAKS_BEFORE = re.compile(
    rf"(?:(?<![a-z])(?:{any_of(SAID_AFTER)}|said|di(?:sampaikan|ungkapkan|katakan|utarakan|benarkan|akui|tuturkan|ceritakan|keluhkan|alami)"
    rf"(?: oleh)?|[.,!?]?[”\"]+[,.]? ?[a-z]+)|[.”\"\n]) $|\n$|^$"
)
LINKS = (
    ", ",
    " selaku ",
    " sebagai ",
    " juga ",
    " merupakan ",
    " menjabat ",
    " itu ",
    ", kini ",
    ", dulu ",
    ", dulunya ",
    " tertulis ",
    " tercatat ",
    " dikenal ",
    " seorang ",
    ", salah satu ",
    " the ",
    " a ",
    " an ",
    " menjadi ",
    " adalah ",
    " ialah ",
    " as ",
    " is ",
    " was ",
    " be ",
    " named ",
    " appointed ",
    " elected ",
    " became ",
    " becomes ",
    "'s ",
    "’s ",
)
