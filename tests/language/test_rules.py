"""Every rule reads what its own example marks with brackets."""

import pytest

from tracker.language import attempt_away, rules_en, rules_id
from tracker.language.rule import Rule
from tracker.language.speech import TABLES

RULES = [
    pytest.param(name.lower(), rule, id=f"{module.__name__[-2:]}-{name.lower()}-{rule.example[:50]}")
    for module in (rules_id, rules_en, attempt_away)
    for name, rules in vars(module).items()
    if isinstance(rules, tuple) and rules and isinstance(rules[0], Rule)
    for rule in rules
]


@pytest.mark.parametrize(("table", "rule"), RULES)
def test_a_rule_reads_its_example(table, rule):
    before, _, rest = rule.example.partition("[")
    words, _, after = rest.partition("]")
    sentence = before + words + after
    found = [(sentence[hit.start : hit.end], hit.key) for hit in TABLES[table].read(sentence)]
    assert (words, rule.key) in found
