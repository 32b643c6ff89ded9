from framing.corpus.drafts import settled
from tests.corpus.readers.made import PAGE, TEXT, drafts


def test_a_text_is_kept_as_it_is():
    (draft,) = drafts("a.txt", TEXT + "\r\n\n")
    assert draft.text == TEXT + "\r\n\n" and draft.file == "a" and not draft.markup


def test_a_page_with_what_it_says_of_itself():
    (draft,) = drafts("p.html", PAGE.format(charset="windows-1252").encode("cp1252"))
    article = settled(draft)
    assert article.text.split("\n") == [
        "The town falls at last",
        "The army said on Monday — “so” — that the town had fallen.",
    ]
    assert (article.outlet, article.title, article.language) == ("Liberty Post", "The town falls at last", "en")
    assert "Windows-1252" in article.repairs[0].replace("cp1252", "Windows-1252")
    assert [n.split(" ")[0] for n in article.notes] == ["outlet", "'|"] and len(article.markup) == 2


def test_the_address_at_which_a_crawler_found_it():
    (draft,) = drafts("p.html", "<p>The town fell.", url="https://www.post.example/2025/07/03/town")
    article = settled(draft)
    assert (article.outlet, str(article.date)) == ("post.example", "2025-07-03")


def test_what_a_user_says_goes_before_the_page():
    (draft,) = drafts("p.html", PAGE, facts={"file": "p.html", "id": "mine", "outlet": "Mine", "event": "e"})
    assert (draft.id, settled(draft).outlet, settled(draft).event) == ("mine", "Mine", "e")
