"""English: how articles tell that somebody was asked, and over which channel.

Each rule reads what stands in [brackets] in its example; the examples are tests. "asked" is an attempt by itself,
"spoke" one that was answered; "met" is one where an outcome is told; "tried" counts where the sentence tells what came of it; "put" where it begins
a clause.
"""

from .asking_en import BY_CHANNEL, QUESTIONS, SOME
from .press import OWN_NAME, PRESS_EN
from .rule import Rule

_OTHERS = r"(?:the |a |an )?(?:presiding )?(?:judge|court|panel|prosecutor|lawmaker|councillor|police|investigator|auditor|resident|lawyer|senator|inspector)"

CONTACT = (
    Rule(
        "asked",
        rf"(?:when|after being|once) (?:(?:he|she|they|it) (?:was|were) )?(?:contacted|pressed|asked|reached|approached|intercepted|stopped|confirmed|questioned|cornered|confronted|telephoned|phoned)(?: for comment| for confirmation)?(?! by {_OTHERS})"
        rf"|(?:contacted|reached|approached|asked|interviewed|telephoned|questioned|cornered|pressed|messaged) (?:{BY_CHANNEL}|for comment"
        rf"|for confirmation|about|by {PRESS_EN})|reached (?:by|on|via|at|through) (?:(?:his|her|their|an?|the) )?(?:\w+ )?(?:phone|telephone|cellphone|whatsapp|office|home)",
        "[When contacted], the mayor said",
    ),
    Rule(
        "spoke",
        rf"speaking (?:{BY_CHANNEL}|to {PRESS_EN})|in an? (?:tele)?phone (?:conversation|call|interview)(?! with (?:the )?(?:police|investigators|prosecutors|auditors))",
        "The treasurer, [speaking by phone], said everything was in order.",
    ),
    Rule("met", r"when (?:shown|presented with|confronted with)", "She did not dispute the figures [when shown] them."),
    Rule(
        "spoke",
        rf"(?:agreed|consented) to (?:answer|talk to|speak to|speak with) (?:our|{PRESS_EN})(?: questions)?|(?<!not )(?:answered|answering) our questions",
        "The fifth [agreed to answer our questions] and said she had voted against it.",
    ),
    Rule(
        "asked",
        r"sought (?:comment|a response|a reply|an explanation|clarification) from",
        "The outlet [sought comment from] the lawyer",
    ),
    Rule(
        "near",
        r"did (?:pick up|answer|respond|reply)",
        "His former partner [did pick up], and insisted it was solvent.",
    ),
    Rule(
        "asked",
        rf"who (?:was|were|had been) (?:contacted|reached|approached|telephoned|asked (?:for comment|about))(?! by {_OTHERS})",
        "Officials at the agency, [who were contacted] on Thursday, said they were checking.",
    ),
    Rule(
        "asked",
        rf"{PRESS_EN} (?:has |have |had )?(?:made|tried) (?:[\w]+ ){{0,2}}(?:attempts|efforts|calls|times)(?: to (?:reach|contact|locate|interview|speak to|call))?",
        "[We made several attempts to contact] Ms Ortiz.",
    ),
    Rule(
        "asked",
        rf"(?:answered|took|fielded) (?:our |a few |several |some )?questions(?= (?:in|at|by|from|for|on|outside|over)|[.,])(?! (?:from|by) {_OTHERS})",
        "The manager [answered questions] in his kitchen.",
    ),
    Rule("asked", r"pressed (?:on|about|further|for|again)", "[Pressed on] the sedan, he conceded that it existed."),
    Rule(
        "put",  # behind a comma or at the beginning: otherwise somebody asks
        r"asked (?:(?:at|outside|during|after|on the sidelines of)(?! (?:an?|the|his|her) (?:\w+ )?(?:hearing|trial|court|inquiry|inquest|session))|twice|repeatedly|again|directly|later|whether|if|why|how|what|who|where|when|for|the same|to (?:comment|explain|respond))|told of the|confronted with",
        "The chief, [asked whether] permits would be reviewed, said",
    ),
    Rule(
        "put",
        rf"(?:approached|cornered|reached|contacted|tracked down) (?:at|in|outside|on|near|after|again|separately|twice|late)(?![^.\n]{{0,80}} by {_OTHERS})",
        "The former chief, [approached at] his home, said he had nothing to add.",
    ),
    Rule(
        "put",
        r"(?:shown|presented with|confronted with) (?:an?|the|our|photos|copies|documents)(?![^.\n]{0,160}(?:court|judge|trial|witness|defendant|hearing))",
        "[Shown a] summary of the ledger, the director said he had no knowledge of it.",
    ),
    Rule(
        "met",
        r"(?:said|added|wrote|replied) (?:in an? (?:recent |video )?interview(?! with (?:investigators|police|prosecutors))|(?:in an?|by) (?:emailed statement|e-?mail))",
        "“We did not set those prices,” he [said in an interview] on Tuesday.",
    ),
    Rule(
        "spoke",  # nobody telephones a paper to be quoted
        rf"(?:said|added|wrote|replied|explained|insisted|responded|confirmed|denied|acknowledged|admitted|conceded)(?: [\w'’]+){{0,4}}? {BY_CHANNEL}(?! (?:to (?:the )?(?:staff|employees|residents|parents|shareholders|investors)|with (?:the )?(?:police|investigators|prosecutors|auditors)))",
        "The chief [confirmed in a text message] that they had been sold",
    ),
    Rule(
        "asked",
        r"(?:confirmed|denied|acknowledged|admitted|conceded|disputed|rejected|dismissed|defended)(?: \w+){0,4} in an? (?:e-?mail|letter|interview(?! with (?:the )?(?:police|investigators|prosecutors|auditors)))(?! to (?:the )?(?:staff|employees|residents|parents))",
        "The chief [confirmed in an email] that they had been sold",
    ),
    Rule(
        "met",
        rf"(?:met|received|greeted|spoke (?:to|with)|sat down with|met with) {PRESS_EN}(?! (?:to|and|at the|in the) (?:court|hearing|conference))",
        "The notary [met us] at his office.",
    ),
    Rule(
        "met",  # what is said to the paper need not be an answer; a refusal is one
        rf"told (?:the )?{OWN_NAME}(?!·)(?! (?:by|in an?|over|via) )|told (?:this (?:newspaper|paper|outlet|website|publication|reporter|news site)|the (?:post|times|gazette|guardian|tribune))(?! (?:by|in an?|over|via) )",
        "“No comment,” the secretary [told this newspaper].",
    ),
    Rule(
        "asked",
        rf"{PRESS_EN} (?:have |has |had |also |repeatedly |twice |again |tried to |then )*(?:contacted|approached|e-?mailed|phoned|telephoned|called|rang|messaged|texted|wrote to|reached out to|sought|sent|put|submitted|asked)",
        "[We contacted] the regent for comment",
    ),
    Rule(
        "tried",
        rf"{PRESS_EN} (?:have |has |had |also |repeatedly |twice |again |then )*(?:visited|went to|knocked|tried|left|waited)",
        "[We visited] the regent but found the office locked",
    ),
    Rule(
        "asked",
        rf"(?:was|were) (?:invited |given (?:\w+ ){{1,3}}|offered (?:\w+ ){{1,3}})to (?:respond|reply|comment|answer)(?! to the (?:court|judge))|when (?:the )?{PRESS_EN} (?:spoke to|interviewed) (?:him|her|them)|(?:has|have|had) (?:also )?been (?:asked|contacted|approached|invited)(?: to comment| for comment| for (?:a|his|her) (?:response|reply))|when (?:the )?{PRESS_EN} (?:reached|contacted|asked|called|approached|phoned|telephoned) (?:him|her|them|it)",
        "The mayor [has been approached for comment].",
    ),
    Rule(
        "met",
        rf"(?:confirmed|denied|admitted|acknowledged|conceded|repeated|explained|insisted|wrote) to (?:us|this \w+|the {OWN_NAME}|{OWN_NAME})",
        "The mayor [confirmed to this newspaper] that the invoice was his.",
    ),
    Rule(
        "spoke",
        rf"(?:telling|told) (?!investors|residents|police|prosecutors|lawmakers|councillors|employees|staff|parents|voters|his|her|their|its|the (?:court|police|council|panel|board|committee|chamber|parliament|senate|congress|shareholders|ministry|audience|crowd))(?:(?:[\w.]+|{OWN_NAME}) ){{1,4}}(?:{BY_CHANNEL}|(?:by|in an?) e-?mail)"
        r"|in an? (?:emailed|e-mailed|written|texted) (?:reply|response|answer)(?: to)?|in an? (?:reply|response|answer) to (?:our|us|this)",
        "“He followed it,” she [told Pacific Press by telephone].",
    ),
    Rule(
        "asked",
        rf"{QUESTIONS}(?: \w+){{0,3}}? (?:for (?:comment|an interview|confirmation)|sent to|to(?! (?:the |all )?(?:staff|employees|residents|parents|shareholders))|left (?:for|with|at))",
        "did not answer [requests for comment]",
    ),
    Rule(
        "asked",
        rf"(?:in )?(?:response|reply|answer|replying|responding|answering) to (?:{SOME})*(?:{QUESTIONS})(?: for comment)?(?: (?:from|by|sent by) (?!{_OTHERS}){PRESS_EN})?(?! from {_OTHERS})",
        "[In response to questions from this newspaper], the mayor said it was returned.",
    ),
    Rule(
        "asked",
        rf"{PRESS_EN} (?:is |are |was |were )?(?:still |also )?(?:trying to (?:reach|contact|get in touch with|locate)|(?:waiting|awaiting) (?:for )?(?:a |an )?(?:reply|response|answer|comment)s?(?: from)?)|(?:is|are) (?:still )?(?:waiting for|awaiting) (?:(?:a |an )?(?:reply|response|answer|comment)s? from|(?:its|his|her|their) (?:reply|response|answer|comments?))",
        "[We are still trying to reach] the owner.",
    ),
    Rule(
        "deadline",
        r"(?:by|until|as of|at|before) (?:the time of |the time this (?:story|article"
        r"|report) was )?(?:publication|publishing|press time|published|deadline)|as this (?:story|article|report) went to press",
        "[By the time of publication], the mayor had not replied",
    ),
)

CHANNELS = (
    Rule("whatsapp", r"whatsapp", "via [WhatsApp]"),
    Rule("phone", r"phone|telephone", "by [phone]"),
    Rule("sms", r"text message", "by [text message]"),
    Rule("email", r"e-?mail(?:ed|s)?", "by [email]"),
    Rule("letter", r"letter|in writing", "in a [letter]"),
    Rule("press_conference", r"(?:press|news) (?:conference|briefing)", "at a [press conference]"),
    Rule("spokesperson", r"spokes(?:person|man|woman)", "through a [spokesperson]"),
)
