"""Rules of amounts: what is refused, what is kept, what hangs together."""

import pytest

from tracker.budgets import codes, linking, service
from tracker.budgets.figures import same_money, totals_of
from tracker.budgets.load import load_amounts
from tracker.budgets.models import AmountLink, BudgetStage, CodeSystem, LinkKind
from tracker.budgets.page import summary
from tracker.budgets.reading import read_words
from tracker.cases.items import KINDS
from tracker.core.i18n import Problem
from tracker.core.types import Bound, Precision
from tracker.evidence.models import Document, Holding
from tracker.officials.models import Official, OfficialKind


def test_words_are_read_into_minor_units_with_their_doubts():
    assert read_words("diperkirakan mencapai Rp miliar") == {
        "currency": "IDR",
        "low": 10**9 * 100,
        "high": 10**12 * 100,
        "precision": Precision.ORDER,
        "open_bound": Bound.HIGH,
        "per": None,
        "percent": "",
        "flags": "numeral_missing estimate",
    }


def test_the_one_amount_of_a_sentence_is_read_and_of_several_none():
    assert read_words("anggaran miliaran rupiah yang telah digelontorkan")["precision"] is Precision.ORDER
    assert read_words("dari Rp 1 miliar menjadi Rp 2 miliar")["precision"] is Precision.UNKNOWN
    assert read_words("anggaran cukup besar tersedot")["flags"] == "qualitative"


@pytest.mark.parametrize(
    ("typed", "spelt_out"),
    [
        ("1/2 M", "Rp 500 juta"),
        ("½ M", "Rp 500 juta"),
        ("2½ jt", "Rp 2,5 juta"),
        ("1 1/2 M", "Rp 1,5 miliar"),
        ("2M500jt", "Rp 2,5 miliar"),
        ("+- 2 M", "sekitar Rp 2 miliar"),
        ("kira2 2 M", "sekitar Rp 2 miliar"),
        (">2 M", "lebih dari Rp 2 miliar"),
        ("max 2 M", "maksimal Rp 2 miliar"),
        ("1,5 M+", "Rp 1,5 miliar lebih"),
        ("cuma 2 M", "Rp 2 miliar"),
        ("2 atau 3 M", "Rp 2-3 miliar"),
        ("antara 10 dan 15 juta", "Rp 10-15 juta"),
        ("dua tiga miliar", "Rp 2-3 miliar"),
        ("1,5 M thn 2023", "Rp 1,5 miliar"),
        ("1'250'000", "Rp 1.250.000"),
        ("RM 500", "MYR 500"),
    ],
)
def test_what_is_typed_in_haste_is_read_as_if_it_were_spelt_out(typed, spelt_out):
    firm = ("currency", "low", "high", "precision", "open_bound")
    found, meant = read_words(typed), read_words(spelt_out)
    assert meant["low"] or meant["high"]
    assert [found[name] for name in firm] == [meant[name] for name in firm]


@pytest.mark.parametrize("words", ["dua lusin", "3 x 2 M", "paling 2 M", "1/2", "12 digit", "?"])
def test_what_could_be_anything_is_kept_in_words(words):
    assert read_words(words)["precision"] is Precision.UNKNOWN


@pytest.mark.parametrize(
    "words", ["-5 juta", "minus 2 M", "minus Rp 3 miliar", "Rp -2 miliar", "9" * 40, "Rp " + "9" * 40]
)
def test_an_amount_that_cannot_be_is_refused_beside_the_words(words):
    with pytest.raises(Problem) as refused:
        read_words(words)
    assert refused.value.field == "words"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"precision": Precision.EXACT, "currency": "IDR", "low": -1}, "low"),
        ({"precision": Precision.EXACT, "currency": "IDR", "high": 10**30}, "high"),
        ({"precision": Precision.RANGE, "currency": "IDR", "low": 2, "high": 1}, "high"),
        ({"precision": Precision.RANGE, "currency": "IDR", "low": 2}, "high"),
        ({"precision": Precision.EXACT, "currency": "IDR", "low": 1, "high": 2}, "precision"),
        ({"precision": Precision.EXACT, "currency": "IDR"}, "low"),
        ({"precision": Precision.AT_LEAST, "currency": "IDR", "high": 5}, "low"),
        ({"precision": Precision.EXACT, "currency": "XAU", "low": 1}, "currency"),
        ({"precision": Precision.EXACT, "low": 1}, "currency"),
        ({"precision": Precision.UNKNOWN, "low": 1}, "precision"),
        ({"precision": Precision.EXACT, "currency": "IDR", "low": 1, "percent": "a lot"}, "percent"),
        ({"fiscal_year": 12}, "fiscal_year"),
        ({"words": "  "}, "words"),
    ],
)
def test_figures_that_contradict_each_other_are_refused_beside_their_field(case, values, field):
    with pytest.raises(Problem) as refused:
        service.add_amount(case, **{"words": "Rp 1 juta", **values})
    assert refused.value.field == field


def test_a_bound_that_the_precision_does_not_have_is_dropped(case):
    least = service.add_amount(case, words="w", precision=Precision.AT_LEAST, currency="IDR", low=5, high=9)
    most = service.add_amount(case, words="w", precision=Precision.AT_MOST, currency="IDR", low=5, high=9)
    exact = service.add_amount(case, words="w", precision=Precision.EXACT, currency="IDR", low=5)
    assert (least.low, least.high) == (5, None)
    assert (most.low, most.high) == (None, 9)
    assert (exact.low, exact.high) == (5, 5)


