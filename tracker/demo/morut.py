"""MRT-01: the e-Office server of Morowali Utara. Facts are those of the published article; no act of a real person is
invented. The article names no publication date; the year of "(15/7)" is inferred from the events around it."""

from datetime import timedelta
from typing import Any

from tracker.articles import service as articles
from tracker.articles.models import ArticleKind
from tracker.budgets import service as budgets
from tracker.budgets.models import BudgetStage
from tracker.budgets.reading import read_words
from tracker.cases import facts
from tracker.cases import service as cases
from tracker.cases.models import Case, Stage
from tracker.claims import service as claims
from tracker.claims.models import Accusation, Claim
from tracker.confirmations import service as confirmations
from tracker.confirmations.models import Outcome
from tracker.core import clock
from tracker.core.acting import acting_as
from tracker.core.types import Dated
from tracker.demo.staff import Staff
from tracker.evidence import service as evidence
from tracker.evidence.models import Holding
from tracker.language.dated import from_edtf
from tracker.log import service as log
from tracker.log.models import Channel, EntryKind, LogEntry
from tracker.officials import service as officials
from tracker.officials import tenures
from tracker.officials.models import BodyKind, Official, OfficialKind, PostTitle
from tracker.sources import promises
from tracker.sources import service as sources
from tracker.sources.models import Attribution, DetailDecision, Promise, Source, SourceKind
from tracker.tasks import service as tasks
from tracker.timeline import service as timeline
from tracker.vault import elsewhere

EARLIER = """\
Pengadaan perangkat server e-Office Diskominfo Morowali Utara "diduga bermasalah".

Pada Januari 2022 Bupati Delis, didampingi Ketua DPRD Morut, Kadis Kominfo Morut, Plt Kepala Inspektorat dan Kepala Dinas PMDD, ke Kabupaten Sumedang menandatangani Naskah Perjanjian Hibah Daerah (NPHD) tentang e-Office dan e-Sakip.

Pada 13 Juli 2023 Bupati menugaskan 14 pejabat eselon II studi banding ke Sumedang, dipimpin Sekda Musda Guntur.

Lewat telepon Sekda mengatakan: "Ini adalah tindak lanjut dari kunjungan tahun 2022 terkait MoU penerapan E-Office" (15/7).

Server yang diadakan Diskominfo "sering bermasalah". Kata Sekda: "Rupanya server yang mereka beli salah pasang ini, kabel" dan "kapasitas pembagian itu tidak terbagi merata".

Dari informasi yang dihimpun, Kadis Kominfo Ivan Mareoli "sekitar 3 kali berangkat ke Sumedang". Diduga ada "perangkat pendukung server yang tidak di adakan".

"Waktu datang itu alat, dan di gunakan sering lalod. Dan kalau mati lampu menyala-menyala", ujar sumber media ini.

Dari informasi yang dihimpun, "anggaran cukup besar tersedot".

Kadis Kominfo Ivan Mareoli yang dikonfirmasi "enggan memberi penjelasan apapun" tentang anggaran media dan anggaran Diskominfo 2023.
"""

DRAFT = """\
Server e-Office Morowali Utara: tersendat, dan belum terjelaskan

Sekretaris Daerah Morowali Utara Musda Guntur mengatakan uji absensi elektronik tersendat karena server "salah pasang" dan kapasitas "tidak terbagi merata".

Seorang saksi mengatakan perangkat itu "sering lalod" sejak datang.

Berapa anggarannya belum kami ketahui. Dugaan bahwa ada perangkat pendukung yang tidak diadakan belum kami tanyakan kepada Kepala Dinas Kominfo.
"""


def tell(staff: Staff) -> None:
    """Enters the case as its reporters and its editor would."""
    with acting_as(staff.dewi.uuid):
        case = _open(staff)
        people = _officials()
        guntur, meranti = _sources(case, staff, people)
        entries = _log(case, guntur, meranti)
        made = _claims(case, people, entries)
        _events(case, people)
        _attempts(case, staff, people, made)
        _money(case, people, made)
        _articles(case, made)
        _to_do(case, staff, people)
    _move_on(case, staff)


