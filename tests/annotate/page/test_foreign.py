import pytest

from framing.annotate import page
from framing.annotate.page import foreign
from framing.corpus.language import Language
from framing.lexicon import open_lexicons

LEXICONS = open_lexicons({})
GERMAN = (
    "Die Regierung hat am Montag Verhandlungen mit der Gewerkschaft abgelehnt.\nWir lassen uns nicht erpressen, sagte der "
    "Minister in der Hauptstadt vor den Abgeordneten, die ihn seit Wochen dazu befragen.\nDie Gewerkschaft sprach von einem "
    "Skandal und kündigte weitere Streiks in allen Städten an, wenn bis zum Ende der Woche kein neues Angebot vorliegt."
)
ENGLISH = (
    "The government refused on Monday to talk to the union.\nWe will not be blackmailed, the minister said before the members "
    "of parliament who have been asking him about it for weeks.\nThe union spoke of a scandal and called for more strikes in "
    "all of the towns if there was no new offer on the table by the end of the week."
)
NAMES = "Anna Bell, Boris Carr, Chloe Dunn, Dmitri Ek, Elena Frost, Farid Gul, Greta Holm, Hassan Ince, Ines Jara, Jan Kral, Kim Lee"


def left(text):
    blocks = page.leave_foreign(text, page.whole(text), LEXICONS)
    assert [(b.start, b.end) for b in blocks] == [(b.start, b.end) for b in page.whole(text)], (
        "blocks still tile the text"
    )
    return {b.reason for b in blocks if not b.kept}


def test_another_language_is_left_out_and_named():
    assert left(GERMAN) == {"not English (de)"}
    assert page.is_foreign(*left(GERMAN))


@pytest.mark.parametrize(
    "text", [ENGLISH, ENGLISH.upper(), NAMES, "", "Kurz und gut.", ENGLISH * 4 + "\n" + GERMAN[:230]]
)
def test_english_lists_of_names_short_texts_and_a_foreign_quotation_stay(text):
    assert not left(text)


def test_two_languages_are_left_out_as_a_whole():
    assert left(ENGLISH + "\n" + GERMAN) == {"in two languages (English, de)"}


def test_a_script_without_spaces_has_words_all_the_same():
    assert left(
        "政府は月曜日に労働組合との交渉を拒否した。大臣は議会で、脅しには屈しないと述べた。組合はこれを不祥事と呼び、今週末までに新しい提案がなければすべての都市でさらにストライキを行うと発表した。交渉は三週間前から続いており、双方とも譲歩していない。市民の多くは組合を支持している。"
    ) == {"not English (ja)"}


def test_only_kept_lines_are_judged():
    blocks = page.whole(ENGLISH + "\n" + GERMAN)
    kept = tuple(b if i < 3 else type(b)(b.start, b.end, b.role, False, "menu") for i, b in enumerate(blocks))
    assert page.leave_foreign(ENGLISH + "\n" + GERMAN, kept, LEXICONS) == kept


def test_where_the_likeliest_language_is_hardly_likelier_than_english_a_line_stays(monkeypatch):
    monkeypatch.setattr(foreign, "language_of", lambda _: Language("fr", 0.12, 0.09))
    assert not left(GERMAN)
    monkeypatch.setattr(foreign, "language_of", lambda _: Language("hr", 0.4, 0.001))
    assert left(GERMAN) == {"not English (hr)"}
