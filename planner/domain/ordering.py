"""Which task needs which one first, and the circles in which none of them can come first."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from planner.domain.checklist import Task
from planner.domain.offset import Anchor, parse_offset

Needs = Mapping[str, Collection[str]]


def needs_of(tasks: Iterable[Task]) -> dict[str, list[str]]:
    """Return for each task the ids of those tasks among them that it waits for or is counted from.

    A finished task needs no other one any more, and a date that somebody fixed is not counted.
    """
    known = {task.id: task for task in tasks}
    return {key: [other for other in _needed_by(task) if other in known] for key, task in known.items()}


def _needed_by(task: Task) -> Iterator[str]:
    if task.completed_on:
        return
    yield from task.after
    for text, fixed_on in ((task.benchmark, task.benchmark_on), (task.completion, task.completion_on)):
        offset = parse_offset(text)
        if offset.anchor is Anchor.TASK and not fixed_on:
            yield offset.task


def in_order(needs: Needs) -> list[str]:
    """Return every id after those that it needs; within a circle the order is any."""
    return _needed_first(needs, needs, set())


def find_circles(needs: Needs) -> list[tuple[str, ...]]:
    """Return the ids that need one another, each group in its own order, or one that needs itself (Kosaraju)."""
    needed_by: dict[str, list[str]] = {key: [] for key in needs}
    for key, others in needs.items():
        for other in others:
            needed_by[other].append(key)
    seen: set[str] = set()
    groups = (_needed_first(needed_by, [key], seen) for key in reversed(in_order(needs)))
    circles = [set(group) for group in groups if len(group) > 1 or (group and group[0] in needs[group[0]])]
    return [tuple(key for key in needs if key in circle) for circle in circles]


def _needed_first(needs: Needs, roots: Iterable[str], seen: set[str]) -> list[str]:
    """Walk from the roots to what they need and return it on the way back; `seen` grows, and nothing is met twice."""
    found = []
    for root in roots:
        stack = [] if root in seen else [(root, iter(needs[root]))]
        seen.add(root)
        while stack:
            key, rest = stack[-1]
            following = next((other for other in rest if other not in seen), None)
            if following is None:
                found.append(key)
                stack.pop()
            else:
                seen.add(following)
                stack.append((following, iter(needs[following])))
    return found