def test_nothing_of_another_case_can_stand_behind_an_amount(db, case, other_case):
    theirs = Document(case=other_case, number=1, title="DPA", holding=Holding.HELD)
    private = Official(kind=OfficialKind.PERSON, name="X", name_key="x", private_case_id=other_case.id)
    db.add_all([theirs, private])
    db.flush()
    for values in ({"document": theirs}, {"payer": private}):
        with pytest.raises(Problem) as refused:
            service.add_amount(case, words="Rp 1 juta", **values)
        assert refused.value.field in values


def test_a_link_to_something_removed_survives_a_change(db, case, said, document):
    amount = said("Rp 1 miliar", document=document)
    document.remove()
    db.commit()
    db.expire_all()
    [amount] = load_amounts(case)
    assert amount.document is None
    service.change_amount(amount, note="checked", document=None)
    assert amount.document_id == document.id


def test_numbers_are_kept_as_text_once_and_codes_of_rup_are_digits(said):
    amount = said("Rp 1 miliar")
    code = codes.add_code(amount, system=CodeSystem.RUP, value="0034567", year=2023)
    assert code.value == "0034567"
    for system, value in ((CodeSystem.RUP, "0034567"), (CodeSystem.TENDER, "12a"), (CodeSystem.OTHER, " ")):
        with pytest.raises(Problem) as refused:
            codes.add_code(amount, system=system, value=value)
        assert refused.value.field == "value"
    KINDS["amount_code"].take_out(code)
    assert codes.add_code(amount, system=CodeSystem.RUP, value="0034567").uuid == code.uuid


def test_a_new_amount_can_bring_its_numbers(case):
    amount = service.add_amount(case, words="w", codes=[(CodeSystem.TENDER, "123", 2023)])
    assert [(c.value, c.year) for c in amount.codes] == [("123", 2023)]


def test_links_close_no_circle(said):
    whole, part, detail = said("Rp 3 miliar"), said("Rp 2 miliar"), said("Rp 1 miliar")
    linking.link(part, LinkKind.PART_OF, whole)
    linking.link(detail, LinkKind.PART_OF, part)
    for one, kind, other in (
        (whole, LinkKind.PART_OF, detail),
        (whole, LinkKind.REVISES, detail),
        (detail, LinkKind.SAME, whole),
        (whole, LinkKind.SAME, detail),
        (whole, LinkKind.SAME, part),
        (part, LinkKind.SAME, part),
    ):
        with pytest.raises(Problem) as refused:
            linking.link(one, kind, other)
        assert refused.value.field == "other"


def test_the_same_money_may_be_said_of_every_pair(case, said):
    one, two, three = said("Rp 1 miliar"), said("Rp 1 M"), said("satu miliar rupiah")
    linking.link(one, LinkKind.SAME, two)
    linking.link(two, LinkKind.SAME, three)
    linking.link(three, LinkKind.SAME, one)
    assert [len(group) for group in same_money(load_amounts(case))] == [3]


def test_amounts_of_two_cases_are_never_linked(said, other_case):
    theirs = service.add_amount(other_case, words="Rp 1 miliar")
    with pytest.raises(Problem):
        linking.link(said("Rp 1 miliar"), LinkKind.SAME, theirs)


def test_a_link_that_is_removed_frees_the_pair_and_moves_the_version(db, said):
    one, two = said("Rp 1 miliar"), said("Rp 1 M")
    before = one.version
    tie = linking.link(one, LinkKind.SAME, two)
    assert one.version > before
    KINDS["amount_link"].take_out(tie)
    again = linking.link(one, LinkKind.PART_OF, two)
    assert again.uuid == tie.uuid
    assert again.kind is LinkKind.PART_OF


def test_a_share_without_a_percentage_is_in_no_total(case, said):
    assert totals_of([said("Rp 3 miliar"), said("dua pertiga dari Rp 5 miliar")]).totals[0].low == 3 * 10**9 * 100


def test_a_total_of_the_record_counts_linked_amounts_once(case, said, document):
    spoken = said("Rp 2 miliar", stage=BudgetStage.KONTRAK)
    shown = said("Rp 1,9 miliar", stage=BudgetStage.KONTRAK, document=document)
    said("Milyaran Rupiah", stage=BudgetStage.KONTRAK)
    linking.link(spoken, LinkKind.SAME, shown)
    [total] = totals_of(load_amounts(case)).totals
    assert total.low == total.high == 1_900_000_000_00


def test_a_removed_amount_takes_its_links_out_of_every_sum(db, case, said):
    one, two = said("Rp 1 miliar"), said("Rp 1 M")
    linking.link(one, LinkKind.SAME, two)
    one.remove()
    db.commit()
    amounts = load_amounts(case)
    assert [a.id for a in amounts] == [two.id]
    assert [t.counted for t in totals_of(amounts).totals] == [[two.id]]
    assert db.get(AmountLink, 1) is not None


def test_a_document_that_is_only_wanted_shows_nothing(app, said, document):
    document.holding = Holding.WANTED
    assert not said("Rp 1 miliar", document=document).shown


def test_the_case_header_tells_said_from_shown(app, case, said, document):
    said("Rp miliar")
    said("Milyaran Rupiah")
    with app.test_request_context("/"):
        told = summary(load_amounts(case))
        assert told["said"] == {"main": "Rp1–999 miliar", "note": "order of magnitude"}
        assert told["shown"] is None
        said("Rp 1,2 miliar", document=document)
        told = summary(load_amounts(case))
    assert told["shown"]["main"] == "Rp1,2 miliar"
    assert (told["count"], told["said_count"], told["shown_count"]) == (3, 2, 1)
