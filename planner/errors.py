"""The root of every error raised on purpose: one sentence that says what is wrong and how to cure it."""

from typing import ClassVar


def sentence(text: str) -> str:
    """Mark `text` as something a person reads, so that the wording catalogue holds it; returns it unchanged."""
    return text


class PlannerError(Exception):
    """One clear sentence with its cure; `values` fill the {places} of the class's `template`.

    The interface translates `template` through `planner.wording` and fills in the same values.
    """

    template: ClassVar[str] = sentence("The planner cannot do this.")

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(self.template.format_map(values))