def _open(staff: Staff) -> Case:
    case = cases.open_case(
        staff.dewi,
        code="MRT-01",
        title="Server e-Office, Morowali Utara",
        editor=staff.sari,
        question="What did Diskominfo pay for the e-Office server, who supplied it, and why does it stall?",
        hypothesis="The server was bought without what it needs to run. Nobody on the record says so yet.",
        region="Morowali Utara, Sulawesi Tengah",
        tags=["e-office", "spbe", "kominfo"],
        target_on=clock.today() + timedelta(days=30),
    )
    cases.add_member(case, staff.rani)
    return case


def _officials() -> dict[str, Official]:
    add, kind = officials.add_official, OfficialKind
    regency = add(
        kind.BODY,
        "Pemda Morut",
        body_kind=BodyKind.REGENCY,
        place="Morowali Utara",
        aliases=["Pemerintah Kabupaten Morowali Utara", "Pemkab Morut"],
    )

    def inside(name: str, body_kind: BodyKind, *aliases: str) -> Official:
        return add(kind.BODY, name, body_kind=body_kind, body=regency, place="Morowali Utara", aliases=aliases)

    def post(name: str, title: PostTitle, body: Official, note: str = "") -> Official:
        return add(kind.POST, name, post_title=title, body=body, place="Morowali Utara", note=note)

    kominfo = inside(
        "Diskominfo Morowali Utara",
        BodyKind.AGENCY,
        "Dinas Komunikasi dan Informasi Morowali Utara",
        "Diskominfo Morut",
    )
    dprd = inside("DPRD Morowali Utara", BodyKind.LEGISLATURE)
    inspectorate = inside("Inspektorat Morowali Utara", BodyKind.INSPECTORATE)
    pmdd = inside("Dinas PMDD Morowali Utara", BodyKind.AGENCY)
    sumedang = add(
        kind.BODY, "Pemkab Sumedang", body_kind=BodyKind.REGENCY, place="Sumedang", aliases=["Pemda Sumedang"]
    )
    outlet = add(
        kind.BODY, "media ini (outlet not named)", body_kind=BodyKind.PRESS, note='The text says only "media ini".'
    )
    vendor = add(
        kind.BODY,
        "Vendor of the e-Office server (not named)",
        body_kind=BodyKind.COMPANY,
        note="Find the contract first.",
    )
    regent = post("Bupati Morowali Utara", PostTitle.BUPATI, regency)
    secretary = post("Sekda Morowali Utara", PostTitle.SEKDA, regency)
    head = post(
        "Kepala Dinas Kominfo Morowali Utara",
        PostTitle.KEPALA_DINAS,
        kominfo,
        'The "Kadis Kominfo" of January 2022 is not named in the text.',
    )
    speaker = post("Ketua DPRD Morowali Utara", PostTitle.KETUA_DPRD, dprd, "Named by post only.")
    inspector = post("Plt Kepala Inspektorat Morowali Utara", PostTitle.INSPEKTUR, inspectorate, "Named by post only.")
    pmdd_head = post("Kepala Dinas PMDD Morowali Utara", PostTitle.KEPALA_DINAS, pmdd, "Named by post only.")
    fourteen = add(kind.GROUP, "14 pejabat eselon II Morowali Utara", people=14, place="Morowali Utara")
    delis = add(kind.PERSON, "Delis")
    guntur = add(kind.PERSON, "Musda Guntur")
    mareoli = add(kind.PERSON, "Ivan Mareoli")
    # The text calls him Bupati of two months; it says neither since when, nor in what capacity.
    tenures.add_tenure(delis, regent, None, Dated(None, "Januari 2022 dan Juli 2023"))
    tenures.add_tenure(guntur, secretary, None, from_edtf("2023-07", "Juli 2023"))
    tenures.add_tenure(mareoli, head, None, from_edtf("2023", "2023"))
    return {
        "regency": regency,
        "kominfo": kominfo,
        "inspectorate": inspectorate,
        "sumedang": sumedang,
        "outlet": outlet,
        "vendor": vendor,
        "head": head,
        "speaker": speaker,
        "inspector": inspector,
        "pmdd_head": pmdd_head,
        "fourteen": fourteen,
        "delis": delis,
        "guntur": guntur,
        "mareoli": mareoli,
    }


