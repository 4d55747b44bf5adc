"""What the matcher finds and what it leaves alone. All names are made up."""

import random
import unicodedata

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tracker.core.text import fold
from tracker.leaks.matcher import Matcher
from tracker.leaks.plain import Plain
from tracker.leaks.terms import NO_NAME_FOLDED, read

TERMS = ["Dr. H. Budi Santoso Wirasena, S.H., M.Si.", "0812-3456-7890", "budi.wirasena@contoh.id"]
FOUND = """
Budi Santoso Wirasena|BUDI SANTOSO|budi  santoso|Wirasena, Budi|Santoso Budi|Búdi Santóso|Budi\u200b Santoso
Bu\u00addi San\u200btoso|B u d i S a n t o s o|BudiSantoso|budi_santoso77|budi.santoso|B. Santoso
B Santoso|B.S. Wirasena
Santoso, B.|bwirasena|Pak Budi|pak Wirasena|Bapak H. Budi|Wirasena|w i r a s e n a|B.S.W.|BSW|Budi <b>San</b>toso
Budi&nbsp;Santoso|Budi%20Santoso|**Budi** Santoso|<a href="/u/budi-santoso">x</a>|Вudі Sаntоsо|Boedi Santoso
Budi Karya Santoso
&#66;udi Santoso|Ｂｕｄｉ Ｓａｎｔｏｓｏ|081234567890|+62 812-3456-7890|0812.3456.7890|(0812) 3456 7890
6281234567890|+62 (0)812 3456 7890|٠٨١٢٣٤٥٦٧٨٩٠|budi.wirasena@contoh.id|BUDI.WIRASENA [at] contoh [dot] id
budi dot wirasena at contoh dot id|budi . wirasena (at) contoh . id|mailto:budi.wirasena%40contoh.id
"""
ALONE = """
Budi pergi ke pasar|budidaya ikan|bw|BS|Pak Agus|santosoan|sentosa|0812-3456-7891|Rp 3.456.789|info@contoh.id
S.H., M.H.|Budi dan kawannya Agus|Kepala Dinas|b. sebuah|81234567890123|wirasenanggala
"""


def of_terms(terms):
    return Matcher(map(read, terms))


def cases(table):
    return [text for line in table.strip().split("\n") for text in line.split("|")]


@pytest.mark.parametrize("text", cases(FOUND))
def test_variants_are_found(text):
    whole = f"Kata orang, {text}; begitu."
    hits = of_terms(TERMS).find(whole)
    assert hits, text
    assert all(0 < hit.start < hit.end < len(whole) for hit in hits)


@pytest.mark.parametrize("text", cases(ALONE))
def test_what_only_resembles_is_left_alone(text):
    assert of_terms(TERMS).find(f"Kata orang, {text}; begitu.") == []


def test_a_line_broken_name_is_found():
    assert of_terms(TERMS).find("menurut Wira-\n  sena itu")
    assert of_terms(TERMS).find("menurut Budi\nSantoso itu")


def test_a_post_is_looked_for_whole_and_not_word_by_word():
    matcher = of_terms(["Kepala Seksi Jaringan Dinas Kominfo"])
    assert matcher.find("ia kepala  seksi jaringan, dinas kominfo")
    assert not matcher.find("Kepala Dinas Kominfo dan seksi lain")


def test_a_name_of_one_part_is_found_alone():
    assert of_terms(["Sutrisnawan"]).find("oleh sutrisnawan.")
    assert not of_terms(["Sutrisnawan"]).find("oleh sutrisnawanto.")


def test_chosen_words_are_found_as_they_stand_and_not_in_part():
    matcher = Matcher.of_words(["Budi Wirasena"])
    assert matcher.replace("oleh BUDI  Wirasena dan <i>budi</i> wirasena.", "[x]") == "oleh [x] dan <i>[x]."
    assert matcher.replace("oleh Wirasena", "[x]") == "oleh Wirasena"


def test_a_matcher_does_not_tell_what_it_holds():
    assert "Budi" not in repr(of_terms(TERMS))


letters = st.text("abdegiklmnoprstuwyBSWéü", min_size=5, max_size=9)
noise = st.text(alphabet=st.characters(codec="utf-8"), max_size=60)


@settings(max_examples=60)
@given(letters, letters, noise, noise, st.sampled_from([" ", "  ", "\n", "-", "_", "\u200b ", "&nbsp;"]))
def test_a_whole_name_is_found_in_any_text_and_order(one, two, before, after, gap):
    # What begins with a word that begins no name ("asked") is a description, and looked for in its order.
    assume(fold(one) not in NO_NAME_FOLDED)
    matcher = of_terms([f"{one} {two}"])
    for name in (f"{one}{gap}{two}", f"{two}{gap}{one}", f"{one}{gap}{two}".upper()):
        text = f"{before} | {name} | {after}"
        assert matcher.find(text)


@settings(max_examples=60)
@given(noise)
def test_every_place_leads_back_to_what_was_folded(text):
    plain = Plain(text)
    for index in range(len(plain.text)):
        start, end = plain.place(index, index + 1)
        assert 0 <= start < end <= len(text)
        assert plain.text[index] in Plain(text[start:end]).text or plain.original[start] in "&%"


@settings(max_examples=40)
@given(noise, noise)
def test_after_replacing_nothing_is_left_to_find(before, after):
    matcher = Matcher.of_words(["Budi Wirasena"])
    assert matcher.find(matcher.replace(f"{before} Budi Wirasena {after}", "[expunged]")) == []


@pytest.mark.parametrize("text", ["budi ", "<a ", "b u d i ", "0812 ", "é\u0301 "])
def test_a_long_monotonous_text_comes_to_its_end_without_a_hit(text):
    # A pattern that tried every way to read it would not be done in anybody's lifetime.
    assert of_terms(TERMS).find(text * (200_000 // len(text))) == []


def test_old_and_decomposed_spellings_are_one():
    assert of_terms(["Joko Sumarno"]).find("Djoko Soemarno")
    assert of_terms(["René Dupontel"]).find(unicodedata.normalize("NFD", "René Dupontel"))


def test_noise_raises_few_alarms():
    words = "yang di dan untuk dengan kepala dinas kota proyek anggaran warga media kata pada tahun aplikasi".split()
    picked = random.Random(7).choices(words, k=20_000)
    assert of_terms(TERMS).find(" ".join(picked)) == []
