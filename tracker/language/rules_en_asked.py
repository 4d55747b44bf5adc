"""English: how articles tell that somebody was asked, over which channel, and what came of it.

Each rule reads what stands in [brackets] in its example; the examples are tests.
"""

from .press import PRESS_EN
from .rule import Rule

CONTACT = (
    Rule(
        "asked",
        r"(?:when|after being) (?:(?:he|she|they|it) (?:was|were) )?(?:contacted|pressed|asked|reached|approached|intercepted|stopped|confirmed)(?: for comment| for confirmation)?"
        r"|(?:contacted|reached|approached|asked) (?:by (?:phone|telephone|email|text|whatsapp)|for comment"
        r"|for confirmation|about)|reached (?:by|on|via|at|through) (?:(?:his|her|their|an?|the) )?(?:\w+ )?(?:phone|telephone|cellphone|whatsapp|office|home)",
        "[When contacted], the mayor said",
    ),
    Rule("asked", r"pressed (?:on|about|further|for|again)", "[Pressed on] the sedan, he conceded that it existed."),
    Rule(
        "put",  # behind a comma or at the beginning: otherwise somebody asks
        r"asked (?:whether|if|why|how|what|for|the same|about)",
        "The chief, [asked whether] permits would be reviewed, said",
    ),
    Rule(
        "put",
        r"(?:shown|presented with|confronted with) (?:an?|the|our|photos|copies|documents)(?![^.\n]{0,160}(?:court|judge|trial|witness|defendant|hearing))",
        "[Shown a] summary of the ledger, the director said he had no knowledge of it.",
    ),
    Rule(
        "met",
        r"(?:said|added|wrote) (?:by|over the|via) (?:(?:tele)?phone|whatsapp)|(?:said|added) in an? (?:(?:tele)?phone |recent )?(?:interview|text message)(?! with (?:investigators|police|prosecutors))",
        "“We did not set those prices,” he [said by telephone] on Tuesday.",
    ),
    Rule(
        "asked",
        r"(?:confirmed|denied|acknowledged|admitted|conceded)(?: \w+){0,4} in an? (?:(?:text|whatsapp|brief) )?(?:message|text|e-?mail|phone call|(?:telephone |phone )?interview(?! with (?:the )?(?:police|investigators|prosecutors|auditors))|letter)(?! to (?:the )?(?:staff|employees|residents|parents))",
        "The chief [confirmed in a text message] that they had been sold",
    ),
    Rule(
        "met",  # what is said to the paper need not be an answer; a refusal is one
        r"told (?:this (?:newspaper|paper|outlet|website|publication|reporter|news site)|the (?:post|times|gazette|guardian|tribune))",
        "“No comment,” the secretary [told this newspaper].",
    ),
    Rule(
        "tried",
        rf"{PRESS_EN} (?:have |has |had |also |repeatedly |twice )*(?:contacted|approached|e-?mailed|phoned|telephoned|called|wrote to|reached out to|visited|went to|knocked)",
        "[We contacted] the regent for comment but had received no reply",
    ),
    Rule(
        "asked",
        r"telling (?:[\w.]+ ){1,4}(?:by|over the|via|in an?) (?:tele)?(?:phone|email|e-mail|text message|whatsapp)|told (?:[\w.]+ ){1,4}(?:by|over the|via|in an?) (?:tele)?(?:phone|email|e-mail|text message|whatsapp|phone (?:call|interview))"
        r"|sought (?:comment|a response|a reply|an explanation) from|in an? (?:emailed|e-mailed|written|texted) (?:reply|response|answer)(?: to)?",
        "“He followed it,” she [told Pacific Press by telephone].",
    ),
    Rule(
        "asked",
        r"(?:requests?|questions|a letter|letters|emails?|messages?"
        r"|calls?)(?: \w+){0,3} (?:for (?:comment|an interview|confirmation)|sent to|to(?! (?:the |all )?(?:staff|employees|residents|parents|shareholders))|left (?:for|with|at))",
        "did not answer [requests for comment]",
    ),
    Rule(
        "asked",
        rf"in response to (?:our (?:questions|queries)|(?:[a-z]+ )?(?:questions|queries|a request for comment) from {PRESS_EN})",
        "[In response to questions from this newspaper], the mayor said it was returned.",
    ),
    Rule(
        "deadline",
        r"(?:by|until|as of|at) (?:the time of |the time this (?:story|article"
        r"|report) was )?(?:publication|publishing|press time|published|deadline)",
        "[By the time of publication], the mayor had not replied",
    ),
)