def _sources(case: Case, staff: Staff, people: dict[str, Official]) -> tuple[Source, Source]:
    guntur = sources.add_source(
        case,
        anonymous=False,
        kind=SourceKind.OFFICIAL,
        handler=staff.dewi,
        official=people["guntur"],
        people=1,
        described_as="Sekda Morut, Musda Guntur",
        access="Led the delegation of July 2023 and spoke of a test of the attendance.",
    )
    promises.add_terms(
        guntur,
        scope="What he said by telephone",
        attribution=Attribution.ON_RECORD,
        promise=Promise.NONE,
        agreed=from_edtf("2023-07-15?", "(15/7)"),
    )
    meranti = sources.add_source(
        case,
        anonymous=True,
        pseudonym="MERANTI",
        kind=SourceKind.WITNESS,
        handler=staff.dewi,
        people=None,
        described_as="sumber media ini",
        access='"Waktu datang itu alat" implies an eyewitness at the delivery: a small set of people.',
    )
    promises.add_terms(meranti, scope="Not recorded; the article leaves the name out", promise=Promise.NONE)
    promises.add_detail(
        meranti,
        case,
        words="Waktu datang itu alat",
        noticed_by="Whoever was at the delivery; a small set of people",
        decision=DetailDecision.DECIDE,
    )
    elsewhere.declare(
        meranti,
        holder_role="The editors of the outlet that quoted them",
        place="Not with this newsroom; the outlet did not say",
    )
    return guntur, meranti


def _log(case: Case, guntur: Source, meranti: Source) -> dict[str, LogEntry]:
    call = log.add_entry(
        case,
        EntryKind.CALL,
        title="Telephone interview with the Sekda",
        happened=from_edtf("2023-07-15?", "(15/7)"),
        channel=Channel.PHONE,
        source=guntur,
        body='The year is inferred. "Waktu di tes kemarin" stands inside a quotation, so it is the day before the interview or just recently.',
        passages=[
            (
                "Ini adalah tindak lanjut dari kunjungan tahun 2022 terkait MoU penerapan E-Office antara Pemerintah Kabupaten "
                "Morowali Utara dan Pemda Sumedang.",
                Attribution.ON_RECORD,
                True,
            ),
            ("Rupanya server yang mereka beli salah pasang ini, kabel", Attribution.ON_RECORD, True),
            ("Jadi kapasitas pembagian itu tidak terbagi merata", Attribution.ON_RECORD, True),
            ("Waktu di tes kemarin absen berbasis elektronik langsung lalod", Attribution.ON_RECORD, True),
        ],
    )
    witness = log.add_entry(
        case,
        EntryKind.INTERVIEW,
        title="What the witness said of the equipment",
        happened=Dated(),
        source=meranti,
        body="No date and no promise is recorded.",
        passages=[
            ("Waktu datang itu alat, dan di gunakan sering lalod. Dan kalau mati lampu menyala-menyala", None, True)
        ],
    )
    log.add_entry(
        case,
        EntryKind.LEAD,
        title="How much was spent on the server?",
        body='An open lead of the earlier article: "tengah menelusuri jumlah anggaran".',
    )
    for title, body in (
        (
            "NPHD, MoU or procurement?",
            "The text speaks of a grant agreement (NPHD), a MoU and a procurement. They are three things.",
        ),
        (
            "A quotation opens nowhere",
            "The words on the test of the attendance have a closing mark only, so where the Sekda begins is unclear.",
        ),
        ('"lalod" is kept as written', "Said twice, by two people; probably slow loading. Quote it as it stands."),
        (
            '"informasi yang dihimpun" is no source',
            "Used twice: for the three trips and for the large budget. Nobody is behind it.",
        ),
        (
            "Asked about the outlet's own media budget",
            "The head of Diskominfo was asked about media budgets, in which the outlet has an interest: a conflict to declare.",
        ),
    ):
        log.add_entry(case, EntryKind.ANOMALY, title=title, body=body)
    return {"call": call, "witness": witness}


