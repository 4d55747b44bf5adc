"""Recording, writing, publishing and correcting articles."""

import pytest

from tests.articles.made import OUT, TEXT, WHERE, a_claim, a_quote, a_ready_case, an_article, elsewhere, published
from tests.factories import a_case
from tracker.articles import service
from tracker.articles.models import ArticleState, CorrectionKind, Whose
from tracker.audit.models import AuditDetail, AuditEntry
from tracker.cases.models import Stage
from tracker.core.i18n import Problem
from tracker.core.types import Dated
from tracker.language.dated import read_date
from tracker.sources.models import Attribution

pytestmark = pytest.mark.usefixtures("acting_owner")


def refused(field: str | None = None):
    return pytest.raises(Problem, check=lambda problem: problem.field == field)


def test_ours_begins_as_a_draft_and_elsewhere_is_recorded_as_published(cast):
    case = a_case(cast)
    assert an_article(case).state is ArticleState.DRAFT
    assert elsewhere(case, published=OUT, address=WHERE).state is ArticleState.PUBLISHED


def test_an_article_elsewhere_names_its_outlet(cast):
    with refused("outlet"):
        elsewhere(a_case(cast), outlet="")


@pytest.mark.parametrize(("values", "field"), [({"published": OUT}, "published"), ({"address": WHERE}, "address")])
def test_a_draft_of_ours_has_no_date_and_address_of_publication(cast, values, field):
    with refused(field):
        an_article(a_case(cast), **values)


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "ftp://x.example", "koran.example", "https://", "http://[::1", "https://a b", "https://x:y@z/",
     "data:text/html,x", "https://x.example:99999/", "//koran.example"],
)  # fmt: skip
def test_an_address_is_a_web_address(cast, address):
    with refused("address"):
        elsewhere(a_case(cast), address=address)


def test_each_save_makes_a_version_and_the_earlier_ones_stay(cast):
    article = an_article(a_case(cast))
    second = service.write_version(article, TEXT + "\r\nLagi.", "Tambah penutup", over=1)
    assert (second.number, second.why, article.last, article.latest) == (2, "Tambah penutup", 2, second)
    assert [v.text for v in article.versions] == [TEXT, TEXT + "\nLagi."]


def test_the_same_text_makes_no_version(cast):
    article = an_article(a_case(cast))
    assert service.write_version(article, f"  {TEXT}\n") is article.latest
    assert article.last == 1


@pytest.mark.parametrize("text", ["", " \n "])
def test_a_version_is_never_empty(cast, text):
    with refused("text"):
        service.write_version(an_article(a_case(cast)), text)


def test_writing_over_an_older_version_is_refused(cast):
    article = an_article(a_case(cast))
    service.write_version(article, "Dua.", over=1)
    with refused("text"):
        service.write_version(article, "Juga dua.", over=1)
    assert article.latest.text == "Dua."


def test_the_chain_holds_a_fingerprint_of_the_text_and_not_the_text(cast, db):
    article = an_article(a_case(cast))
    db.commit()
    seq = db.query(AuditEntry.seq).filter(AuditEntry.action == "article_version.create").scalar()
    detail = db.get(AuditDetail, seq)
    assert detail.data["fields"]["digest"] == [None, article.latest.digest]
    assert "Dinas membayar" not in str(detail.data)


def test_words_that_carry_something_stand_in_the_latest_version(cast):
    case = a_case(cast)
    article, claim = an_article(case), a_claim(case)
    line = service.carry(article, "lampu di tiga  ruas jalan", claim=claim)
    assert line.found
    service.write_version(article, "Semua berubah.")
    assert not line.found
    with refused("words"):
        service.carry(article, "lampu di tiga ruas jalan", claim=claim)


def test_words_carry_a_claim_or_a_quote_of_the_same_case(cast):
    case, other = a_case(cast), a_case(cast, "OTH-02")
    article = an_article(case)
    with refused("claim"):
        service.carry(article, "padam")
    with refused("claim"):
        service.carry(article, "padam", claim=a_claim(other))
    with refused("passage"):
        service.carry(article, "padam", passage=a_quote(other, cast.owner))


def test_nothing_is_carried_before_there_is_a_text(cast):
    case = a_case(cast)
    with refused("words"):
        service.carry(an_article(case, text=""), "padam", claim=a_claim(case))


def test_an_editor_publishes_our_draft_with_date_and_address(cast):
    article = published(cast, a_case(cast))
    assert (article.state, article.published, article.address) == (ArticleState.PUBLISHED, OUT, WHERE)


def test_only_an_editor_of_the_case_publishes(cast):
    case = a_ready_case(cast)
    article = an_article(case)
    for user in (cast.owner, cast.legal, cast.admin):
        with refused():
            service.publish(article, user, OUT, WHERE)


