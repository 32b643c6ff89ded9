"""Which actor a speaker is."""

from framing.registry import speaking_actor
from tests.annotated import annotate

ACTORS = {"hale": {"name": "Ruth Hale", "kind": "person", "aliases": ["Mayor Hale"]}, "front": {"name": "Delta Front", "kind": "armed group"}}  # fmt: skip


def test_by_name_by_mention_or_nobody():
    doc = annotate(
        "The rebel group left. Ruth Hale spoke.", {**ACTORS, "front": {**ACTORS["front"], "nouns": ["group"]}}
    )
    assert speaking_actor(doc, "Mayor Hale", []) == "hale"
    (mention,) = (m for m in doc.mentions if m.actor == "hale")
    assert speaking_actor(doc, "the speaker", [(mention.start, mention.end)]) == "hale"
    assert speaking_actor(doc, "the speaker", [(mention.start, mention.end + 20)]) == ""
    assert speaking_actor(doc, "Ivan Berg", []) == ""


def test_a_name_is_no_mention_that_lacks_it():
    doc = annotate("The group left.", {"front": {**ACTORS["front"], "nouns": ["group"]}, "hale": ACTORS["hale"]})
    places = [(m.start, m.end) for m in doc.mentions]
    assert speaking_actor(doc, "the group", places) == "front"
    assert speaking_actor(doc, "Peter Moss", places) == ""