OUTCOMES = (
    Rule(
        "partial",
        r"(?:gave|offered|sent) (?:only )?(?:an? )?(?:brief|short|one-word|one-line|terse|curt) (?:answer|reply|response)|answered (?:only )?(?:some|part|a few|several|one|two|three|four|five) of (?:[\w'’]+ ){0,3}questions|(?:said|would say|saying|replied|answered) only|only said",
        "The director [said only] that it respected the decision",
    ),
    Rule(
        "declined",
        r"(?:declined|refused|declines|refuses|was unwilling) to (?:comment|answer|respond|elaborate"
        r"|be interviewed|give|explain|discuss|say|name|identify|reveal|disclose|specify)(?: (?:an? )?(?:explanation|statement|any comment|further))?"
        r"|(?:did not want|did not wish|chose not|was not willing|were not willing) to (?:comment|answer|be interviewed|discuss|respond)"
        r"|(?:declined|refused|turned down) (?:an |our |all |multiple |repeated |several )?(?:interview )?requests?(?: for (?:comment|an interview))?"
        r"|(?:had|offered|gave) no (?:further )?comment|ended the (?:call|interview)|blocked (?:our|the|a|this) (?:reporter|number|newspaper)|brushed (?:aside|off) (?:questions|reporters)"
        r"|(?:cancell?ed|called off) (?:an|the|our|a planned) interview|agreed to an interview (?:but|and) (?:later |then )?(?:cancell?ed|withdrew)"
        r"|could not comment|(?:was|is) not authori[sz]ed to (?:comment|speak|talk)|(?:walked|strode|hurried|rushed|drove) past (?:reporters|journalists)|without (?:a word|answering|comment(?:ing)?|stopping)(?! to)|would not (?:comment|say|discuss|elaborate|answer|take questions)|shook (?:his|her) head|walked away|brushed past (?:reporters|journalists)|waved reporters away|shrugged(?! off)|hung up|waved a hand|would not go into|had no time to|(?:changed|avoided|dodged|sidestepped) the (?:subject|question)|(?:(?<=he )|(?<=then ))(?:smiled|laughed) (?:and|only)|(?:chose|kept|remained|stayed) (?:silent|silence|to (?:stay|remain|keep) silent|mum)",
        "The mayor [declined to comment] on it",
    ),
    Rule(
        "promised_later",
        r"would (?:study|review|read|check) (?:[\w'’]+ ){1,5}before (?:commenting|responding|answering)|promised to return (?:a|our|the) calls?|would (?:call|phone|ring|write) back|get back to (?:us|reporters|this newspaper)|asked for (?:more )?time|promised (?:an? )?(?:explanation|answer|response|reply|statement|comment)(?: later)?|said (?:he|she|they|it) would (?:respond|answer|comment|reply|explain|get back|call back|issue a (?:statement|response))(?: later)?|promised to (?:answer|respond(?! to (?:the|a) )|reply|explain|provide|send|comment|call back"
        r"|get back)(?: later)?",
        "She [promised to answer] next week",
    ),
    Rule(
        "referred",
        rf"(?:told|asked|advised|invited) (?:us|{PRESS_EN}) to (?:ask|contact|speak to|talk to|write to|call)|suggested (?:that )?(?:we|{PRESS_EN}) (?:ask|contact|speak to|call|write to)|directed us to|questions (?:should|must|had to|were to) be (?:put|addressed|directed|sent|referred) to"
        r"|referred (?:all |our |further )?(?:any )?(?:questions|queries|requests|reporters|journalists|inquiries|enquiries|us"
        r"|this newspaper)(?: \w+){0,7}? to|(?:directed|passed) (?:all |our |any )?(?:questions|queries|inquiries|enquiries|reporters) (?:on )?to",
        "He [referred questions to] the treasurer",
    ),
    Rule(
        "unreachable",
        r"(?:could not|couldn't|cannot|can not) (?:immediately )?be (?:immediately )?(?:reached|contacted|located)|could not (?:reach|contact|locate) (?:him|her|them|it)|(?:was"
        r"|were) (?:not reachable|unreachable)|bounced(?: back)?(?=[.,;])|(?:phone|number|mobile|cellphone) (?:was|had been|is) (?:switched off|turned off|not active|out of service)"
        r"|(?:not (?:immediately )?available|unavailable) (?:for|to) comment|(?:attempts|efforts) to (?:reach|contact)(?:,? \w+){0,7},? (?:failed|were unsuccessful|proved fruitless)"
        r"|(?:no one|nobody) (?:answered|came to|opened) the door|(?:no one|nobody) was (?:at )?(?:home|there)|not (?:in|at) (?:place|(?:the|his|her) office)",
        "The director [could not be reached].",
    ),
    Rule(
        "no_reply",
        r"only (?:one|two|a single) ticks?|neither(?: [\w.,'’-]+){1,12} (?:responded|replied|answered|returned|commented)|did not hear back|heard nothing back|(?:stopped|quit) (?:answering|returning|replying to|responding to)|(?:went|go|goes|rang) (?:straight )?(?:to|through to) voicemail|not repl(?:y|ied)|(?:gave|offered|sent|received|had|got|there was) no (?:immediate )?(?:reply|response|answer)|without (?:a )?(?:reply|response|answer)|left (?:\w+ ){0,3}unanswered"
        r"|ignored (?:repeated |several |our )?(?:requests|questions|calls|messages)|(?:went|were|was|remained|has gone|have gone) unanswered"
        r"|(?:was|were) not (?:answered|returned)|(?:did not|didn't|has not|had not|have not|hasn't|never|has yet to|had yet to"
        r"|have yet to)(?: immediately| yet)? ?(?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|return(?:ed)?|pick(?:ed)? up"
        r"|provide(?:d)? (?:a )?(?:comment|response|answer)|comment(?:ed)?)",
        "The agency [did not respond] to questions",
    ),
    Rule(
        "denied",
        r"denied|denies|rejected the (?:allegations?|claims?|accusations?|charges?|findings?)"
        r"|rejected (?:any )?suggestions?(?= of| that)|rejected (?:the|any) (?:idea|notion)|dismissed the (?:allegations?|claims?|accusations?|charges?)",
        "When contacted, the regent [denied] it",
    ),
    Rule(
        "admitted",
        r"confirmed|acknowledged(?! receiv| receipt)|admitted|conceded",
        "When asked, he [confirmed] the figure",
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
