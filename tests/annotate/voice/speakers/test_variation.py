from framing.annotate.voice.speakers.introductions import introductions
from framing.annotate.voice.speakers.told import Told
from framing.annotate.voice.speakers.variation import right_before
from framing.lexicon import leads_of, persons_of
from tests.annotated import LEXICONS, parsed


def test_another_word_means_who_spoke_close_by_and_holds_no_other_office():
    text = "Mayor Anna Hale spoke. It rained. It rained. Spokesman Tom Brand and Bo Fell spoke. Then she left."
    doc = parsed(text, parse=False)
    brought_in = introductions(doc, persons_of(LEXICONS), leads_of(LEXICONS))
    spoke = [(text.index(name), name) for name in ("Anna Hale", "Tom Brand", "Bo Fell")]
    found = right_before(spoke, text.index("Then"), Told(doc), brought_in, {"mayor"})
    assert [name for _, name in found] == ["Bo Fell"]
