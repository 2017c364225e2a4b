"""What can be wrong with a content file, in words that an organiser understands; every complaint names its cure."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from planner.errors import sentence
from planner.wording.wording import Wording

ENGLISH_WORDS = Wording()


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """One kind of mistake: what is wrong and how to cure it, with {places} for what was found."""

    problem: str
    cure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentMistake:
    """One mistake in a content file; `line` counts from 1, `field` is empty where the file as a whole is meant."""

    file: str
    line: int
    field: str = ""
    complaint: Complaint
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)

    @property
    def problem(self) -> str:
        """What is wrong, in English."""
        return self.say_problem(ENGLISH_WORDS)

    @property
    def cure(self) -> str:
        """How to cure it, in English."""
        return self.say_cure(ENGLISH_WORDS)

    def say_problem(self, words: Wording) -> str:
        """Say in one language what is wrong."""
        return words.say(self.complaint.problem, **{"field": self.field, **self.values})

    def say_cure(self, words: Wording) -> str:
        """Say in one language how to cure it."""
        return words.say(self.complaint.cure, **{"field": self.field, **self.values})

    def in_words(self, words: Wording) -> str:
        """Say in one language where it is, what is wrong and how to cure it."""
        where = words.say("{file}, line {line}", file=self.file, line=self.line)
        place = words.say("{place}, field “{field}”", place=where, field=self.field) if self.field else where
        return f"{place}: {self.say_problem(words)} {self.say_cure(words)}"


UNREADABLE = Complaint(
    problem=sentence("The planner cannot open this file: {detail}."),
    cure=sentence("Check that the file exists and that you may read it."),
)
TOO_LARGE = Complaint(
    problem=sentence("The file is larger than {most} kilobytes."),
    cure=sentence("A content file is a few pages long; take out what does not belong to it."),
)
NOT_UTF8 = Complaint(
    problem=sentence("The file holds signs that are not written in UTF-8."),
    cure=sentence("Save it again in your editor and choose UTF-8 as its encoding."),
)
NOT_YAML = Complaint(
    problem=sentence("The planner cannot understand the lines from here on: {detail}."),
    cure=sentence(
        "Indent with blanks, never with tabs, and put a text that holds a colon followed by a blank in quotation marks."
    ),
)
SPECIAL_SIGN = Complaint(
    problem=sentence("A value begins with “&”, “*” or “!”, which have a special meaning in YAML."),
    cure=sentence("Put the text in quotation marks, or write the value out."),
)
TOO_DEEP = Complaint(
    problem=sentence("The lists and blocks are nested too deeply here."),
    cure=sentence("Compare the indentation with a shipped file; no field lies deeper than {most} levels."),
)
SECOND_DOCUMENT = Complaint(
    problem=sentence("A line of three dashes begins a second document here."),
    cure=sentence("Put what follows in a file of its own."),
)
NO_FIELDS = Complaint(
    problem=sentence("The file does not consist of fields."),
    cure=sentence("Begin with a line such as “id: my_file”, and compare with a shipped file."),
)
ODD_FIELD_NAME = Complaint(
    problem=sentence("The name of a field must be a plain word."),
    cure=sentence("Write it as “name: value”."),
)
WRITTEN_TWICE = Complaint(
    problem=sentence("The field “{field}” is written twice; only the first one counts."),
    cure=sentence("Keep one of the two."),
)
WRONG_FOLDER = Complaint(
    problem=sentence("The planner does not read files from this folder."),
    cure=sentence("Move it to one of these folders: {folders}."),
)

MISSING = Complaint(problem=sentence("The field “{field}” is missing."), cure=sentence("Add a line “{field}: …”."))
NO_TEXT = Complaint(
    problem=sentence("The field “{field}” should hold one text."),
    cure=sentence("Write it on one line, as “{field}: text”."),
)
LONG_TEXT = Complaint(
    problem=sentence("The text of “{field}” is longer than {most} signs."), cure=sentence("Shorten it.")
)
NO_LIST = Complaint(
    problem=sentence("The field “{field}” should hold a list."),
    cure=sentence("Write each entry on a line of its own that begins with a dash."),
)
NO_BLOCK = Complaint(
    problem=sentence("“{field}” should hold fields of its own."),
    cure=sentence("Write them below it as “name: value”, indented by two blanks."),
)
NO_NUMBER = Complaint(
    problem=sentence("“{found}” is not a whole number from {least} to {most}."),
    cure=sentence("Write “{field}” in digits, for example {least}."),
)
NO_YES_OR_NO = Complaint(
    problem=sentence("“{found}” is neither true nor false."), cure=sentence("Write true or false.")
)
NO_CLOCK = Complaint(
    problem=sentence("“{found}” is not a time of day."), cure=sentence('Write it with quotation marks, as "09:30".')
)
NO_OFFSET = Complaint(
    problem=sentence("“{found}” is no distance from the event or from another task."),
    cure=sentence(
        "Write for example -3mo, -10w, -3d, -3wd for working days, 0, E+2w, next, after FAC04 or after FAC04 +2w."
    ),
)
NO_LIMIT = Complaint(
    problem=sentence("“{found}” is no distance from the event."),
    cure=sentence("Count a limit from the event, for example -1mo or -7d."),
)
NO_DURATION = Complaint(
    problem=sentence("“{found}” is no length of time."), cure=sentence("Write for example 14w, 60d or 3mo.")
)
NO_ID = Complaint(
    problem=sentence("“{found}” cannot be an id."),
    cure=sentence("Use letters from a to z, digits, “_” and “-” only, and at most {most} of them."),
)
NO_COUNTRY = Complaint(
    problem=sentence("“{found}” is not the code of a country."), cure=sentence("Write its two letters, such as AL.")
)
UNKNOWN_FIELD = Complaint(
    problem=sentence("The planner does not know a field “{field}” here and does not read it."),
    cure=sentence("Take it out, or use one of: {known}."),
)
MISSPELLED_FIELD = Complaint(
    problem=sentence("The planner does not know a field “{field}” here and does not read it."),
    cure=sentence("Did you mean “{suggestion}”?"),
)
UNKNOWN_NAME = Complaint(
    problem=sentence("“{found}” is not known for “{field}”."), cure=sentence("Use one of: {known}.")
)
MISSPELLED_NAME = Complaint(
    problem=sentence("“{found}” is not known for “{field}”."), cure=sentence("Did you mean “{suggestion}”?")
)
SAME_NAME = Complaint(
    problem=sentence("“{found}” is used twice; only the first one counts."),
    cure=sentence("Give one of the two another name."),
)
WAIT_IN_A_CIRCLE = Complaint(
    problem=sentence("These tasks wait for one another: {circle}."),
    cure=sentence("Take one of them out of the field “after”."),
)
WAITS_FOR_DROPPED = Complaint(
    problem=sentence("{task} waits for {found}, which this checklist drops."),
    cure=sentence("Give {task} a field “after” of its own under “change”, or let an added task replace {found}."),
)
COUNTED_FROM_DROPPED = Complaint(
    problem=sentence("{task} is counted from {found}, which this checklist drops."),
    cure=sentence("Give {task} dates of its own under “change”, or let an added task replace {found}."),
)
COUNTED_IN_A_CIRCLE = Complaint(
    problem=sentence("These tasks wait for one another or are counted from one another: {circle}."),
    cure=sentence("Count one of them from the event, for example -2w, or take it out of the field “after”."),
)
BASES_IN_A_CIRCLE = Complaint(
    problem=sentence("This file and “{found}” are each based on the other."),
    cure=sentence("Write one of them out in full, without “based_on”."),
)
DISTRICT_WITHOUT_CLUSTER = Complaint(
    problem=sentence("The district {found} belongs to no cluster."),
    cure=sentence("Name its region under “regions” of one cluster, or the district under “added_districts”."),
)
DISTRICT_IN_TWO_CLUSTERS = Complaint(
    problem=sentence("The district {found} belongs to several clusters: {clusters}."),
    cure=sentence("Name it under “excluded_districts” of all but one of them."),
)
AMBIGUOUS_SPELLING = Complaint(
    problem=sentence("“{found}” is written for both {first} and {second}."),
    cure=sentence("Keep it with one of the two."),
)
TOO_MANY_LEVELS = Complaint(
    problem=sentence("“{found}” is itself part of a broader sector; sectors have two levels only."),
    cure=sentence("Choose a sector without a parent."),
)
