"""AMB-01: the Baktiku e-attendance of Ambon. Facts are those of the published article; no act of a real person is
invented. Whatever the text does not say (a date, an answer, a figure) stays unknown here."""

from datetime import timedelta
from typing import Any

import tracker.requests.retention_acts  # noqa: F401 - registers its acts
from tracker.articles import service as articles
from tracker.articles.models import ArticleKind
from tracker.budgets import linking
from tracker.budgets import service as budgets
from tracker.budgets.models import BudgetStage, LinkKind
from tracker.budgets.reading import read_words
from tracker.cases import external, facts
from tracker.cases import service as cases
from tracker.cases.models import Case, Stage
from tracker.claims import service as claims
from tracker.claims.models import Accusation, Claim, Nature
from tracker.core import clock
from tracker.core.acting import acting_as
from tracker.core.types import Dated
from tracker.demo.staff import OUTSIDE_FOR, Staff
from tracker.evidence import service as evidence
from tracker.evidence.models import Holding
from tracker.language.dated import from_edtf
from tracker.log import service as log
from tracker.log.models import Channel, EntryKind, LogEntry
from tracker.officials import service as officials
from tracker.officials import tenures
from tracker.officials.models import BodyKind, Capacity, Official, OfficialKind, PostTitle
from tracker.requests import retention
from tracker.requests import service as requests
from tracker.requests.acts import subject_of
from tracker.sources import promises
from tracker.sources import service as sources
from tracker.sources.models import DetailDecision, Promise, Source, SourceKind
from tracker.tasks import service as tasks
from tracker.timeline import service as timeline
from tracker.vault import identities
from tracker.vault.fields import IdentityFields

EARLIER = """\
Sebuah kerja sama aplikasi absensi elektronik Pemerintah Kota Ambon, Baktiku, disebut merugikan daerah.

Perjanjian itu ditandatangani Penjabat Wali Kota Ambon Bodewin Wattimena dengan perwakilan Amazon Web Service (AWS), Inc. dan PT. Fatiha Sakti, disaksikan Ketua Tim Koordinator Korsupgah KPK RI wilayah Maluku dan Papua, Dian Ali, di Ambon, "beberapa waktu lalu".

Absensi itu disebut hanya bertahan tiga bulan, sedangkan anggaran yang diluncurkan "diperkirakan mencapai Rp miliar dan ini sangat merugikan".

Menurut "sejumlah ASN", absensi elektronik "sudah tak lagi digunakan".

"ini hanya berjalan 3 bulan di tahun 2023", ucap sumber ASN yang meminta namanya dirahasiakan, belum lama ini.

Alasannya "terlalu mahal", sehingga "anggaran miliaran rupiah" tidak berfaedah; ini "anggaran yang besar", dan "yang paling bertanggung jawab dalam hal ini diduga adalah dinas Kominfo kota Ambon".

"seingat saya hanya tiga bulan, selepas itu tidak lagi, padahal ada anggaran miliar yang telah digunakan", kata sumber.
"""

DRAFT = """\
Absensi elektronik Baktiku di Ambon: apa yang belum terjawab

Pemerintah Kota Ambon pernah memakai absensi elektronik Baktiku. Seorang pegawai yang meminta namanya dirahasiakan mengatakan absensi itu "hanya berjalan 3 bulan di tahun 2023".

Berapa uang daerah yang dipakai belum diketahui. Kami belum melihat satu dokumen pun tentang anggarannya.

Dinas Kominfo Kota Ambon disebut paling bertanggung jawab dalam sebuah berita. Kami akan meminta penjelasan dinas itu sebelum tulisan ini terbit.
"""


def tell(staff: Staff) -> None:
    """Enters the case as its reporter and its editor would."""
    with acting_as(staff.rani.uuid):
        case = _open(staff)
        people = _officials()
        kenanga = _source(case, staff)
        entries = _log(case, kenanga)
        made = _claims(case, people, entries)
        _events(case, people)
        _money(case, people, kenanga, entries, made)
        _articles(case, made, people)
        _to_do(case, staff, people)
        _to_keep(case, kenanga, staff)
    _move_on(case, staff)


def _open(staff: Staff) -> Case:
    case = cases.open_case(
        staff.rani,
        code="AMB-01",
        title="Baktiku e-attendance, Ambon",
        editor=staff.sari,
        question="Did the city pay for an attendance app that ran for three months of 2023, how much, and who decided?",
        hypothesis="Public money was spent on an application that was hardly used. No document shows it yet.",
        region="Ambon, Maluku",
        tags=["absensi", "spbe", "kominfo"],
        target_on=clock.today() + timedelta(days=21),
    )
    cases.add_member(case, staff.bram)
    return case


