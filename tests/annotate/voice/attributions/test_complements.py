import pytest

from framing.annotate.voice.attributions.complements import complement, has_to
from tests.annotate.voice.reading import CUES, at, tree, words


@pytest.mark.parametrize(
    ("text", "verb", "content", "frame"),
    [
        ("Hale promised to rebuild the dam.", "promise", "to rebuild the dam", "infinitive"),
        ("Hale denied taking the money.", "deny", "taking the money", "gerund"),
        ("Hale urged the board to act.", "urge", "the board to act", "object infinitive"),
        ("Hale attacked the board over the dam.", "attack", "the board over the dam", "object preposition"),
        ("Hale revealed the plan.", "reveal", "the plan", "object"),
        ("Hale rejected the plan.", "reject", "the plan", "object topic"),
        ("The dam is viewed by Hale as a disgrace.", "view", "a disgrace", "object preposition"),
        ("Hale appealed for an inquiry.", "appeal", "an inquiry", "preposition"),
        ("Hale talked about the dam.", "talk", "the dam", "topic"),
    ],
)
def test_the_complement_that_the_lexicon_gives(text, verb, content, frame):
    t = tree(text)
    row = CUES.verbs[verb]
    main = next(x.i for x in t.tokens if x.lemma == verb)
    found = [h for k in t.children[main] if k > main and (h := complement(t, main, k, row))]
    assert (words(t, found[0].range), found[0].frame) == (content, frame)


@pytest.mark.parametrize(
    ("text", "verb", "of"),
    [
        ("Hale accused the board of theft.", "accuse", "the board"),
        ("Hale urged the board to act.", "urge", "the board"),
        ("Hale called the board a disgrace.", "call", None),
        ("Hale revealed the plan.", "reveal", None),
    ],
)
def test_whom_a_report_is_about_is_told_from_what_is_said_of_them(text, verb, of):
    t = tree(text)
    main = next(x.i for x in t.tokens if x.lemma == verb)
    (held, *_) = [h for k in t.children[main] if k > main and (h := complement(t, main, k, CUES.verbs[verb]))]
    assert (held.of if of is None else words(t, (held.range[0], held.of))) == of


def test_a_complement_that_the_lexicon_does_not_give_is_no_content():
    t = tree("Hale said to leave the town.")
    main = at(t, "said")
    assert all(complement(t, main, k, CUES.verbs["shout"]) is None for k in t.children[main] if k > main)


def test_an_infinitive_has_its_to_in_front():
    t = tree("Hale promised to rebuild the dam.")
    assert has_to(t, at(t, "rebuild"))
    assert not has_to(t, at(t, "promised"))
