"""English: what articles tell came of asking somebody.

Each rule reads what stands in [brackets] in its example; the examples are tests. Where several rules fit at one
place the first one names the meaning.
"""

from .asking_en import ANSWER, BY_CHANNEL, NOT, QUESTIONS, SOME
from .press import PRESS_EN
from .rule import Rule

_US = rf"(?:{PRESS_EN}|the (?:newspaper|paper|magazine|broadcaster))"
_TELL = r"(?:comment|answer|respond|reply|elaborate|be (?:interviewed|drawn|quoted|specific)|give|explain|discuss|say|speak|talk|name|identify|reveal|disclose|specify|address|go into|take (?:any |our )?(?:questions|calls)|confirm or deny|provide|meet (?:us|reporters)|engage|share)"
_CHARGE = r"(?:(?:the|any|all|those|these|such|this|that) )?(?:allegations?|claims?|accusations?|charges?|findings?|suggestions?|idea|notion|account|figures?|reports?|report)"

PARTIAL = (
    Rule(
        "partial",
        r"(?:gave|offered|sent) (?:only )?(?:an? )?(?:brief|short|one-word|one-line|terse|curt) (?:answer|reply|response)|answered (?:only )?(?:some|part|a few|several|half|one|two|three|four|five)(?: of (?:[\w'’]+ ){0,3}questions| questions)|(?:said|would say|saying|replied|answered) only|only said"
        r"|(?:replied|responded) with (?:only )?(?:a|one) (?:single |one-line )?(?:sentence|line|word)|would only (?:say|confirm)|said little (?:else|more)|(?:did not|without) (?:address(?:ing)?|answer(?:ing)?)(?= (?:the|our|a|any|other|most|specific|several|some|questions|queries)(?!\w))(?! (?:a|the|our) (?:\w+ ){0,2}(?:list|set|series)(?!\w))",
        "The director [said only] that it respected the decision",
    ),
)

DECLINED = (
    Rule(
        "declined",
        rf"(?:would )?neither confirm(?:ed)? nor den(?:y|ied)|(?:declined|refused|declines|refuses|declining|refusing|(?:was|were|is) (?:unwilling|not willing|reluctant)|(?:did not|didn't) (?:want|wish)|chose not|opted not) (?:repeatedly |(?:through|via) (?:\w+ ){{1,3}})?to (?:further )?{_TELL}(?: (?:an? )?(?:explanation|statement|any comment|further))?"
        rf"|(?:declined|refused|turned down|rebuffed|rejected) {SOME}*(?:interview )?requests?(?: for (?:comment|an interview))?|requests?(?: [\w.]+){{0,9}}? (?:was|were) (?:declined|refused|turned down|rejected|denied)",
        "The mayor [declined to comment] on it",
    ),
    Rule(
        "declined",
        rf"(?:not|never) (?:be )?(?:making|make|offering|offer) (?:any |a |further )?comment|(?:an? |the )?(?:planned |scheduled )?interview with(?:,? [\w.]+){{1,8}}?,? was (?:cancell?ed|called off|declined)|too busy to (?:talk|comment|answer|speak|respond|meet)|(?:declined|refused) to (?:\w+ ){{1,6}}or (?:to )?comment|neither (?:confirm(?:ed)? nor den(?:y|ied)|den(?:y|ied) nor confirm(?:ed)?)|(?:had|has|have|offered|gave) (?:no (?:further )?comment|nothing (?:further |more |else )?to (?:say|add))|(?:ended|terminated|cut short|cut off) (?:the|our|a) (?:phone )?(?:call|interview|conversation)|blocked (?:our|the|a|this) (?:reporter|number|newspaper)|(?:brushed|waved|pushed) (?:aside|off|away|past) {SOME}*(?:questions|reporters?|journalists)"
        r"|(?:cancell?ed|called off) (?:an|the|our|a planned) interview|agreed to (?:an interview|(?:speak|talk|meet)(?: (?:to|with) \w+(?: \w+)?)?),? (?:but|and|then|before) (?:later |then |promptly )?(?:cancell?(?:ed|ing)|withdrew|backed out)|(?:not|never|longer) (?:be )?(?:giving|granting|give|grant|doing) (?:any )?interviews|(?:giving|granting) no interviews|no comment(?=[.,])"
        rf"|(?:could not|cannot|can't|couldn't) (?:comment|discuss|speak about|talk about)|(?:was|is|were|are) not (?:authori[sz]ed|permitted|allowed|able|in a position|at liberty) to {_TELL}|without (?:a word|answering|comment(?:ing)?|stopping)(?! to)|(?:would not|wouldn't|won't|will not) (?:be drawn|comment|say|discuss|elaborate|answer|respond|speak|take questions|go into|name|identify|explain|confirm or deny|talk|reveal|disclose)"
        rf"|(?:walked|strode|hurried|rushed|drove|brushed|swept) past (?:the |our |waiting |a (?:knot|crowd|group|scrum|pack) of )?(?:reporters?|journalists)|turned away (?:reporters|journalists|{_US})|(?:dodged|avoided|evaded|ducked|ignored shouted) (?:the |our |all )?(?:questions?|reporters|subject)|waved reporters away",
        "The mayor [had no comment].",
    ),
    Rule(
        "gesture",  # tells of a refusal only where somebody was asked
        r"(?:refused|declined)(?=[.,;]| outright| without)|(?:declined|refused) to (?:release|provide|hand over|produce|show|share|disclose|supply)|hung up(?: on)?|slammed the (?:door|phone)|shut (?:the|his|her) (?:office )?door|shook (?:his|her) head|walked away|shrugged(?! off)|waved a hand|had no time to|(?:changed|avoided|dodged|sidestepped) the (?:subject|question)|(?:(?<=he )|(?<=then ))(?:smiled|laughed) (?:and (?!said|told|replied|answered|added)|only)|(?:chose|kept|remained|stayed) (?:silent|silence|to (?:stay|remain|keep) silent|mum|tight-lipped)",
        "Asked about it, he [shook his head].",
    ),
)

