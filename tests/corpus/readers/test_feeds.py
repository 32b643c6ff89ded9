import pytest

from framing.corpus.drafts import settled
from framing.errors import CorpusError
from tests.corpus.readers.made import drafts

RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Liberty Post</title><language>en</language>
<item><title>Town falls</title><link>https://p.example/1</link><pubDate>Thu, 03 Jul 2025 07:47:00 GMT</pubDate>
<description>Short.</description><content:encoded><![CDATA[<p>The army said so.</p><p>It fell.</p>]]></content:encoded></item>
<item><title>Summary</title><description>Only &lt;b&gt;this&lt;/b&gt;.</description></item><item><title>Link</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title>T</title><link href="https://p.example/1"/>
<updated>2025-07-03T10:00:00Z</updated><content type="html">&lt;p&gt;The army said so.&lt;/p&gt;</content></entry></feed>"""


def test_rss():
    whole, summary = map(settled, drafts("f.rss", RSS))
    assert (whole.id, whole.text, whole.outlet, whole.title) == (
        "f-0",
        "The army said so.\nIt fell.",
        "Liberty Post",
        "Town falls",
    )
    assert (str(whole.date), whole.url, whole.language, whole.notes) == ("2025-07-03", "https://p.example/1", "en", ())
    assert summary.text == "Only this." and summary.notes == ("the feed holds a summary only",)


def test_atom():
    (entry,) = map(settled, drafts("f.xml", ATOM))
    assert (entry.text, entry.outlet, str(entry.date)) == ("The army said so.", "Post", "2025-07-03")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("<html><body>x</body></html>", "not a feed"),
        ("", "not a feed"),
        ("<rss version='2.0'><channel><item><link>x</link></item></channel></rss>", "links only"),
    ],
)
def test_what_is_no_feed(content, says):
    with pytest.raises(CorpusError, match=says):
        drafts("f.xml", content)


def test_neither_entities_that_grow_nor_files_are_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    bomb = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 9))
    start = f'<!DOCTYPE x [<!ENTITY e0 "ha"><!ENTITY f SYSTEM "{secret.as_uri()}">{bomb}]>'
    found = drafts(
        "f.rss",
        f'<?xml version="1.0"?>{start}<rss version="2.0"><channel><item><description>Words &f; &e8; here.</description></item></channel></rss>',
    )
    assert len(found[0].text) < 1000 and "the secret" not in found[0].text
