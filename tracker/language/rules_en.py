"""English: how articles introduce who speaks, and what they assert.

Each rule reads what stands in [brackets] in its example; the examples are tests.
"""

from .rule import CAPITALISED, Rule
from .rules_en_answered import OUTCOMES as OUTCOMES
from .rules_en_asked import CHANNELS as CHANNELS
from .rules_en_asked import CONTACT as CONTACT

SAID_AFTER = (
    "said says added told explained stated claimed insisted argued noted recalled warned admitted"
    " acknowledged replied complained wrote asked continued testified remarked joked vowed pledged conceded concluded observed"
    " lamented recounted cautioned quipped shouted declared announced alleged countered maintained"
).split()
_SAY = (
    "said says added told explained stated claimed insisted argued noted recalled warned denied confirmed admitted"
    " acknowledged"
    " replied alleged complained wrote testified recounted asked urged criticized criticised condemned vowed pledged conceded"
    " concluded observed cautioned declared announced countered maintained blamed accused rejected disputed defended estimated"
    " described called promised estimates argues believes denies confirms declares insists warns notes writes"
).split()
SAID_BEFORE = [*_SAY, "was quoted as saying", "is quoted as saying"]

_NAMED = r"(?:named|identified|quoted by name|quoted)"

ANONYMOUS = (
    Rule(
        "promise_asked",
        rf"who (?:asked|requested|wished|preferred|wanted"
        rf"|spoke on condition) (?:not to be {_NAMED}|for anonymity|to remain anonymous|anonymity|of anonymity|to stay anonymous"
        rf"|(?:that )?(?:his|her|their) names? (?:to )?(?:be withheld|not be (?:used|published|printed)))",
        "said a civil servant [who asked not to be named].",
    ),
    Rule(
        "promise_asked",
        rf"(?:and|but) (?:asked|requested|spoke on condition) (?:not to be {_NAMED}|for anonymity|to remain anonymous|of anonymity)",
        "The clerk met us [and asked not to be named].",
    ),
    Rule(
        "promise_asked",
        r"who (?:was|were|is|are) not (?:authori[sz]ed|allowed|permitted|cleared) to (?:speak|talk|comment|discuss|brief)(?: (?:to|with) (?:the )?(?:media|press|reporters|journalists))?(?: publicly| on the record)?"
        r"|(?:spoke|talked|agreed to (?:speak|talk)) (?:only )?(?:on (?:the )?condition|provided) (?:of anonymity|(?:that )?(?:his|her|their|he|she|they)(?: names?)? not be \w+)"
        r"|(?:asked|asking|requested|requesting) (?:that (?:his|her|their) (?:names?|identit(?:y|ies)) (?:not be \w+|be withheld)|anonymity|for anonymity|not to be (?:named|identified|quoted))"
        r"|whose names? (?:is|are|has been|have been|was|were) (?:being )?(?:withheld|changed|concealed|protected)",
        "Two people, [who were not authorised to speak to the media], said",
    ),
    Rule(
        "promise_asked",
        r"who (?:agreed|consented) to (?:talk|speak|be interviewed|meet) (?:only )?(?:if|provided|as long as|on (?:the )?condition) (?:that )?(?:his|her|their) names? (?:was|were|is|are|be) (?:left out|kept out|withheld|omitted|not \w+)",
        "A driver, [who agreed to talk if his name was left out], said",
    ),
    Rule(
        "promise_asked",
        rf"who (?:declined|refused|did not want|does not want|did not wish) to be {_NAMED}",
        "said an official [who declined to be named], adding",
    ),
    Rule(
        "promise_given",
        r"(?:speaking|who spoke) on (?:the )?condition (?:of anonymity|(?:that )?(?:he|she|they) not be (?:named|identified|quoted))",
        "according to an official [speaking on condition of anonymity], the",
    ),
    Rule(
        "source_plural",
        r"(?:several|some|many|a number of|two|three|four|five|multiple) (?:former |senior |current )?(?:sources|officials|employees"
        r"|civil servants|residents|teachers|families|workers|villagers|farmers|fishermen|drivers|people (?:familiar with|briefed on|with (?:direct )?knowledge of)(?: the \w+| it)?)(?: (?:at|in"
        r"|within) (?:the )?" + CAPITALISED + r")?",
        "according to [several employees], the pumps",
    ),
    Rule(
        "source",
        r"(?:a|an|one|the|our) (?:anonymous |internal |reliable |trusted |well-placed )?(?:source"
        r"|whistleblower|insider)(?: (?:at|in|within|close to) (?:the )?"
        + CAPITALISED
        + r"| familiar with the matter)?",
        "said [a source at the Health Agency], who",
    ),
    Rule(
        "source",
        r"one of (?:them|the (?:sources|people|officials|employees|workers|residents|drivers|teachers))",
        "“It was a joke,” [one of them] said",
    ),
    Rule(
        "source",
        r"an? (?!spokes|statement|report|court|judge|lawyer|letter|document|study|audit|police)(?:[\w-]+ ){1,4}(?:who|whose) [^.,\n“”\"]{3,80}?(?= (?:said|told|recalled|described|confirmed|admitted)(?!\w))",
        "[A forwarding agent whose lorries used the site] said he came",
    ),
    Rule(
        "source",
        r"(?:an?|one) (?:senior |former |local |junior )?(?:employee|official|civil servant|staff member"
        r"|teacher|nurse|engineer|contractor)(?: (?:at|in|of) (?:the )?" + CAPITALISED + r")?",
        "said [a former employee], who left",
    ),
)

