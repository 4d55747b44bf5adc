"""Reading mentions out of a text."""

from types import SimpleNamespace
from typing import Any

import pytest

from tracker.tasks.mentions import find


def person(number: int, name: str, email: str) -> Any:
    return SimpleNamespace(id=number, name=name, email=email)


SARI = person(1, "Sari Dewi", "sari@example.org")
SARI_TWO = person(2, "Sari Utami", "utami@example.org")
BRAM = person(3, "Bram", "bram@example.org")
AYU = person(4, "Ayu", "ayu@example.org")
PEOPLE = [SARI, SARI_TWO, BRAM, AYU]


@pytest.mark.parametrize(
    ("text", "told", "outside", "unclear"),
    [
        ("tolong @Bram", [BRAM], [], []),
        ("tolong @bram, ya", [BRAM], [], []),
        ("(@bram@example.org)", [BRAM], [], []),
        ("@Sari Dewi dan @Sari  Utami", [SARI, SARI_TWO], [], []),
        ("@Sari bagaimana?", [], [], ["Sari"]),
        ("@Ayu", [], [AYU], []),
        ("@Ayu @Ayu @Bram @Bram", [BRAM], [AYU], []),
        ("surel ke bram@example.org", [], [], []),
        ("@Bramantyo @bram@example.organisasi", [], [], []),
        ("harga @ 5000, @", [], [], []),
        ("@KominfoAmbon menulis", [], [], []),
        ("@Brám", [BRAM], [], []),
    ],
)
def test_mentions(text: str, told: list[Any], outside: list[Any], unclear: list[str]) -> None:
    found = find(text, PEOPLE, [SARI, SARI_TWO, BRAM])
    assert [found.told, found.outside, found.unclear] == [told, outside, unclear]


def test_a_first_name_means_the_one_who_may_open_the_case() -> None:
    found = find("@Sari", PEOPLE, [SARI_TWO])
    assert found.told == [SARI_TWO]