def _claims(case: Case, people: dict[str, Official], entries: dict[str, LogEntry]) -> dict[str, Claim]:
    def add(summary: str, words: str, voice: str, accused: list[str], named: list[str]) -> Claim:
        return claims.add_claim(
            case,
            summary=summary,
            words=words,
            voice=voice,
            accusation=Accusation.SOMEBODY if accused else Accusation.NOBODY,
            accused=[people[name] for name in accused],
            named=[people[name] for name in named],
        )

    made = {
        "B1": add(
            "The procurement was irregular",
            "diduga bermasalah",
            "The reporter's voice; nothing direct",
            ["kominfo"],
            ["vendor", "inspectorate", "delis"],
        ),
        "B2": add(
            "The servers often fail",
            "sering bermasalah",
            "The Sekda and MERANTI, in part",
            ["kominfo", "mareoli"],
            ["vendor"],
        ),
        "B3": add(
            "It was wrongly installed and the capacity badly shared",
            "salah pasang ini, kabel … tidak terbagi merata",
            "The Sekda, partly hearsay; about the installation",
            ["kominfo"],
            ["vendor"],
        ),
        "B4": add(
            "Supporting equipment was not bought",
            "perangkat pendukung server yang tidak di adakan",
            "Unsourced",
            ["kominfo", "mareoli"],
            ["vendor"],
        ),
        "B5": add(
            "Mareoli went to Sumedang about three times",
            "sekitar 3 kali berangkat ke Sumedang",
            '"informasi yang dihimpun media ini": unsourced',
            ["mareoli"],
            ["sumedang"],
        ),
        "B6": add("A large budget went in", "anggaran cukup besar tersedot", "Unsourced", ["kominfo", "mareoli"], []),
        "B7": add(
            "It hangs often, and lights blink in outages",
            "sering lalod … mati lampu menyala-menyala",
            "MERANTI only",
            [],
            ["kominfo"],
        ),
    }
    call, witness = entries["call"], entries["witness"]
    claims.add_support(
        made["B2"], log_entry=call, passage="absen berbasis elektronik langsung lalod", limits="In part: about one test"
    )
    claims.add_support(made["B2"], log_entry=witness, passage="di gunakan sering lalod", limits="In part")
    claims.add_support(
        made["B3"],
        log_entry=call,
        passage="Rupanya server yang mereka beli salah pasang ini, kabel",
        limits="Partly hearsay; about the installation, not the purchase",
    )
    claims.add_support(made["B7"], log_entry=witness, passage="sering lalod. Dan kalau mati lampu menyala-menyala")
    return made


def _events(case: Case, people: dict[str, Official]) -> None:
    timeline.add_event(
        case,
        title="Visit to Sumedang; the NPHD is signed",
        happened=from_edtf("2022-01", "Januari 2022"),
        place="Sumedang",
        note='The "Kadis Kominfo" who came along is not named.',
        parties=[
            (people["delis"], "signed for Morowali Utara"),
            (people["speaker"], "came along"),
            (people["head"], "came along, not named"),
            (people["inspector"], "came along"),
            (people["pmdd_head"], "came along"),
            (people["sumedang"], "host"),
        ],
    )
    timeline.add_event(
        case,
        title="14 echelon-II officials are sent to Sumedang",
        happened=from_edtf("2023-07-13", "13 Juli 2023"),
        place="Sumedang",
        parties=[(people["delis"], "sent them"), (people["fourteen"], "went"), (people["guntur"], "led them")],
    )
    timeline.add_event(
        case,
        title="The Sekda is interviewed by telephone",
        happened=from_edtf("2023-07-15?", "(15/7)"),
        note="The text writes day and month only; the year is inferred from the assignment of 13 July 2023.",
        parties=[(people["guntur"], "interviewed")],
    )
    timeline.add_event(
        case,
        title="A test of the e-attendance stalls",
        happened=from_edtf("2023-07-14?", "kemarin"),
        note="Inside a quotation of the interview of 15 July; may only mean recently.",
        parties=[(people["guntur"], "tells of it")],
    )


