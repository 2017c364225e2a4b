"""`python -m planner`: the terminal."""

import os

from planner.cli.program import main

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""numpy reads this at its first import: a café's matrices are small, and several threads take five times as long."""

if __name__ == "__main__":
    main(prog_name="python -m planner")
