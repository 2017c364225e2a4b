"""`python -m planner`: the terminal."""

from planner.cli.program import main

if __name__ == "__main__":
    main(prog_name="python -m planner")