def _attempts(case: Case, staff: Staff, people: dict[str, Official], made: dict[str, Claim]) -> None:
    confirmations.add_attempt(
        case,
        official=people["guntur"],
        claims=[
            (made["B2"], "As the article gives it, in a call about the e-Office.", None),
            (made["B3"], "As the article gives it, in a call about the e-Office.", None),
        ],
        channel=Channel.PHONE,
        asked=from_edtf("2023-07-15?", "(15/7)"),
        outcome=Outcome.ANSWERED,
        reply="Rupanya server yang mereka beli salah pasang ini, kabel",
        note="By the earlier outlet. The year is inferred.",
    )
    confirmations.add_attempt(
        case,
        official=people["mareoli"],
        claims=[(made["B6"], "Anggaran di Diskominfo Morut tahun 2023", None)],
        channel=Channel.UNKNOWN,
        asked=Dated(),
        outcome=Outcome.DECLINED,
        reply="enggan memberi penjelasan apapun",
        also_asked="Peran Diskominfo dalam hal anggaran media",
        conflict="The outlet asked about its own media budget.",
        note="By the earlier outlet; channel and date are missing. The equipment (C4), the trips (C5) and the fault (C2) are not shown to have been put to him.",
    )


def _money(case: Case, people: dict[str, Official], made: dict[str, Claim]) -> None:
    words = "anggaran cukup besar"
    said: dict[str, Any] = {
        **read_words(words),
        "label": "Purchase of the e-Office server",
        "payer": people["kominfo"],
        "payee": people["vendor"],
        "stage": BudgetStage.UNKNOWN,
        "claim": made["B6"],
        "note": "Words only. The earlier outlet was still looking for the figure.",
    }
    budgets.add_amount(case, words=words, **said)


def _articles(case: Case, made: dict[str, Claim]) -> None:
    earlier = articles.add_article(
        case,
        ours=False,
        kind=ArticleKind.BERITA,
        outlet="media ini (outlet not named)",
        byline="(*)",
        dateline="MORUT-",
        note="The text has no title and no date. Retold here in short; the words in quotation marks are the article's.",
        text=EARLIER,
    )
    for words, code in (
        ("diduga bermasalah", "B1"),
        ("sering bermasalah", "B2"),
        ("Rupanya server yang mereka beli salah pasang ini, kabel", "B3"),
        ("perangkat pendukung server yang tidak di adakan", "B4"),
        ("sekitar 3 kali berangkat ke Sumedang", "B5"),
        ("anggaran cukup besar tersedot", "B6"),
        ("Dan kalau mati lampu menyala-menyala", "B7"),
    ):
        articles.carry(earlier, words, claim=made[code])
    draft = articles.add_article(
        case,
        ours=True,
        kind=ArticleKind.INVESTIGASI,
        title="Server e-Office Morowali Utara: tersendat, dan belum terjelaskan",
        dateline="Morowali Utara",
        text=DRAFT,
    )
    articles.carry(draft, "tidak terbagi merata", claim=made["B3"])
    articles.carry(draft, "sering lalod", claim=made["B7"])
    articles.carry(draft, "perangkat pendukung yang tidak diadakan", claim=made["B4"])


def _to_do(case: Case, staff: Staff, people: dict[str, Official]) -> None:
    for title, issuer, where in (
        ("Contract for the e-Office server", "kominfo", "Diskominfo Morowali Utara; LPSE"),
        ("NPHD between Morowali Utara and Sumedang", "sumedang", "Pemkab Sumedang holds the signed copy"),
        ("Travel orders to Sumedang, 2022 and 2023", "regency", "Request under UU KIP"),
    ):
        evidence.add_document(case, title=title, issuer=people[issuer], where=where, holding=Holding.WANTED)
    soon = clock.today() + timedelta(days=3)
    tasks.add_task(case, "Put C2, C4 and C5 to the head of Diskominfo", assignee=staff.dewi, due_on=soon)
    tasks.add_task(case, "Find the supplier in LPSE", assignee=staff.rani, due_on=soon)
    tasks.add_task(
        case, "Write down the terms with MERANTI", assignee=staff.dewi, due_on=clock.today() + timedelta(days=1)
    )


def _move_on(case: Case, staff: Staff) -> None:
    with acting_as(staff.sari.uuid):
        for stage in (Stage.REPORTING, Stage.VERIFYING, Stage.CONFIRMING):
            cases.move(staff.sari, case, stage, "", facts.of(case))
