import io
import xml.etree.ElementTree as ET
import zipfile

from framing.exercises.sheets.quizzes.markup import asked_html, asked_plain, document, identity, node, zipped
from tests.exercises.items import choosing, marking


def test_what_is_asked_is_escaped_once_and_says_how_to_answer():
    item = choosing("A <b>rant</b> & rain.", ("a", "b"), "b", focus=((5, 9),), question="Who?")
    assert asked_html(item).endswith("<p>Who?</p><p>A &lt;b&gt;<strong>rant</strong>&lt;/b&gt; &amp; rain. (o)</p>")
    assert list(asked_plain(marking("A rant.", (2, 6))))[1:] == [
        "Write down the words that you would mark.",
        "A rant. (o)",
    ]


def test_an_identity_stays_as_long_as_the_question():
    one, two = choosing("x", ("a", "b"), "b"), choosing("x", ("a", "b"), "b", explanation="new", number=9)
    assert identity(one) == identity(two) != identity(choosing("y", ("a", "b"), "b"))
    assert identity(one)[0] == "q" and len(identity(one)) == 32


def test_xml_and_packages():
    root = ET.Element("a")
    node(root, "b", "1 < 2", c='"')
    assert ET.fromstring(document(root)).find("b").text == "1 < 2"
    assert zipped({"x": "é"}) == zipped({"x": "é"})
    with zipfile.ZipFile(io.BytesIO(zipped({"x": "é"}))) as package:
        assert package.read("x") == "é".encode()
