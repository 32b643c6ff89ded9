from framing.comparison.vectors import vectors_of


def test_rows_have_length_one_and_like_texts_are_near():
    found = vectors_of(["The dam broke.", "A dam broke again.", "Wheat was cheap."])
    near = (found @ found.T).toarray()
    assert near.diagonal().round(9).tolist() == [1, 1, 1]
    assert near[0, 1] > near[0, 2] == 0


def test_texts_of_stop_words_have_no_vectors():
    assert vectors_of(["it was", "and the"]) is None