@pytest.mark.parametrize(
    ("said", "address", "field"),
    [
        (Dated(), WHERE, "published"),
        (read_date("beberapa waktu lalu"), WHERE, "published"),
        (read_date("Juli 2023"), WHERE, "published"),
        (read_date("1 Januari 2190"), WHERE, "published"),
        (OUT, "", "address"),
        (OUT, "koran", "address"),
    ],
)
def test_publishing_asks_for_a_day_that_has_come_and_an_address(cast, said, address, field):
    article = an_article(a_ready_case(cast))
    with refused(field):
        service.publish(article, cast.editor, said, address)
    assert article.state is ArticleState.DRAFT


@pytest.mark.parametrize("stage", [Stage.LEAD, Stage.CONFIRMING, Stage.REVIEW, Stage.ON_HOLD, Stage.SPIKED])
def test_nothing_is_published_out_of_a_case_that_is_not_ready(cast, stage):
    case = a_case(cast)
    article = an_article(case)
    case.stage = stage
    with refused():
        service.publish(article, cast.editor, OUT, WHERE)


def test_an_embargo_holds(cast):
    from datetime import date

    case = a_ready_case(cast, embargo_until=date(2023, 7, 2))
    with refused("published"):
        service.publish(an_article(case), cast.editor, OUT, WHERE)


def test_a_draft_without_text_is_not_published(cast):
    with refused():
        service.publish(an_article(a_ready_case(cast), text=""), cast.editor, OUT, WHERE)


@pytest.mark.parametrize("terms", [Attribution.OFF_RECORD, Attribution.DEEP_BACKGROUND, Attribution.EMBARGOED])
def test_words_not_given_for_publication_keep_a_draft_back(cast, terms):
    case = a_ready_case(cast)
    article = an_article(case)
    service.carry(article, "Kami tidak tahu ke mana uangnya", passage=a_quote(case, cast.owner, terms))
    with refused():
        service.publish(article, cast.editor, OUT, WHERE)
    service.write_version(article, "Lampu padam.")
    assert service.publish(article, cast.editor, OUT, WHERE).state is ArticleState.PUBLISHED


def test_what_is_published_keeps_its_date_and_address_and_stays_ours(cast):
    article = published(cast, a_case(cast))
    with refused("published"):
        service.change_article(article, address="")
    with refused("whose"):
        service.change_article(article, ours=False)


def test_whose_it_is_may_be_set_right_before(cast):
    case = a_case(cast)
    article = an_article(case, outlet="Koran Kota")
    assert service.change_article(article, ours=False).state is ArticleState.PUBLISHED
    assert service.change_article(article, ours=True).state is ArticleState.DRAFT
    assert article.whose is Whose.OURS


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        (CorrectionKind.RALAT, ArticleState.CORRECTED),
        (CorrectionKind.HAK_KOREKSI, ArticleState.CORRECTED),
        (CorrectionKind.HAK_JAWAB, ArticleState.PUBLISHED),
        (CorrectionKind.KLARIFIKASI, ArticleState.PUBLISHED),
        (CorrectionKind.PENCABUTAN, ArticleState.RETRACTED),
    ],
)
def test_a_published_correction_changes_the_state(cast, kind, state):
    article = published(cast, a_case(cast))
    service.add_correction(article, kind=kind, text="Bukan Mei, Juni.", published=OUT)
    assert article.state is state


def test_a_correction_that_is_not_out_yet_changes_nothing(cast):
    article = published(cast, a_case(cast))
    found = service.add_correction(article, kind=CorrectionKind.RALAT, text="Bukan Mei, Juni.")
    assert article.state is ArticleState.PUBLISHED
    service.change_correction(found, kind=CorrectionKind.RALAT, text="Bukan Mei, Juni.", published=OUT)
    assert article.state is ArticleState.CORRECTED


def test_a_retraction_outweighs_a_correction(cast):
    article = published(cast, a_case(cast))
    service.add_correction(article, kind=CorrectionKind.PENCABUTAN, text="Dicabut.", published=OUT)
    service.add_correction(article, kind=CorrectionKind.RALAT, text="Juga.", published=OUT)
    assert article.state is ArticleState.RETRACTED


def test_a_draft_is_not_corrected(cast):
    with refused():
        service.add_correction(an_article(a_case(cast)), kind=CorrectionKind.RALAT, text="x")


def test_a_correction_is_carried_by_another_article_of_the_case(cast):
    case, other = a_case(cast), a_case(cast, "OTH-02")
    article = published(cast, case)
    for notice in (article, elsewhere(other)):
        with refused("notice"):
            service.add_correction(article, kind=CorrectionKind.RALAT, text="x", notice=notice)
