"""The ceremony at the console."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.vault.stock import WORDS
from tracker.accounts.service import by_email
from tracker.audit.chain import verify
from tracker.cases import service as cases
from tracker.cli import main
from tracker.core import settings
from tracker.core.acting import acting_as
from tracker.core.db import Database, session
from tracker.sources import service as sources
from tracker.sources.models import Source, SourceKind
from tracker.vault import custodians, identities, keys
from tracker.vault.fields import IdentityFields

Run = Callable[..., Result]
WHO = IdentityFields("Nama Karangan Untuk Uji")


def at(folder: Path, patch: pytest.MonkeyPatch) -> Run:
    patch.setenv("TELUSUR_KEYS", str(folder / "keys"))
    patch.setenv("TELUSUR_DATABASE_URL", f"sqlite:///{folder}/data/telusur.db")

    def command(*args: str, **kwargs: str | bytes) -> Result:
        return CliRunner().invoke(main, args, **kwargs)  # ty: ignore[invalid-argument-type]

    return command


@pytest.fixture(scope="session")
def initialised(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A newsroom of one administrator and two editors."""
    folder = tmp_path_factory.mktemp("initialised")
    with pytest.MonkeyPatch.context() as patch:
        command = at(folder, patch)
        assert command("init", "--email", "ani@example.org", "--name", "Ani").exit_code == 0
        for name in ("sari", "dewi"):
            command("user", "add", f"{name}@example.org", "--name", name, "--role", "editor")
    return folder


@pytest.fixture
def run(initialised: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    shutil.copytree(initialised, tmp_path, dirs_exist_ok=True)
    return at(tmp_path, monkeypatch)


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


def seal() -> None:
    sari = by_email("sari@example.org")
    assert sari
    with acting_as(sari.uuid):
        custodians.set_passphrase(sari, WORDS)
        case = cases.open_case(sari, code="TST-01", title="Uji")
        source = sources.add_source(case, anonymous=True, pseudonym="KENANGA", kind=SourceKind.INSIDER, handler=sari)
        identities.seal(source, WHO, [sari])


def opened_by(email: str) -> IdentityFields:
    user = by_email(email)
    assert user
    return identities.open_for(session().query(Source).one(), user, WORDS, "Uji pemulihan.")


def test_the_whole_ceremony(run: Run) -> None:
    made = run("vault", "init", input="y\n")
    assert made.exit_code == 0, made.output
    shares = shares_in(made.output)
    assert [len(share.split()) for share in shares] == [33, 33, 33]
    assert run("vault", "init", input="y\n").exit_code == 2
    inside(seal)
    dewi = "dewi@example.org"
    two = f"{shares[2]}\n{shares[0]}\n"
    assert "sets a vault passphrase first" in run("vault", "recover", dewi, input=two).output
    inside(lambda: custodians.set_passphrase(by_email(dewi), WORDS))  # ty: ignore[invalid-argument-type]
    assert "0 identities" in run("vault", "recover", dewi, "--source", "MERANTI", input=two).output
    assert "1 identity given to dewi" in run("vault", "recover", dewi, input=two).output
    assert inside(lambda: opened_by(dewi)) == WHO
    turned = run("vault", "rotate", input=f"{two}y\n")
    assert "1 identity sealed anew" in turned.output, turned.output
    assert "not the recovery key" in run("vault", "recover", dewi, input=two).output
    assert shares_in(turned.output) != shares
    assert inside(lambda: opened_by("sari@example.org")) == WHO
    assert inside(lambda: verify(session())[1]) is None


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
