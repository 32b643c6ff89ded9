"""Where namings begin and end."""

import pytest

from tests.annotate.naming.test_naming import named_in