def _officials() -> dict[str, Official]:
    add, kind = officials.add_official, OfficialKind
    city = add(kind.BODY, "Pemerintah Kota Ambon", body_kind=BodyKind.CITY, place="Ambon", aliases=["Pemkot Ambon"])
    agency = add(
        kind.BODY,
        "Dinas Kominfo Kota Ambon",
        body_kind=BodyKind.AGENCY,
        body=city,
        place="Ambon",
        aliases=["dinas Kominfo kota Ambon", "Diskominfo Kota Ambon"],
    )
    aws = add(
        kind.BODY,
        "Amazon Web Service (AWS), Inc.",
        body_kind=BodyKind.COMPANY,
        aliases=["Amazon Web Services", "AWS"],
        note='The article writes "Service"; the company\'s usual spelling is "Services".',
    )
    fatiha = add(kind.BODY, "PT. Fatiha Sakti", body_kind=BodyKind.COMPANY, aliases=["PT Fatiha Sakti"])
    kpk = add(kind.BODY, "KPK RI", body_kind=BodyKind.ENFORCEMENT, aliases=["Komisi Pemberantasan Korupsi"])
    korsupgah = add(
        kind.BODY,
        "Korsupgah KPK RI wilayah Maluku dan Papua",
        body_kind=BodyKind.ENFORCEMENT,
        body=kpk,
        place="wilayah Maluku dan Papua",
        aliases=["Koordinator Supervisi dan Pencegahan"],
    )
    outlet = add(kind.BODY, "MediaLT", body_kind=BodyKind.PRESS)
    mayor = add(kind.POST, "Wali Kota Ambon", post_title=PostTitle.WALI_KOTA, body=city, place="Ambon")
    chair = add(kind.POST, "Ketua Tim Koordinator Korsupgah", post_title=PostTitle.OTHER, body=korsupgah)
    vendor = add(
        kind.POST,
        "Perwakilan vendor (tidak disebut namanya)",
        post_title=PostTitle.OTHER,
        body=fatiha,
        note="Signed for Amazon Web Service (AWS), Inc. and PT. Fatiha Sakti. The article names nobody.",
    )
    wattimena = add(kind.PERSON, "Bodewin Wattimena", note="Signed as Penjabat Wali Kota. Not accused.")
    ali = add(kind.PERSON, "Dian Ali", note="Witnessed the signing.")
    tenures.add_tenure(wattimena, mayor, Capacity.PENJABAT)
    tenures.add_tenure(ali, chair)
    return {
        "city": city,
        "agency": agency,
        "aws": aws,
        "fatiha": fatiha,
        "korsupgah": korsupgah,
        "outlet": outlet,
        "vendor": vendor,
        "wattimena": wattimena,
        "ali": ali,
    }


def _source(case: Case, staff: Staff) -> Source:
    source = sources.add_source(
        case,
        anonymous=True,
        pseudonym="KENANGA",
        kind=SourceKind.INSIDER,
        handler=staff.rani,
        people=None,
        described_as="sejumlah ASN; sumber ASN yang meminta namanya dirahasiakan",
        access="Works where the attendance was used. Whether they saw the budget is not established.",
    )
    promises.add_terms(
        source,
        scope="Name, as asked; grant, reason and scope are not recorded",
        promise=Promise.REQUESTED,
        words="meminta namanya dirahasiakan",
    )
    for words, noticed_by, decision in (
        ("ASN (civil servant)", "Colleagues; a large group on its own", DetailDecision.DECIDE),
        ("di lingkup Pemerintah Kota Ambon", "Colleagues inside the city government", DetailDecision.DECIDE),
        ("sambil mengenakan helm", "Anyone who saw the conversation", DetailDecision.REMOVE),
        ("menekan stater kendaraan roda duanya", "Anyone who saw the conversation", DetailDecision.REMOVE),
        ("belum lama ini", "Anyone who saw them with a reporter", DetailDecision.KEEP),
        ("seingat saya", "People who know how they speak", DetailDecision.DECIDE),
    ):
        promises.add_detail(source, case, words=words, noticed_by=noticed_by, decision=decision)
    # Nobody knows who spoke to the outlet of this story, and nobody here guesses: the sealed words say so themselves.
    identities.seal(
        source,
        IdentityFields(
            name="CONTOH: nama karangan untuk demo",
            post="CONTOH: jabatan karangan, bukan orang sungguhan",
            contacts="CONTOH: tidak ada nomor, orang ini tidak ada",
            notes="Diisi oleh demo untuk memperlihatkan segel. Tidak ada identitas siapa pun di sini.",
        ),
        [staff.rani, staff.sari],
    )
    return source


