import warnings

import pytest

from framing.corpus import Corpus
from framing.pipeline.context import corpus_context, part_of, reduce_articles, warn_of_foreign
from framing.records import Article, CorpusContext


def article(key, text, outlet="o"):
    return Article(key, text, outlet)


def test_a_repeat_in_one_outlet_is_a_copy_and_elsewhere_shared():
    same = "The town fell. “It is over,” she said."
    curly = same.replace("“", '"').replace("”", '"').upper()
    corpus = Corpus(
        [article("c", same, "B"), article("b", curly, "A"), article("a", same, "A"), article("d", "Other.", "A")]
    )
    with pytest.warns(
        UserWarning, match=r"1 article\(s\) repeat another of the same outlet and count once \('b' = 'a'\)"
    ):
        context = corpus_context(corpus)
    assert context.copies == {"b": "a"}
    assert context.shared == {"c": "a"}


def test_lines_recur_from_three_articles_on():
    pages = [article(str(i), f"We trust you\n\nStory number {i} of the day.", "A") for i in range(3)]
    assert corpus_context(Corpus(pages)).recurring["A"] == {"we trust you"}
    assert corpus_context(Corpus(pages[:2])).recurring["A"] == frozenset()


def test_sentences_that_updates_of_one_text_share_are_no_furniture():
    story = "Read all of our news here every day.\nThe dam broke on Monday and the whole valley was flooded.\n"
    own = ["Nobody was hurt, the mayor said in the town hall.", "The bridge fell on Tuesday, and trains do not run."]
    updates = [article(str(i), f"{story}{own[0]}\nUpdate {i}.", "A") for i in range(3)]
    assert corpus_context(Corpus(updates)).recurring["A"] == frozenset()
    others = [
        article(str(i), f"Read all of our news here every day.\n{own[0]} {i}.\n{own[1]} {i}.", "A") for i in range(3)
    ]
    assert corpus_context(Corpus(others)).recurring["A"] == {"read all of our news here every day."}


def test_another_outlets_lines_do_not_count():
    pages = [article(str(i), f"We trust you\nStory {i}.", f"outlet {i}") for i in range(3)]
    assert not any(corpus_context(Corpus(pages)).recurring.values())


def test_the_order_of_articles_does_not_matter():
    pages = [article(str(i), "Same text.", "AB"[i % 2]) for i in range(5)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        assert corpus_context(Corpus(pages)) == corpus_context(Corpus(pages[::-1]))


def test_articles_in_another_language_are_named():
    with pytest.warns(UserWarning, match=r"2 article\(s\) are not in English alone .* \('a': not English \(de\), 'b'"):
        warn_of_foreign({"b": "in two languages (English, fr)", "a": "not English (de)"})
    warn_of_foreign({})  # a warning would be an error


def test_articles_on_disk_are_read_three_times_and_never_held():
    pages = [article(str(i), f"We trust you\n\nStory number {i} of the day.", "A") for i in range(4)]

    class OnDisk:
        """Articles that may be iterated over again, one at a time."""

        read = 0

        def __iter__(self):
            OnDisk.read += 1
            return iter(pages)

    assert reduce_articles(OnDisk()) == corpus_context(Corpus(pages[::-1]))
    assert OnDisk.read == 3


def test_a_part_has_what_its_articles_need_and_no_more():
    whole = CorpusContext(
        {"A": frozenset({"we trust you"}), "B": frozenset()}, {"2": "1", "9": "8"}, {"3": "1"}, {"": (), "storm": ()}
    )
    part = part_of(whole, [article("1", "x", "A"), article("2", "x", "A"), article("3", "x", "C")])
    assert part == CorpusContext({"A": frozenset({"we trust you"})}, {"2": "1"}, {"3": "1"}, {"": ()})
