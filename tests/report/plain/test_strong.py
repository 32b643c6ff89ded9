from tests.report.made import naming, told


def of_x(*rows, **more):
    return next(t for lead, t in told(naming(*rows, **more)) if t.startswith("Words at rung"))


OWN = ("N", "the terrorists", "own", -3.0)


def test_each_voice_of_a_source_is_told():
    said = of_x(OWN, ("N", "the fanatics", "quoted", -2.0), ("S", "the butchers", "attributed", -3.0))
    assert (
        "North uses “terrorists” in its own words, quotes “fanatics”; South reports “butchers”; none found in West"
        in said
    )


def test_a_wording_that_several_quote_is_credited_to_all_of_them():
    many = [("S", f"the {w}", "quoted", -3.0) for w in ("thugs", "killers", "monsters", "butchers")]
    said = of_x(OWN, *many, ("W", "the butchers", "quoted", -3.0))
    assert "South quotes “butchers”, “thugs”, “killers” and 1 more; West quotes “butchers”." in said


def test_scare_quotes_keep_their_marks():
    assert "South puts in scare quotes “‘terrorist’ gang”" in of_x(OWN, ("S", 'a "terrorist" gang', "scare", -2.0))
