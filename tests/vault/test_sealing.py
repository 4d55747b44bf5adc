"""Ciphertexts open in their place, with their key, and nowhere else."""

from dataclasses import replace
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.vault.sealing import (
    BUCKETS,
    SEED,
    Place,
    PrivateKey,
    Unopened,
    new_key,
    open_field,
    padded,
    seal_field,
    unpadded,
    unwrap_key,
    wrap_key,
)

HERE = Place(b"i" * 32, uuid4(), 3)
ELSEWHERE = {
    "another server": replace(HERE, instance=b"j" * 32),
    "another source": replace(HERE, source=uuid4()),
    "another sealing": replace(HERE, sealing=4),
}


@pytest.fixture(scope="module")
def pair() -> PrivateKey:
    return PrivateKey.made()


def test_a_data_key_comes_back_to_its_recipient(pair: PrivateKey) -> None:
    key, ring = new_key(), new_key()
    wrapped = wrap_key(key, ring, pair.public(), HERE, b"sari")
    assert unwrap_key(wrapped, ring, pair, HERE, b"sari") == key
    assert key not in wrapped
    assert wrap_key(key, ring, pair.public(), HERE, b"sari") != wrapped


@pytest.mark.parametrize("wrong", [*ELSEWHERE, "another recipient", "another ring secret", "another key", "changed"])
def test_a_wrap_opens_nowhere_else(pair: PrivateKey, wrong: str) -> None:
    ring = new_key()
    wrapped = wrap_key(new_key(), ring, pair.public(), HERE, b"sari")
    if wrong == "changed":
        wrapped = wrapped[:-1] + bytes([wrapped[-1] ^ 1])
    with pytest.raises(Unopened):
        unwrap_key(
            wrapped,
            new_key() if wrong == "another ring secret" else ring,
            PrivateKey.made() if wrong == "another key" else pair,
            ELSEWHERE.get(wrong, HERE),
            b"dewi" if wrong == "another recipient" else b"sari",
        )


@pytest.mark.parametrize("wrong", [*ELSEWHERE, "another field", "another key", "cut", "empty"])
def test_a_field_opens_nowhere_else(wrong: str) -> None:
    key = new_key()
    sealed = {"cut": lambda s: s[:-1], "empty": lambda _s: b""}.get(wrong, lambda s: s)(
        seal_field(key, HERE, "name", "x")
    )
    with pytest.raises(Unopened):
        open_field(
            new_key() if wrong == "another key" else key,
            ELSEWHERE.get(wrong, HERE),
            "post" if wrong == "another field" else "name",
            sealed,
        )


@given(st.text(max_size=3000))
@settings(max_examples=50)
def test_any_text_comes_back_and_its_length_says_only_its_bucket(text: str) -> None:
    key = b"k" * 32
    if "\ud800" <= max(text, default="") <= "\udfff":
        text = text.encode(errors="ignore").decode()
    sealed = seal_field(key, HERE, "notes", text)
    assert open_field(key, HERE, "notes", sealed) == text
    assert len(sealed) - 28 in BUCKETS


def test_what_fits_no_bucket_is_refused() -> None:
    assert unpadded(padded(b"x" * (BUCKETS[-1] - 4))) == b"x" * (BUCKETS[-1] - 4)
    with pytest.raises(ValueError, match="too long"):
        padded(b"x" * (BUCKETS[-1] - 3))


def test_the_recovery_key_comes_of_its_secret_alone() -> None:
    assert PrivateKey.of_secret(b"s" * 32).public() == PrivateKey.of_secret(b"s" * 32).public()
    assert len(PrivateKey.of_secret(b"s" * 32).seed) == SEED


def test_a_private_key_does_not_show_itself(pair: PrivateKey) -> None:
    assert pair.seed.hex() not in repr(pair)
    assert str(pair.seed) not in f"{pair!r}"
