import gc
import os

import framing
from framing.lexicon import open_lexicons
from framing.pipeline.batches import collect_rows, collect_rows_of_read, in_batches, joined, read_all
from framing.pipeline.plan import Plan
from framing.records import CorpusContext
from framing.registry import Actors

PLAN = Plan(False, frozenset({"voice"}), None, open_lexicons({}), Actors(), CorpusContext())


def articles(n):
    return [framing.Article(f"{k:02}", f"“No,” Lena Hale said. Day {k}.", "o") for k in reversed(range(n))]


def test_items_come_in_batches_and_in_order():
    made = list(in_batches(list, range(70), 1, False))
    assert [len(b) for b in made] == [32, 32, 6]
    assert [x for b in made for x in b] == list(range(70))
    assert list(in_batches(list, [], 2, False)) == []


def test_processes_change_nothing_but_the_place_of_the_work():
    assert list(in_batches(sum, range(70), 2, False)) == list(in_batches(sum, range(70), 1, False))
    assert os.getpid() not in in_batches(_where, range(70), 2, False)


def _where(items):
    return os.getpid()


def test_articles_are_read_in_the_order_of_their_ids():
    assert [r.doc.article.id for r in read_all(articles(3), PLAN, 1, False)] == ["00", "01", "02"]


def test_rows_are_the_same_read_now_or_before():
    made = collect_rows(articles(34), PLAN, 1, False)
    before = joined(collect_rows_of_read(read_all(articles(34), PLAN, 1, False), PLAN, 1, False))
    now = joined(dict(reversed(made.items())))
    assert [row["article_id"] for row in now["quotes"]] == sorted(made) == [f"{k:02}" for k in range(34)]
    assert now["quotes"] == before["quotes"]
    assert now["voices"] == before["voices"]


def test_what_a_batch_leaves_behind_is_not_looked_through_and_garbage_is_looked_for_again():
    collect_rows(articles(1), PLAN, 1, False)  # lexicons are read
    gc.collect()
    seen = []
    gc.callbacks.append(note := lambda phase, info: seen.append(info["generation"]))
    try:
        rows = collect_rows(articles(34), PLAN, 1, False)
    finally:
        gc.callbacks.remove(note)
    assert rows
    assert 2 not in seen
    assert gc.isenabled() and not gc.get_freeze_count()