NO_SOURCE = (
    Rule(
        "hearsay",
        r"information (?:gathered|obtained|collected|received) by (?:this newspaper|this outlet"
        r"|reporters|us|our reporters)",
        "According to [information gathered by this newspaper], the",
    ),
    Rule(
        "document",
        r"(?:documents|records|a report|a document|a copy of the contract) (?:seen|obtained"
        r"|reviewed) by (?:this newspaper|this outlet|reporters|us|the \w+)",
        "[documents seen by this newspaper] show",
    ),
)

HEDGES = (
    Rule("alleged", r"alleged(?:ly)?|suspected|purported(?:ly)?", "the [alleged] bribe"),
    Rule("reported", r"reportedly|rumou?red|is said to|are said to|was said to", "he [reportedly] took it"),
)

DETAILS = (
    Rule(
        "job",
        r"civil servant|employee|staff member|teacher|nurse|driver|treasurer|clerk|official|engineer"
        r"|former employee",
        "said a [civil servant] there",
    ),
    Rule(
        "workplace",
        r"(?:at|in|within) (?:the )?(?:[\w']+ ){0,3}(?:agency|office|department|hospital|school"
        r"|council|company)",
        "a nurse [at the District Hospital] said",
    ),
    Rule(
        "workplace",
        r"(?:works?|worked|working|employed) (?:in|at|for|on) (?:the )?(?:\w+ ){1,4}(?:unit|division|section|team|bureau|branch|floor|desk)"
        r"(?: on the \w+ floor)?|on the (?:ground|first|second|third|fourth|fifth|top) floor",
        "the clerk, who [works in the procurement unit on the third floor]",
    ),
    Rule("appearance", r"wearing (?:\w+ ){0,3}\w+", "he said, [wearing a green jacket]."),
    Rule("vehicle", r"motorcycle|motorbike|his car|her car", "starting a [motorcycle]"),
    Rule("speech_habit", r"as far as i (?:remember|recall|know)|if i remember", "“[As far as I remember], it"),
    Rule("eyewitness", r"i (?:saw|witnessed|was there|attended)|with my own eyes", "“[I saw] the boxes"),
    Rule(
        "age_or_years",
        r"aged \d{1,2}|who has worked there for \w+ years|for (?:\w+) years at",
        "a clerk [aged 45] said",
    ),
    Rule("gender", r"the (?:woman|man)|she said|mother of \w+", "[the woman] said"),
)

ASSERTIONS = (
    Rule(
        "harm",
        r"(?:lost|losing|cost) (?:the (?:state|city|region|public|government) )?(?:millions|billions|money)|embezzled|siphoned"
        r"|misused|vanished|disappeared|stole|stolen",
        "the money [vanished] in March",
    ),
    Rule(
        "failure",
        r"(?:often|always|still|repeatedly) (?:fails|failed|broken|breaks|crashes|down|leaks)|never (?:worked|installed|built"
        r"|delivered|arrived|finished|opened)|faulty|substandard|defective",
        "The pumps [never worked], residents say",
    ),
    Rule(
        "disuse",
        r"no longer (?:used|in use|works|working|operating)|(?:was|were|is|are) abandoned|out of service",
        "The app is [no longer used] by staff",
    ),
    Rule(
        "short_life",
        r"only (?:ran|lasted|worked|used) (?:for )?\w+ (?:days|weeks|months|years)",
        "It [only lasted three months], he said",
    ),
    Rule(
        "price", r"too (?:expensive|costly|much money)|overpriced|inflated|marked up", "It was [too expensive] to run"
    ),
    Rule(
        "fiction",
        r"fictitious|fake|forged|falsified|ghost (?:workers|students|projects)",
        "The receipts were [forged].",
    ),
)
