"""Each catalogue has every text of the code, translated, with the same placeholders, and no text that is gone."""

import re
import sys
from collections.abc import Iterator

from babel.messages.catalog import Catalog, Message

from tools import catalogues
from tools.catalogues import forms_of

PLACEHOLDER = re.compile(r"%\((\w+)\)")


def placeholders(strings: tuple[str, ...]) -> set[str]:
    return {name for string in strings for name in PLACEHOLDER.findall(string)}


def problems_of(message: Message, plurals: int) -> Iterator[str]:
    if message.fuzzy:
        yield "is marked fuzzy"
    wanted, given = forms_of(message.id), forms_of(message.string)
    if len(given) != (plurals if len(wanted) > 1 else 1) or not all(string.strip() for string in given):
        yield "is not translated"
    # A singular may leave its number out ("one case"); what a plural's last form says must be complete.
    elif placeholders(given) - placeholders(wanted) or placeholders(wanted) - placeholders(given[-1:]):
        yield "has other placeholders than its translation"


def problems_in(catalogue: Catalog, wanted: Catalog) -> Iterator[str]:
    for message in wanted:
        if not message.id:
            continue
        name, found = repr(forms_of(message.id)[0]), catalogue.get(message.id, message.context)
        if found is None or forms_of(found.id) != forms_of(message.id):
            yield f"{name} is missing"
            continue
        yield from (f"{name} {problem}" for problem in problems_of(found, catalogue.num_plurals))
    for message in catalogue:
        if message.id and wanted.get(message.id, message.context) is None:
            yield f"{forms_of(message.id)[0]!r} is in no code any more"
    for message in catalogue.obsolete.values():
        yield f"{forms_of(message.id)[0]!r} is kept as obsolete"


def main() -> int:
    wanted, problems = catalogues.extract(), []
    for language in catalogues.LANGUAGES:
        path = catalogues.path_of(language)
        name = path.relative_to(catalogues.ROOT)
        if not path.exists():
            problems.append(f"{name} does not exist")
            continue
        problems += [f"{name}: {problem}" for problem in problems_in(catalogues.read(path, language), wanted)]
    for problem in problems:
        print(problem)
    if problems:
        print("`make messages` gathers the texts; the Indonesian ones are then written by hand.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
