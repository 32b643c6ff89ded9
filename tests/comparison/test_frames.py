import framing

LAW, RAIN = "The court ruled that the statute was void. ", "It rained over the bay at noon. "


def compared(texts):
    corpus = framing.Corpus(framing.Article(k, t, k, event="e") for k, t in texts.items())
    run = framing.analyze(
        corpus, framing.Actors.from_dict({}), measures=["frames"], clean=False, progress=False, parser=None,
        settings=framing.Settings(resamples=300),
    )  # fmt: skip
    return framing.compare(run).frame_differences.set_index(["frame", "voice"])


def test_a_wide_difference_is_found_and_swapping_the_sources_turns_its_sign():
    law, rain = "\n\n".join([LAW] * 30), "\n\n".join([RAIN] * 40)
    row = compared({"A": law, "B": rain}).loc["policy:legality", "own"]
    assert (row["share_a"], row["share_b"], row["difference"]) == (100.0, 0.0, 100.0)
    assert row["low"] > 50 and row["q"] < 0.05
    turned = compared({"A": rain, "B": law}).loc["policy:legality", "own"]
    assert (turned["difference"], turned["low"], turned["p"]) == (-100.0, -row["high"], row["p"])


def test_the_same_text_differs_in_nothing():
    text = "\n\n".join([LAW, RAIN] * 20)
    found = compared({"A": text, "B": text})
    assert (found["difference"] == 0).all() and (found["p"] == 1).all()


def test_too_little_text_is_no_comparison():
    found = compared({"A": LAW, "B": "\n\n".join([LAW] * 30)})
    row = found.loc["policy:legality", "own"]
    assert row["withheld"] == "A: only 8 words; 150 are needed" and row["q"] != row["q"]


def test_a_source_alone_has_no_rows():
    assert compared({"A": LAW}).empty
