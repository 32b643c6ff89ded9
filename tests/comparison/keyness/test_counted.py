from framing.comparison.keyness.counted import count_terms
from framing.comparison.labels import article_facts
from tests.analysis.read import plain


def counted(texts, least=2, **how):
    analysis = plain(texts)
    return analysis, count_terms(analysis, article_facts(analysis, "outlet", {""}), None, least, **how)


def test_what_stands_in_one_longer_phrase_only_is_no_term():
    _, found = counted(["He saw the united front. A new front came.", "She saw the united front."])
    assert found.vocabulary == ["front", "saw", "united front"], "front stands alone, too; united does not"
    assert found.counts.toarray()[:, 0].tolist() == [2, 1]


def test_rare_terms_are_left_out():
    assert counted(["A boat sank.", "A boat burned."])[1].vocabulary == ["boat"]


def test_sources_words_and_first_places():
    analysis, found = counted(["A boat sank.", "Here is the boat.", "My boat."])
    assert found.sources == ["A", "B"] and found.words.tolist() == [3, 4, 2]
    at = found.first_places()["B", "boat"]
    assert (at.article, analysis.texts[at.article][at.start : at.end]) == ("a001", "boat")


def test_articles_that_do_not_count_have_no_words():
    analysis = plain(["A boat sank.", "A boat burned."])
    facts = article_facts(analysis, "outlet", {""})
    found = count_terms(analysis, facts[facts["by"] == "A"], None, 1)
    assert found.words.tolist() == [3, 0] and found.sources == ["A"]


def test_another_analysis_stands_for_one_source_without_events():
    analysis, given = plain(["A boat sank.", "A boat burned."]), plain(["No boat.", "My boat."])
    found = count_terms(analysis, article_facts(analysis, "outlet", {""}), given, 1)
    assert found.by.tolist() == ["A", "B", "the reference", "the reference"]
    assert found.event.tolist() == [""] * 4
    assert found.counts.toarray()[:, found.vocabulary.index("boat")].tolist() == [1, 1, 1, 1]
