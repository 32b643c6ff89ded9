import pytest

from framing import errors

CLASSES = [c for c in vars(errors).values() if isinstance(c, type) and issubclass(c, Exception)]


@pytest.mark.parametrize("error", CLASSES, ids=lambda c: c.__name__)
def test_one_base_catches_all(error):
    assert issubclass(error, errors.FramingError)
    assert error.__doc__


@pytest.mark.parametrize("error", [errors.CorpusError, errors.LexiconError, errors.SettingsError])
def test_a_wrong_value_is_a_value_error_too(error):
    assert issubclass(error, ValueError)
