"""How near a rotation is to the best there can be, and why: never “best possible” from a search alone."""

from dataclasses import dataclass

from planner.domain.rotation.bounds import Bound, Reason
from planner.domain.rotation.score import Score


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """Measured `pairs_sq` and `repeats` beside the least that any plan with even tables and all rules kept can have.

    `is_best` says that no plan has fewer pairs who meet again; it is claimed only where no rule is broken and the bound
    is met. `is_mixed` says that every trait is spread as evenly as whole people allow.
    """

    bound: Bound
    gap: int
    is_best: bool
    is_mixed: bool

    @property
    def reason(self) -> Reason:
        """Why there cannot be fewer repeats."""
        return self.bound.reason


def certify(found: Score, least: Bound) -> Certificate:
    """Compare what was found with what cannot be beaten."""
    gap = found.pairs_sq - least.pairs_sq
    return Certificate(
        bound=least, gap=gap, is_best=not gap and not found.broken, is_mixed=not any(found.excess) and not found.broken
    )
