"""Something that is fuzzed."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Something that takes what people send: whole examples of it, and what is done with a spoilt one."""

    seeds: tuple[bytes, ...]
    take: Callable[[bytes], object]
