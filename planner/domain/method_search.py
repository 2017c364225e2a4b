"""Finds methods by words, purpose, kind, head count and minutes (GDE-03); what fits best comes first."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from planner.domain.agenda import Method, Purpose, SessionKind
from planner.domain.identity import fold_plain
from planner.domain.method_fit import head_count_fits, least_minutes, longest_minutes, usual_minutes

ARC = tuple(Purpose)


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodSearch:
    """What is looked for; what is empty or None does not matter. Every word of `text` must be there."""

    text: str = ""
    purposes: frozenset[Purpose] = frozenset()
    kinds: frozenset[SessionKind] = frozenset()
    people: int | None = None
    minutes: int | None = None

    def passes(self, method: Method) -> bool:
        """Whether the method is what is looked for."""
        return (
            all(word in _words(method) for word in fold_plain(self.text).split())
            and (not self.purposes or not self.purposes.isdisjoint(method.purposes))
            and (not self.kinds or method.kind in self.kinds)
            and (self.people is None or head_count_fits(method, self.people))
            and self._has_time(method)
        )

    def _has_time(self, method: Method) -> bool:
        people = self._people(method)
        return self.minutes is None or (
            least_minutes(method, people) <= self.minutes <= longest_minutes(method, people)
        )

    def rank(self, method: Method) -> tuple[bool, int, int, str]:
        """Return what methods are sorted by: the title that was meant, the nearest minutes, the arc of an event."""
        words, title = fold_plain(self.text).split(), fold_plain(method.title)
        off = 0 if self.minutes is None else abs(usual_minutes(method, self._people(method)) - self.minutes)
        return not all(word in title for word in words), off, self._place_in_arc(method), title

    def _place_in_arc(self, method: Method) -> int:
        wanted = [purpose for purpose in method.purposes if not self.purposes or purpose in self.purposes]
        return min(ARC.index(purpose) for purpose in wanted or method.purposes)

    def _people(self, method: Method) -> int:
        return method.least_people if self.people is None else self.people


def search_methods(methods: Iterable[Method], wanted: MethodSearch) -> tuple[Method, ...]:
    """Return the methods that are looked for, the best first."""
    return tuple(sorted(filter(wanted.passes, methods), key=wanted.rank))


@lru_cache(maxsize=512)
def _words(method: Method) -> str:
    steps = " ".join(step.title for step in method.steps)
    return fold_plain(f"{method.title} {method.aim} {steps} {method.source}")