PROMISED = (
    Rule(
        "promised_later",
        rf"(?:needed|wanted|had|would need|would have|was waiting)(?: to| for)? (?:[\w'’]+ ){{1,6}}before (?:he |she |they |it )?(?:(?:could|would|can) )?(?:commenting|responding|answering|replying|speaking|comment|respond|answer|reply)|would (?:(?:need|have) to )?(?:study|review|read|check|look into|consult|examine)(?: [\w'’]+){{1,6}}? (?:before (?:commenting|responding|answering|replying)|first)|promised to return (?:a|our|the) calls?|would look into (?:\w+ ){{1,4}}and (?:call|get|come|phone|ring|write) back|(?:would|will|(?:promised|agreed|offered|vowed) to) (?:call|phone|ring|write|text) (?:{_US} )?back|would (?:speak|talk|comment|respond|reply|answer|explain)(?: (?:to|with) {_US}| publicly)? (?:later|tomorrow|next week|afterwards|in due course)|(?:get|getting) back to (?:us|reporters|the|this newspaper)"
        rf"|(?:asked for|needed|wanted|requested) (?:more |some |a little |additional )?time|(?:promised|pledged) (?:an? )?(?:written |full |detailed |formal )?{ANSWER}(?: later)?|said (?:he|she|they|it) would (?:(?:provide|give|send|issue|offer) (?:\w+ ){{0,3}}{ANSWER}|respond|answer|comment|reply|explain|get back|call back|issue a (?:statement|response))(?: later)?|(?:promised|pledged) to (?:answer|respond(?! to (?:the|a) )|reply|explain|send|comment|call back|provide (?:an? )?{ANSWER}"
        rf"|get back)(?: later)?|(?:asked|told) {_US} to (?:call|come|try|phone|check) (?:back|again|later)",
        "She [promised to answer] next week",
    ),
)

REFERRED = (
    Rule(
        "referred",
        rf"(?:told|asked|advised|invited|urged|suggested|directed) (?:that )?{_US}(?: {BY_CHANNEL})? (?:to |should )?(?:ask|contact|speak to|speak with|talk to|write to|call|try|put|(?:direct|send|address|refer|take) (?:{SOME})*{QUESTIONS} to)(?! back| again)|{QUESTIONS} (?:should|must|had to|were to|would have to|needed to) (?:be (?:put|addressed|directed|sent|referred)|go) to"
        rf"|(?:re)?(?:referred|directed|passed|forwarded|steered|pointed|redirected) (?:{SOME}*{QUESTIONS}|{_US}|the matter)(?: [\w'’]+){{0,7}}? (?:on |back )?to|asked that (?:any |all |our )?(?:{QUESTIONS}) be (?:sent|directed|addressed|put|referred) to|deferred (?:{SOME}*(?:{QUESTIONS}|comment) )?to",
        "He [referred questions to] the treasurer",
    ),
)

