"""What can be undone and by which rule, kind by kind; and what stays for good, and why."""

from tracker.undo import case_rules, item_rules, people_rules
from tracker.undo.rules import Rule

# Acts of more than one kind of change, which are undone as the change of values they are.
ACTS = frozenset(
    {
        "case.stage",
        "claim.withdraw",
        "claim.reinstate",
        "article.corrected",
        "article.retracted",
        "article.published",
    }
)
# Rows that say again what the entry beside them says.
TOLD_BESIDE = frozenset({"stage_move"})

RULES: dict[str, Rule] = {**case_rules.RULES, **people_rules.RULES, **item_rules.RULES}

# What no button undoes, kind by kind, and why. A test holds every kind of record to one of the two lists.
STAYS: dict[str, str] = {
    "account": "Who may sign in is the administrator's word; each has its own way back on the page of the account.",
    "security": "Rules of signing in are changed again, never slipped back.",
    "vault_custodian": "A vault passphrase that was replaced is gone.",
    "vault_recovery": "A recovery key that was replaced is gone.",
    "identity": "A sealed identity is corrected or shredded under its own rules, never by one press.",
    "custody": "Who can open an identity is decided by two people.",
    "retention": "How long a source is kept is decided by two people.",
    "request": "An act of two people is withdrawn or refused, not undone.",
    "expunge": "Words taken out on purpose do not come back.",
    "leak_scan": "A scan says what was found then; scan again.",
    "leak_finding": "A verdict on a finding stands with its reason; a new scan asks again.",
    "leak_declaration": "A declaration binds the person who made it to one text.",
    "detail_pair": "An estimate of how many people details fit is said anew, so that each word of it stays.",
    "detail_whole": "An estimate of how many people details fit is said anew, so that each word of it stays.",
    "detail_review": "The word of a legal reviewer is given anew, never taken back unseen.",
    "merge": "A merge has its own way back, for as long as it stands.",
    "apart": "That two entries are two is kept aside; they can be merged all the same.",
    "intake": "What an article brought in has its own way back.",
    "import_run": "What a sheet brought in has its own way back, for a week.",
    "saved_filter": "One's own filters are renamed again, and those deleted have their own way back.",
    "saved_search": "One's own searches are renamed again, and those deleted have their own way back.",
    "stage_move": "A move of the case is undone with the case: by the move back, which is a move too.",
}


def undoes(action: str) -> bool:
    """Whether an act named so is undone as the change of values it is."""
    return action in ACTS or action.endswith((".again", ".undo"))
