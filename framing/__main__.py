"""Let ``python -m framing`` run the command line."""

import sys

from framing.cli import main

sys.exit(main())
