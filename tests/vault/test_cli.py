"""The ceremony at the console."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.vault.stock import WORDS
from tracker.accounts.signin import by_email
from tracker.audit.chain import verify
from tracker.cases import service as cases
from tracker.cli import main
from tracker.core import settings
from tracker.core.acting import acting_as
from tracker.core.db import Database, session
from tracker.sources import service as sources
from tracker.sources.models import Source, SourceKind
from tracker.vault import identities, keys, opening, pairs, ring
from tracker.vault.fields import IdentityFields

Run = Callable[..., Result]
WHO = IdentityFields("Nama Karangan Untuk Uji")


def at(folder: Path, patch: pytest.MonkeyPatch, url: str = "") -> Run:
    patch.setenv("TELUSUR_KEYS", str(folder / "keys"))
    patch.setenv("TELUSUR_DATABASE_URL", url or f"sqlite:///{folder}/data/telusur.db")

    def command(*args: str, **kwargs: str | bytes) -> Result:
        return CliRunner().invoke(main, args, **kwargs)  # ty: ignore[invalid-argument-type]

    return command


@pytest.fixture(scope="session")
def initialised(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A newsroom of one administrator and two editors."""
    folder = tmp_path_factory.mktemp("initialised")
    with pytest.MonkeyPatch.context() as patch:
        begin(at(folder, patch))
    return folder


def begin(command: Run) -> None:
    assert command("init", "--email", "ani@example.org", "--name", "Ani").exit_code == 0
    for name in ("sari", "dewi"):
        command("user", "add", f"{name}@example.org", "--name", name, "--role", "editor")


@pytest.fixture
def run(initialised: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    shutil.copytree(initialised, tmp_path, dirs_exist_ok=True)
    return at(tmp_path, monkeypatch)


@pytest.fixture(params=["sqlite", "postgresql"])
def run_on(
    request: pytest.FixtureRequest, initialised: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Run]:
    """As `run`, on either database."""
    if request.param == "sqlite":
        yield request.getfixturevalue("run")
        return
    server = request.getfixturevalue("server")
    with server.database() as url:
        command = at(tmp_path, monkeypatch, url)
        begin(command)
        yield command


def shares_in(output: str) -> list[str]:
    parts = re.split(r"Share \d\n", output)[1:]
    return [" ".join(re.findall(r"\d+ ([a-z]+)", part)[:33]) for part in parts[:3]]


def inside(act: Callable[[], object]) -> object:
    config = settings.load()
    keys.use_settings(config)
    database = Database(config["DATABASE_URL"])
    with database.work():
        found = act()
    database.engine.dispose()
    return found


def seal(pseudonym: str = "KENANGA", beside: str = "", code: str = "TST-01") -> None:
    """By sari, for herself and who is named `beside` her."""
    sari, other = by_email("sari@example.org"), by_email(beside)
    assert sari
    with acting_as(sari.uuid):
        if not pairs.ready(sari):
            pairs.set_passphrase(sari, WORDS)
        case = cases.open_case(sari, code=code, title="Uji")
        source = sources.add_source(case, anonymous=True, pseudonym=pseudonym, kind=SourceKind.INSIDER, handler=sari)
        identities.seal(source, WHO, [user for user in (sari, other) if user])


def opened_by(email: str) -> IdentityFields:
    user = by_email(email)
    assert user
    return opening.open_for(session().query(Source).one(), user, WORDS, "Uji pemulihan.")


def test_the_whole_ceremony(run_on: Run) -> None:
    run = run_on
    made = run("vault", "init", input="y\n")
    assert made.exit_code == 0, made.output
    shares = shares_in(made.output)
    assert [len(share.split()) for share in shares] == [33, 33, 33]
    assert run("vault", "init", input="y\n").exit_code == 2
    inside(seal)
    dewi = "dewi@example.org"
    two = f"{shares[2]}\n{shares[0]}\n"
    assert "sets a vault passphrase first" in run("vault", "recover", dewi, input=two).output
    inside(lambda: pairs.set_passphrase(by_email(dewi), WORDS))  # ty: ignore[invalid-argument-type]
    assert "0 identities" in run("vault", "recover", dewi, "--source", "MERANTI", input=two).output
    assert "1 identity given to dewi" in run("vault", "recover", dewi, input=two).output
    assert inside(lambda: opened_by(dewi)) == WHO
    turned = run("vault", "rotate", input=f"{two}y\n")
    assert "1 identity sealed anew" in turned.output, turned.output
    assert "not the recovery key" in run("vault", "recover", dewi, input=two).output
    assert shares_in(turned.output) != shares
    assert inside(lambda: opened_by("sari@example.org")) == WHO
    assert inside(lambda: verify(session())[1]) is None


def test_a_rotation_names_first_what_the_old_key_never_opened_and_does_the_rest(run_on: Run) -> None:
    inside(lambda: pairs.set_passphrase(by_email("dewi@example.org"), WORDS))  # ty: ignore[invalid-argument-type]
    inside(lambda: seal("MERANTI", "dewi@example.org"))
    shares = shares_in(run_on("vault", "init", input="y\n").output)
    inside(lambda: seal("KENANGA", code="TST-02"))
    two = f"{shares[0]}\n{shares[1]}\n"
    # Refused at the question, so nothing was turned; what is left was told before it.
    asked = run_on("vault", "rotate", input=f"{two}n\n")
    assert asked.exit_code == 1
    assert asked.output.index("opens it: MERANTI") < asked.output.index("Share 1\n")
    turned = run_on("vault", "rotate", input=f"{two}y\n")
    assert "1 identity sealed anew" in turned.output, turned.output
    assert turned.output.count("opens it: MERANTI") == 2


def test_a_rotation_that_must_refuse_does_so_before_any_share_is_printed(run: Run) -> None:
    shares = shares_in(run("vault", "init", input="y\n").output)
    inside(seal)
    inside(lambda: ring.erase(session().query(Source).one().uuid))
    refused = run("vault", "rotate", input=f"{shares[0]}\n{shares[1]}\ny\n")
    assert refused.exit_code != 0
    assert "KENANGA: " in refused.output
    assert "Share 1\n" not in refused.output


def test_nothing_is_stored_until_the_shares_are_taken(run: Run) -> None:
    assert run("vault", "init", input="n\n").exit_code == 1
    assert run("vault", "init", input="y\n").exit_code == 0


def test_a_key_made_offline_is_stored_by_its_public_half(run: Run) -> None:
    made = run("vault", "make-key").output
    public = made.strip().splitlines()[-1]
    assert run("vault", "init", "--public", "bukan kunci").exit_code == 2
    assert run("vault", "init", "--public", public[:-8]).exit_code == 2
    assert run("vault", "init", "--public", public).exit_code == 0
    inside(seal)
    two = "\n".join(shares_in(made)[:2]) + "\n"
    assert "0 identities given to sari" in run("vault", "recover", "sari@example.org", input=two).output


@pytest.mark.parametrize("typed", [b"\n".join([b"academic " * 33] * 2), b"x\ny", b"\xff\xfe\nx"])
def test_wrong_words_are_refused_in_one_line(run: Run, typed: bytes) -> None:
    run("vault", "init", input="y\n")
    answer = run("vault", "recover", "sari@example.org", input=typed + b"\n")
    assert answer.exit_code == 2
    assert "Traceback" not in answer.output


def test_sweeping_an_empty_house(run: Run) -> None:
    assert run("vault", "sweep").output == "0 erased.\n"