def _log(case: Case, kenanga: Source) -> dict[str, LogEntry]:
    interview = log.add_entry(
        case,
        EntryKind.INTERVIEW,
        title="Interview about the attendance",
        body="As the earlier article gives it. The exact date is left vague on purpose. "
        '"Sejumlah ASN" is plural, but the quotes fit one person: the number of sources is not known.',
        happened=Dated(None, "belum lama ini"),
        place="Ambon",
        channel=Channel.IN_PERSON,
        source=kenanga,
        passages=[
            ("Sekarang ini tidak ada lagi absensi elektronik, ini hanya berjalan 3 bulan di tahun 2023.", None, True),
            (
                "Absen elektronik tidak lagi berfungsi, seingat saya hanya tiga bulan, selepas itu tidak lagi",
                None,
                True,
            ),
            ("padahal ada anggaran miliar yang telah digunakan", None, True),
            ("sudah tak lagi digunakan", None, False),
            ("terlalu mahal", None, False),
        ],
    )
    for title, body in (
        (
            "MoU or perjanjian kerja sama?",
            'The title says "MoU", the text "perjanjian kerja sama". They bind differently; ask for the signed copy.',
        ),
        (
            "TPP is spelled out wrongly",
            'The text expands TPP as "Pelayanan Publik". TPP is an allowance for civil servants.',
        ),
        ("A quotation is never closed", "In the fourth paragraph, so it is unclear where the words of the source end."),
        (
            "The page's dates belong to other stories",
            "The article carries no date of its own. Every dated line on the page, as 28 Agustus 2025, is the sidebar's.",
        ),
    ):
        log.add_entry(case, EntryKind.ANOMALY, title=title, body=body)
    # It says what the source is: with its source it stays at home when the case is taken out.
    odd, why = '"oknum ASN" for our own source', "A pejorative. Do not call a source so."
    log.add_entry(case, EntryKind.ANOMALY, title=odd, body=why, source=kenanga)
    return {"interview": interview}


def _claims(case: Case, people: dict[str, Official], entries: dict[str, LogEntry]) -> dict[str, Claim]:
    def add(summary: str, words: str, voice: str, nature: Nature = Nature.FACT, **parties: Any) -> Claim:
        accusation = Accusation.SOMEBODY if parties.get("accused") else Accusation.NOBODY
        return claims.add_claim(
            case, summary=summary, words=words, voice=voice, nature=nature, accusation=accusation, **parties
        )

    city, signers = people["city"], [people["wattimena"], people["aws"], people["fatiha"]]
    made = {
        "A1": add(
            "The region lost money",
            "sangat merugikan … Menguap",
            "The reporter's voice, no audit",
            Nature.JUDGEMENT,
            named=[city, *signers],
        ),
        "A2": add(
            "It ran three months",
            "hanya berjalan 3 bulan di tahun 2023 … seingat saya hanya tiga bulan",
            "KENANGA only",
            named=[city],
        ),
        "A3": add("It is no longer used", "sudah tak lagi digunakan", '"sejumlah ASN" / KENANGA', named=[city]),
        "A4": add("It was stopped for its cost", "terlalu mahal", "KENANGA", named=[city]),
        "A5": add(
            "Billions were already used",
            "padahal ada anggaran miliar yang telah digunakan",
            "KENANGA, no document",
            named=[city],
        ),
        "A6": add(
            "Dinas Kominfo is most responsible",
            "yang paling bertanggung jawab dalam hal ini diduga adalah dinas Kominfo kota Ambon",
            "Attribution unclear",
            accused=[people["agency"]],
        ),
    }
    interview = entries["interview"]
    for code, passage, limits in (
        ("A2", "ini hanya berjalan 3 bulan di tahun 2023", 'From memory: "seingat saya"'),
        ("A3", "sudah tak lagi digunakan", 'Paraphrased for "sejumlah ASN"; one person is on file'),
        ("A4", "terlalu mahal", "Paraphrased"),
        ("A5", "padahal ada anggaran miliar yang telah digunakan", "No document; access to the budget not established"),
    ):
        claims.add_support(made[code], log_entry=interview, passage=passage, limits=limits)
    return made


def _events(case: Case, people: dict[str, Official]) -> None:
    timeline.add_event(
        case,
        title="Signing of the agreement in Ambon",
        happened=Dated(None, "beberapa waktu lalu"),
        place="Ambon",
        note="No date in the article. Ask for the signed copy.",
        parties=[
            (people["wattimena"], "signed"),
            (people["vendor"], "signed"),
            (people["aws"], "party"),
            (people["fatiha"], "party"),
            (people["ali"], "witness"),
        ],
    )
    timeline.add_event(
        case,
        title="The e-attendance in use",
        happened=from_edtf("2023", "3 bulan di tahun 2023"),
        note="Three months within 2023; which three is not known.",
        parties=[(people["city"], "user")],
    )
    timeline.add_event(
        case,
        title="The interview about the attendance",
        happened=Dated(None, "belum lama ini"),
        note="Left vague on purpose.",
    )


