from framing.exercises.heads import head_of, stands_alone


def test_the_head_stands_before_what_hangs_on_it():
    assert head_of("The leader of the armed men") == "leader" and head_of(" ") == ""


def test_a_noun_before_another_does_not_stand_alone():
    assert stands_alone("the regime of old", len("the regime")) and stands_alone("the regime", len("the regime"))
    assert not stands_alone("the regime officers", len("the regime"))
