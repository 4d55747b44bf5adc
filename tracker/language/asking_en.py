"""English: the words of asking, answering and keeping silent, of which the rules of attempts are put together."""

ANSWER = r"(?:comment|reply|response|answer|answers|explanation|statement|clarification|confirmation)"
QUESTIONS = r"(?:questions?|queries|query|inquir(?:y|ies)|enquir(?:y|ies)|requests?|messages?|calls?|phone calls|e-?mails?|letters?|texts?|voicemails?)"
# "three", "our repeated": what stands before questions.
SOME = r"(?:(?:all|any|our|the|this|a|an|these|those|his|her|its|further|multiple|repeated|several|numerous|two|three|four|five|six|ten|written|emailed|e-mailed|detailed|specific|follow-up|media|press|[\w]+['’]s?) )"
BY_CHANNEL = (
    r"(?:(?:by|over the|via|on the|through) (?:(?:mobile |cell ?)?(?:tele)?phone|whatsapp|text(?: message)?|zoom|messenger|telegram|sms)"
    r"|in an? (?:(?:short|brief|terse|voice|one-line) )?(?:(?:text|whatsapp|voice|phone|telephone|video) )*(?:message|text|call|(?<=phone )(?:interview|conversation)|note))"
)
NOT = r"(?:did not|didn't|does not|doesn't|do not|has not|had not|have not|hasn't|hadn't|haven't|never|has yet to|had yet to|have yet to|is yet to|was yet to|failed to|was not|were not)"