def _money(
    case: Case, people: dict[str, Official], kenanga: Source, entries: dict[str, LogEntry], made: dict[str, Claim]
) -> None:
    city, interview, spent = people["city"], entries["interview"], BudgetStage.REALISASI
    rows: tuple[tuple[str, dict[str, Any]], ...] = (
        ("Milyaran Rupiah", {"label": "Title: money that vanished", "as_loss": True, "claim": made["A1"]}),
        (
            "diperkirakan mencapai Rp miliar",
            {"label": "Purchase of the application", "note": "No author, and the numeral is missing."},
        ),
        (
            "anggaran miliaran rupiah",
            {
                "label": "Money spent",
                "source": kenanga,
                "stage": spent,
                "note": 'Paraphrase. "Telah digelontorkan" implies that it was spent.',
            },
        ),
        ("anggaran yang besar", {"label": "The budget", "note": "Words only."}),
        (
            "anggaran miliar",
            {
                "label": "Money already used",
                "source": kenanga,
                "log_entry": interview,
                "stage": spent,
                "claim": made["A5"],
            },
        ),
    )
    amounts = [
        budgets.add_amount(case, words=words, payer=city, **{**read_words(words), **more}) for words, more in rows
    ]
    for other in amounts[1:]:
        linking.link(other, LinkKind.SAME, amounts[0])


def _articles(case: Case, made: dict[str, Claim], people: dict[str, Official]) -> None:
    earlier = articles.add_article(
        case,
        ours=False,
        kind=ArticleKind.BERITA,
        title="MoU Merugikan Daerah , Anggaran Milyaran Rupiah Menguap",
        section="Berita",
        outlet="MediaLT",
        outlet_official=people["outlet"],
        byline="(LT 01)",
        dateline="Ambon (MediaLT)",
        note="Carries no publication date. Retold here in short; the words in quotation marks are the article's.",
        text=EARLIER,
    )
    for words, code in (
        ("sangat merugikan", "A1"),
        ("ini hanya berjalan 3 bulan di tahun 2023", "A2"),
        ("sudah tak lagi digunakan", "A3"),
        ("terlalu mahal", "A4"),
        ("padahal ada anggaran miliar yang telah digunakan", "A5"),
        ("yang paling bertanggung jawab dalam hal ini diduga adalah dinas Kominfo kota Ambon", "A6"),
    ):
        articles.carry(earlier, words, claim=made[code])
    draft = articles.add_article(
        case,
        ours=True,
        kind=ArticleKind.INVESTIGASI,
        title="Absensi elektronik Baktiku di Ambon: apa yang belum terjawab",
        dateline="Ambon",
        text=DRAFT,
    )
    articles.carry(draft, "hanya berjalan 3 bulan di tahun 2023", claim=made["A2"])
    articles.carry(draft, "Dinas Kominfo Kota Ambon disebut paling bertanggung jawab", claim=made["A6"])


def _to_do(case: Case, staff: Staff, people: dict[str, Official]) -> None:
    evidence.add_document(
        case,
        title="Signed MoU or cooperation agreement on Baktiku",
        issuer=people["city"],
        where="Pemerintah Kota Ambon; a public signing, so a copy should exist",
        holding=Holding.WANTED,
    )
    evidence.add_document(
        case,
        title="DPA Dinas Kominfo Kota Ambon 2023",
        issuer=people["agency"],
        where="Request under UU KIP to the city's PPID",
        holding=Holding.WANTED,
    )
    tasks.add_task(
        case, "Ask Dinas Kominfo Kota Ambon about C6", assignee=staff.rani, due_on=clock.today() + timedelta(days=2)
    )
    tasks.add_task(case, "Settle the terms with KENANGA", assignee=staff.rani, due_on=clock.today() + timedelta(days=1))
    tasks.add_task(case, "Request the DPA 2023", assignee=staff.rani, due_on=clock.today() + timedelta(days=5))


def _to_keep(case: Case, kenanga: Source, staff: Staff) -> None:
    """A date for the identity, and a request about it that waits for somebody else."""
    retention.begin(kenanga, clock.today() + timedelta(days=180))
    requests.ask(
        "retention",
        staff.rani,
        subject_of(kenanga),
        reason="The answer of the agency may lead to a hearing after that date; KENANGA should stay reachable.",
        data={"keep_until": clock.today() + timedelta(days=730)},
        asked_in=case,
    )


def _move_on(case: Case, staff: Staff) -> None:
    with acting_as(staff.sari.uuid):
        external.engage(
            case,
            email=staff.nadia.email,
            name=staff.nadia.name,
            ends_on=staff.nadia.ends_on,
            may_sign=True,
            lasts=OUTSIDE_FOR,
        )
        for stage in (Stage.REPORTING, Stage.VERIFYING, Stage.CONFIRMING):
            cases.move(staff.sari, case, stage, "", facts.of(case))
