"""Several databases signed with the keys of one folder: each is held against its own lines, and against all of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.audit.tampering import unguard
from tests.backup.made import back_up, newsroom, restore
from tracker.audit import binding, checkpoints, proof
from tracker.audit.chain import Happening
from tracker.audit.checkpoints import Alarm, Place
from tracker.audit.tracking import report
from tracker.core.db import Database, session
from tracker.migrate import upgrade

Settings = dict[str, object]


def begun(url: str, keys: Path) -> Settings:
    config = newsroom(url, keys)
    database = Database(url)
    upgrade(database.engine)
    database.engine.dispose()
    grow(config)
    return config


def grow(config: Settings, times: int = 3) -> None:
    database = Database(str(config["DATABASE_URL"]))
    for _time in range(times):
        with database.work():
            report(session(), Happening("access.refused"))
    database.engine.dispose()


def cut(config: Settings, seq: int) -> None:
    database = Database(str(config["DATABASE_URL"]))
    with database.work() as current:
        unguard(current)
        for table in ("audit_entry", "audit_detail"):
            current.connection().exec_driver_sql(f"DELETE FROM {table} WHERE seq > {seq}")
    database.engine.dispose()


def sign(config: Settings) -> object:
    database = Database(str(config["DATABASE_URL"]))
    place = Place.of(config)
    assert place is not None
    try:
        with database.work(writing=False):
            return checkpoints.write(session(), place)
    finally:
        database.engine.dispose()


def told(config: Settings) -> str:
    found = proof.of_database(config)
    assert found.holds == ("agrees" in found.lines[-1] or "no checkpoint" in found.lines[-1])
    return found.lines[-1]


@pytest.fixture
def two(tmp_path: Path) -> tuple[Settings, Settings]:
    one, other = (begun(f"sqlite:///{tmp_path}/{name}.db", tmp_path / "keys") for name in ("one", "other"))
    grow(other, 5)
    for _time in range(2):
        for config in (one, other):
            assert sign(config)
            grow(config)
    return one, other


def test_each_agrees_with_its_own_lines_and_passes_over_those_of_the_other(two: tuple[Settings, Settings]) -> None:
    assert [told(config).rpartition(": ")[2] for config in two] == ["the chain agrees"] * 2


def test_a_log_cut_short_is_found_beside_another(two: tuple[Settings, Settings]) -> None:
    one, other = two
    cut(one, 4)
    assert "shorter than its checkpoint" in told(one)
    with pytest.raises(Alarm, match="shorter"):
        sign(one)
    assert "agrees" in told(other)


def test_a_chain_put_wholesale_in_the_place_of_another_is_found(two: tuple[Settings, Settings]) -> None:
    """Whichever chain it is: one that was never signed, or the other database's own."""
    one, other = two
    file = Path(str(one["DATABASE_URL"]).removeprefix("sqlite:///"))
    for chain in (str(other["DATABASE_URL"]), "sqlite:///" + str(file.with_name("made-up.db"))):
        begun(chain, Path(str(one["KEYS"])))
        grow({"DATABASE_URL": chain}, 9)
        file.write_bytes(Path(chain.removeprefix("sqlite:///")).read_bytes())
        assert "not the one signed" in told(one)
        with pytest.raises(Alarm, match="not the one signed"):
            sign(one)


def test_a_database_that_was_moved_is_held_against_its_lines_of_before(two: tuple[Settings, Settings]) -> None:
    one, _other = two
    file = Path(str(one["DATABASE_URL"]).removeprefix("sqlite:///"))
    moved = {**one, "DATABASE_URL": f"sqlite:///{file.rename(file.with_name('moved.db'))}"}
    assert "agrees" in told(moved)
    cut(moved, 4)
    assert "shorter than its checkpoint" in told(moved)
    with pytest.raises(Alarm, match="shorter"):
        sign(moved)


def test_a_restored_copy_goes_its_own_way_beside_the_first(two: tuple[Settings, Settings], tmp_path: Path) -> None:
    one, _other = two
    made = back_up(dict(one), tmp_path / "out")
    copy = {**one, "DATABASE_URL": f"sqlite:///{tmp_path}/copy.db"}
    restore(made.database, None, copy)
    for config in (one, copy):
        grow(config, 4)
        assert sign(config)
    assert ("agrees" in told(one), "agrees" in told(copy)) == (True, True)
    cut(copy, 8)
    assert "shorter than its checkpoint" in told(copy)


def test_lines_of_before_a_database_was_named_are_of_the_first_that_is() -> None:
    old, mine, other = {"kind": "checkpoint", "seq": 1}, *({"kind": "checkpoint", "database": name} for name in "ab")
    lines = [old, mine, other]
    assert binding.of_database(lines, "a") == [old, mine]
    assert binding.of_database(lines, "b") == [other]
    assert binding.of_database([old], "b") == [old]


def exported(config: Settings, to: Path) -> Path:
    database = Database(str(config["DATABASE_URL"]))
    with database.work(writing=False) as current:
        to.write_text("\n".join(proof.export_lines(current, config)) + "\n")
    database.engine.dispose()
    return to


def test_an_export_is_held_against_the_lines_of_its_own_database(
    two: tuple[Settings, Settings], tmp_path: Path
) -> None:
    unsigned = begun(f"sqlite:///{tmp_path}/third.db", tmp_path / "keys")
    one, third = (exported(config, tmp_path / f"{at}.jsonl") for at, config in enumerate((two[0], unsigned)))
    assert proof.of_export(one, "", "").holds
    assert proof.of_export(third, "", "").holds
    head, *lines = one.read_text().splitlines()
    made_up = [line for line in third.read_text().splitlines() if line.startswith('{"entry"')]
    signed = [line for line in lines if line.startswith('{"checkpoint"')]
    assert signed
    for said in (head, head.replace('"database": "', '"database": "f')):
        one.write_text("\n".join([said, *made_up, *signed]) + "\n")
        assert not proof.of_export(one, "", "").holds


def test_a_demo_that_is_reset_leaves_the_lines_of_another(two: tuple[Settings, Settings]) -> None:
    one, other = two
    place = Place.of(one)
    assert place is not None
    checkpoints.begin_anew(place, "the demo was reset")
    Path(str(one["DATABASE_URL"]).removeprefix("sqlite:///")).unlink()
    again = begun(str(one["DATABASE_URL"]), place.keys)
    assert ("agrees" in told(again), "agrees" in told(other)) == (True, True)
    grow(again)
    assert sign(again)
    cut(again, 4)
    assert "shorter" in told(again)
    checkpoints.begin_anew(replace(place, file=place.file.with_name("none.jsonl")), "nothing there")


def test_the_address_of_a_database_is_not_who_signs_in_to_it(tmp_path: Path) -> None:
    server = {binding.address_of(f"postgresql://{who}@db.example/telusur") for who in ("ani", "budi:rahasia")}
    assert len(server) == 1
    assert binding.address_of("postgresql://ani@db.example/telusur2") not in server
    (tmp_path / "there").symlink_to(tmp_path)
    one, same = (binding.address_of(f"sqlite:///{tmp_path}/{path}x.db") for path in ("", "there/"))
    assert one == same