UNREACHABLE = (
    Rule(
        "unreachable",
        r"none (?:was|were|of (?:them|these|those) (?:was|were)) successful|without success|to no avail|(?:could not|couldn't|cannot|can not|can't) (?:immediately )?be (?:immediately )?(?:reached|contacted|located|found|traced)|(?:could not|couldn't|(?:was|were) unable to|failed to|did not manage to) (?:immediately )?(?:reach|contact|locate|find|trace|get hold of|get through to)|(?:was"
        r"|were) (?:not (?:immediately )?reachable|unreachable)|bounced(?: back)?(?=[.,;])|(?:phones?|numbers?|mobile|cellphone|line)(?: (?!was|had|is|has)[\w.'’]+){0,8}? (?:was|had been|is|has been|were|went) (?:switched off|turned off|not active|no longer (?:in (?:service|use)|active)|disconnected|dead|out of service)"
        r"|(?:not (?:be )?(?:immediately )?available|unavailable)(?: (?:for|to) (?:comment|speak|an interview|interview)|(?=[.,]))|(?:attempts|efforts) to (?:reach|contact|locate|interview|speak (?:to|with)|find)(?:,? [\w.,'’]+){0,16}?,? (?:failed|(?:were|proved) (?:unsuccessful|fruitless|in vain)|came to nothing)"
        r"|(?:no one|nobody|(?:did|would) not|didn't) (?:answer(?:ed)?|c[ao]me to|open(?:ed)?) the door|(?:there was )?no (?:answer|reply|response) at (?:the|his|her)(?: front)? (?:home|door|house|office|gate)|(?:no one|nobody) was (?:at )?(?:home|there|in)|not (?:in|at) (?:place|(?:the|his|her) (?:office|desk|home))|could not come to the (?:phone|door)",
        "The director [could not be reached].",
    ),
)

NO_REPLY = (
    Rule(
        "no_reply",
        rf"only (?:one|two|a single) ticks?|neither(?: [\w.,'’-]+){{1,12}} (?:responded|replied|answered|returned|commented)|(?:did not|had not|have not|has not|never) (?:hear|heard)(?: anything)? back|heard nothing back|(?:stopped|quit) (?:answering(?! the phone)|returning|replying|responding)|(?:went|go|goes|rang) (?:straight )?(?:to|through to) voicemail|rang (?:out|and rang|unanswered)|let the phone ring|not repl(?:y|ied)"
        rf"|(?:gave|offered|sent|received|had|got|drew|elicited|there (?:was|has been|were)|issued|provided) no (?:immediate |official |further )?(?:replies|{ANSWER})|without (?:a |any )?(?:reply|response|answer)|left (?:\w+ ){{0,3}}unanswered"
        rf"|ignored (?:{SOME})*(?:interview )?{QUESTIONS}|(?:an? )?(?:automatic|automated|auto) ?-?(?:reply|response)|(?:an? )?out-of-office (?:reply|message)|(?:went|were|was|remained|remain|has gone|have gone|had gone) unanswered|(?:sat|remain|remained|was|were|left) (?:read|unread|on read)(?: but (?:not answered|unanswered))?(?=[.,])",
        "The agency [ignored our questions].",
    ),
    Rule(
        "no_reply",
        rf"(?:and|but) (?:did|has|have|had) not(?: done so| yet)?(?=[.])|none of (?:the|them|our|these)(?:,? [\w.]+){{0,14}}? (?:responded|replied|answered|returned)|none (?:was|were|has been) (?:answered|returned)|(?:was|were|has been|have been|had been) not (?:answered|returned)|{NOT}(?: immediately| yet| also)? ?(?:been )?(?:respond(?:ed|ing)?|repl(?:y|ied)|answer(?:ed)?|return(?:ed)?|pick(?:ed)? up|acknowledge(?:d)?"
        rf"|(?:call(?:ed)?|phone|ring|write|text) back|(?:provide|issue|give|offer|send)(?:d|n)? (?:us )?(?:an? |any )?{ANSWER}|(?:provide|release|send|share|produce|hand over)(?:d)? (?:them|it|one|any)|comment(?:ed)?|react(?:ed)?|take (?:our )?calls)",
        "The agency [did not respond] to questions",
    ),
)

ADMITTED = (
    Rule(
        "admitted",
        r"confirmed|acknowledged(?! receiv| receipt| (?:our|the|my) (?:e-?mail|letter|message|questions))|admitted|conceded|(?:did not|didn't) (?:deny|dispute|contest|contradict)",
        "When asked, he [confirmed] the figure",
    ),
)

DENIED = (
    Rule(
        "denied",
        rf"denied|denies|(?:rejected|dismissed|disputed|refuted|rebutted|contested) {_CHARGE}(?= of| that|[.,]|s? )|(?:disputed|rejects|dismisses|disputes) (?:that|{_CHARGE})|(?:rejects|rejected|disputes) (?:it|this|them)(?= entirely| completely| outright| and |[.,])",
        "When contacted, the regent [denied] it",
    ),
)

OUTCOMES = (*PARTIAL, *DECLINED, *PROMISED, *REFERRED, *UNREACHABLE, *NO_REPLY, *ADMITTED, *DENIED)
