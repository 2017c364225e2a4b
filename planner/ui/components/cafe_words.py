"""Sentences about seats that several parts of the café's page share."""

from planner.domain.rotation.plan import RotationPlan
from planner.domain.rotation.quality import itineraries
from planner.ui.state import words


def say_tables(rotation: RotationPlan, person_id: str) -> str:
    """Say the tables of one person in the rounds that are not played; empty where there are none."""
    mine = enumerate(itineraries(rotation).get(person_id, ()), start=1)
    return words().join(
        words().say("table {table} in round {round}", table=table, round=number)
        for number, table in mine
        if table is not None and number > rotation.played
    )
