"""How much of a page's run is asking who somebody is and what they may: `python -m tests.bench.permission_share`.

Each page of the sample conference is run again and again by somebody who is signed in; printed is the share of the time
that passes in the checks, with their number. Nothing asserts it.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial, wraps
from pathlib import Path

from tests.bench.measuring import say
from tests.bench.page_speed import PAGES, RUNS, make_samples

CHECKS = ("held_right", "require_sign_in", "needs_sign_in", "who_is", "load_rights")
"""Every function that asks the database who somebody is, or what they may."""


@dataclass(slots=True)
class Watch:
    """Adds up the seconds that pass in what it watches."""

    seconds: float = 0.0
    calls: int = 0
    depth: int = field(default=0, repr=False)

    def watching(self, check: Callable[..., object]) -> Callable[..., object]:
        """Return the function, watched; one within another counts once."""

        @wraps(check)
        def watched(*args: object, **kwargs: object) -> object:
            self.calls, self.depth, begun = self.calls + 1, self.depth + 1, time.perf_counter()
            try:
                return check(*args, **kwargs)
            finally:
                self.depth -= 1
                self.seconds += 0 if self.depth else time.perf_counter() - begun

        return watched


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PLANNER_DATABASE_URL"] = str(Path(folder) / "planner.db")
        event_id, secret = make_samples(), sign_somebody_in()
        for page in PAGES:
            watch = Watch()
            times, shares = time_page(page, event_id, secret, watch)
            share = 100 * statistics.median(shares)
            say(
                f"{page:<14}{1000 * statistics.median(times):6.0f} ms, {watch.calls / RUNS:4.0f} checks, {share:5.2f} %"
            )


def sign_somebody_in() -> str:
    """Make the account that owns the samples, and return the secret of its sign-in."""
    from planner.operations.sign_in import sign_in
    from planner.operations.workplace import shared_workplace
    from tests.operations.team import FIVE_WORDS, an_account

    an_account(shared_workplace(), "owner")
    return sign_in(shared_workplace(), "owner", FIVE_WORDS).secret


def time_page(page: str, event_id: str, secret: str, watch: Watch) -> tuple[list[float], list[float]]:
    """Return the seconds of each run, and the share of them that the checks took; the first run is left out."""
    from planner.ui import state
    from tests.ui.builders import open_page

    names = vars(state)
    known = names["who_is"]
    names["who_is"] = lambda place, _cookie: known(place, secret)
    app = open_page(page, event_id)
    restore = [replace_everywhere(name, watch) for name in CHECKS]
    times, shares = [], []
    for _ in range(RUNS):
        before, begun = watch.seconds, time.perf_counter()
        app.run()
        times.append(time.perf_counter() - begun)
        shares.append((watch.seconds - before) / times[-1])
    for each in reversed(restore):
        each()
    names["who_is"] = known
    return times, shares


def replace_everywhere(name: str, watch: Watch) -> Callable[[], None]:
    """Watch a function under its name in every module that knows it; return what takes that back."""
    knowing = [each for key, each in sorted(sys.modules.items()) if key.startswith("planner.") and name in vars(each)]
    before = [(module, vars(module)[name]) for module in knowing]
    for module, check in before:
        setattr(module, name, watch.watching(check))

    def restore(kept: Sequence[tuple[object, object]]) -> None:
        for module, check in kept:
            setattr(module, name, check)

    return partial(restore, before)


if __name__ == "__main__":
    main()
