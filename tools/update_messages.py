"""Bring both catalogues up to the texts in the code: new ones are added, gone ones removed, English fills itself in."""

import sys

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from tools import catalogues
from tools.catalogues import forms_of

# Babel takes two plurals for any language it has no rule for; Indonesian has one form.
PLURALS = {"en": "nplurals=2; plural=(n != 1);", "id": "nplurals=1; plural=0;"}


def new(language: str) -> Catalog:
    catalogue = Catalog(
        language,
        header_comment="# The texts of Telusur. `make messages` gathers them; translations are written here.",
        project="Telusur",
        version="1",
        last_translator="Telusur",
        language_team="Telusur",
        msgid_bugs_address="the issues of the project",
        fuzzy=False,
    )
    catalogue.mime_headers = [("Plural-Forms", PLURALS[language])]
    return catalogue


def updated(language: str) -> Catalog:
    path, template = catalogues.path_of(language), catalogues.extract()
    catalogue = catalogues.read(path, language) if path.exists() else new(language)
    # Without its date the file changes only where its texts do.
    template.creation_date = catalogue.creation_date
    catalogue.update(template, no_fuzzy_matching=True, update_header_comment=False)
    catalogue.obsolete.clear()
    return catalogue


def fill_in_english(catalogue: Catalog) -> None:
    for message in catalogue:
        if message.id:
            message.string = message.id
            message.flags.discard("fuzzy")


def save(catalogue: Catalog, language: str) -> None:
    path = catalogues.path_of(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        # The file a text is in helps who translates it; its line would change with every edit above it.
        write_po(file, catalogue, width=120, sort_by_file=True, ignore_obsolete=True, include_lineno=False)


def main() -> int:
    for language in catalogues.LANGUAGES:
        catalogue = updated(language)
        if language == "en":
            fill_in_english(catalogue)
        save(catalogue, language)
        empty = sum(1 for message in catalogue if message.id and not any(forms_of(message.string)))
        print(f"{language}: {len(catalogue)} texts, {empty} to translate")
    return 0


if __name__ == "__main__":
    sys.exit(main())
