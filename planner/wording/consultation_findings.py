"""The sentences of findings about a consultation: what is wrong, why it matters, how to cure it."""

from planner.errors import sentence

CONSULTATION_RULES: dict[str, tuple[str, str, str]] = {
    "theme_without_objective": (
        sentence("Stakeholders mentioned “{theme}”, and no objective follows from it."),
        sentence("People who were asked look for what became of their answers."),
        sentence("Choose the theme in the objective that answers it, or say in the summary why it is left for later."),
    ),
    "answers_without_theme": (
        sentence("Answers that no theme was given to yet: {number}."),
        sentence("What is not read cannot shape the event."),
        sentence("Read them on the themes page, and mark what they are about."),
    ),
}
