from framing.annotate.discovery.names import Office


def test_an_office_is_bare_where_its_state_is_not_said():
    assert Office("head", "president", "", d=0).bare
    assert not Office("head", "president", "Kenya").bare
