"""Names the pairs whose rule a grid breaks: who should sit apart and meets, who should sit together and does not."""

from collections.abc import Iterator

from planner.domain.finding import Finding, Place, Severity
from planner.domain.rotation.arrays import Arrays, Grid
from planner.domain.rotation.people import RotationTask


def review_pairs(task: RotationTask, arrays: Arrays, grid: Grid) -> Iterator[Finding]:
    """Yield one finding for each pair whose rule is broken, with the number of rounds."""
    ids = [person.person_id for person in task.people]
    for one, other in arrays.apart:
        times = int(((grid[:, one] == grid[:, other]) & (grid[:, one] >= 0)).sum())
        if times:
            yield _finding("seating_apart_not_kept", one=ids[one], other=ids[other], times=times)
    for one, other in arrays.together:
        both = (grid[:, one] >= 0) & (grid[:, other] >= 0)
        times = int((both & (grid[:, one] != grid[:, other])).sum())
        if times:
            yield _finding("seating_together_not_kept", one=ids[one], other=ids[other], times=times)


def _finding(rule: str, **values: object) -> Finding:
    return Finding(rule=rule, severity=Severity.UNWISE, place=Place.CAFE, values=values, source="B1.6")
