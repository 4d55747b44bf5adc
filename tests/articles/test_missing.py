"""What the articles tell the case page, the tabs and the claims."""

import pytest

from tests.articles.made import TEXT, a_claim, a_quote, an_article, elsewhere, published
from tests.factories import a_case
from tracker.articles import registers, service
from tracker.articles.missing import missing
from tracker.articles.models import CorrectionKind
from tracker.cases import facts
from tracker.claims import service as claims
from tracker.core.i18n import Problem
from tracker.desk.gather import gather
from tracker.language.dated import read_date
from tracker.sources.models import Attribution

pytestmark = pytest.mark.usefixtures("acting_owner")


def told(app, case) -> list[tuple[str, str]]:
    with app.test_request_context():
        return [(item["kind"], item["text"]) for item in missing(case, gather(case).articles)]


def test_a_draft_without_text_is_to_be_written(app, cast):
    case = a_case(cast)
    an_article(case, text="")
    assert told(app, case) == [("due", "“Lampu jalan” has no text yet")]


def test_lines_that_carry_nothing_are_counted(app, cast):
    case = a_case(cast)
    article = an_article(case, text="Satu. Dua. Tiga.")
    service.carry(article, "Dua.", claim=a_claim(case))
    assert told(app, case) == [("due", "2 lines of “Lampu jalan” carry nothing yet")]


def test_words_not_given_for_publication_block_while_they_stand(app, cast):
    case = a_case(cast)
    article = an_article(case, text="Kami tidak tahu ke mana uangnya")
    service.carry(article, article.latest.text, passage=a_quote(case, cast.owner, Attribution.OFF_RECORD))
    assert told(app, case) == [("stop", "The draft quotes words said off the record")]
    service.write_version(article, "Satu.")
    kinds = [kind for kind, _text in told(app, case)]
    assert kinds == ["due", "due"]


def test_words_on_background_may_be_quoted(app, cast):
    case = a_case(cast)
    article = an_article(case, text="Kami tidak tahu ke mana uangnya")
    service.carry(article, article.latest.text, passage=a_quote(case, cast.owner, Attribution.BACKGROUND))
    assert told(app, case) == []


def test_what_ran_elsewhere_or_is_out_is_not_gated(app, cast):
    case = a_case(cast)
    elsewhere(case)
    published(cast, case)
    assert told(app, case) == []


def test_counts_follow_the_articles(app, cast):
    case = a_case(cast)
    an_article(case)
    an_article(case, text="")
    elsewhere(case)
    gone = an_article(case)
    gone.remove()
    ours = published(cast, case)
    found = facts.of(case)
    assert (found["articles"], found["drafts"], found["published_ours"]) == (4, 1, 1)
    service.add_correction(ours, kind=CorrectionKind.PENCABUTAN, text="x", published=read_date("3 Juli 2023"))
    assert facts.of(case)["published_ours"] == 0


def test_a_claim_shows_the_passages_that_carry_it(cast, client_of, db):
    case = a_case(cast)
    article, claim = an_article(case), a_claim(case)
    service.carry(article, "padam sejak Mei", claim=claim)
    db.commit()
    page = client_of(cast.owner).get(f"/c/{case.slug}/claims/{claim.number}").text
    assert "padam sejak Mei" in page
    article.remove()
    assert registers.lines_about(case, claim) == []


def test_a_claim_can_rest_on_an_article_which_then_stays(cast):
    case = a_case(cast)
    article, claim = elsewhere(case), a_claim(case)
    claims.add_support(claim, article_id=article.id)
    with pytest.raises(Problem) as refusal:
        registers.may_go(article)
    assert refusal.value.params == {"claim": "C1"}


def test_an_article_a_correction_links_to_stays(cast):
    case = a_case(cast)
    article, notice = elsewhere(case), an_article(case)
    service.add_correction(article, kind=CorrectionKind.RALAT, text=TEXT, notice=notice)
    for found in (article, notice):
        with pytest.raises(Problem):
            registers.may_go(found)
