"""A small share of the spoilt inputs: every importer and form takes them or says a sentence; more by hand."""

from collections.abc import Iterator

import pytest

from planner.domain.plan import Plan
from planner.operations.workplace import Workplace
from tests.bench.fuzz_importers import a_planned_event, fuzz, targets
from tests.bench.fuzz_target import Target
from tests.intake.builders import HEADINGS, PEOPLE, a_csv

A_FEW = range(3)


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workplace, Plan]]:
    """Open a planner with one event."""
    with a_planned_event(str(tmp_path_factory.mktemp("fuzz"))) as opened:
        yield opened


def test_no_importer_and_no_form_breaks_off_or_stores_halves(planned: tuple[Workplace, Plan]) -> None:
    broken = {name: fuzz(planned[0], target, A_FEW).broken for name, target in targets(*planned).items()}
    assert broken == dict.fromkeys(broken, ())


def test_what_breaks_off_and_what_is_stored_by_halves_is_noticed(planned: tuple[Workplace, Plan]) -> None:
    def breaks_off(content: bytes) -> None:
        raise KeyError(content)

    found = fuzz(planned[0], Target(seeds=(a_csv([HEADINGS, *PEOPLE]),), take=breaks_off), range(2))
    assert [each.partition(" at ")[0] for each in found.broken] == ["0: KeyError", "1: KeyError"]
