from framing.comparison.vectors import vectors_of, weighed, word_counts


def test_rows_have_length_one_and_like_texts_are_near():
    found = vectors_of(["The dam broke.", "A dam broke again.", "Wheat was cheap."])
    near = (found @ found.T).toarray()
    assert near.diagonal().round(9).tolist() == [1, 1, 1]
    assert near[0, 1] > near[0, 2] == 0


def test_texts_of_stop_words_have_no_vectors():
    assert vectors_of(["it was", "and the"]) is None


def test_texts_that_are_counted_with_others_are_weighed_by_themselves():
    texts = ["The dam broke.", "A dam broke again.", "Wheat was cheap.", "Dams and wheat"]
    some, alone = weighed(word_counts(texts)[1:3]), vectors_of(texts[1:3])
    assert some.shape == alone.shape
    assert (some @ some.T).toarray().round(12).tolist() == (alone @ alone.T).toarray().round(12).tolist()
