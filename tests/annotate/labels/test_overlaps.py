from framing.annotate.labels.overlaps import without_overlaps
from framing.records import Construction, Mention, Operator


def mention(start, end, rule, construction=Construction.NOMINAL, actor="hale"):
    return Mention(start=start, end=end, actor=actor, head="", construction=construction, operator=Operator.ASSERTED, rule=rule)  # fmt: skip


def test_a_label_replaces_the_plain_phrase_that_it_covers():
    plain, label = mention(10, 20, "anaphor"), mention(8, 30, "copula", Construction.COPULAR)
    assert without_overlaps([plain], [label]) == [label]
    other = mention(10, 20, "anaphor", actor="berg")
    assert without_overlaps([other], [label]) == [label, other]


def test_a_name_around_a_label_stays():
    name, label = mention(0, 40, "name", Construction.NAME), mention(8, 30, "copula", Construction.COPULAR)
    assert without_overlaps([name], [label]) == [name]
