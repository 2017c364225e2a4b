"""The parts of a form that a link opens: every field has its label, its mistake and what it held, all of it escaped.

A text is never cut while it is typed: `maxlength` would swallow the end of what somebody pastes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from planner.web.open_page import Tongue
from planner.wording.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field: its name in the form, its label as HTML, what it holds and what is wrong with it.

    `meanwhile` is HTML that tells what is stored by now, where that is something else.
    """

    name: str
    label: str
    text: str = ""
    mistake: str = ""
    meanwhile: str = ""

    def shared(self) -> str:
        """Return the attributes that every kind of field has."""
        wrong = f' aria-invalid="true" aria-describedby="{self.wrong_id}"' if self.mistake else ""
        return f'id="{escape(self.name)}" name="{escape(self.name)}"{wrong}'

    def above(self) -> str:
        """Return the label with what is wrong."""
        wrong = f'<p class="wrong" id="{self.wrong_id}">{escape(self.mistake)}</p>' if self.mistake else ""
        return f'<label for="{escape(self.name)}">{self.label}</label>{wrong}{self.meanwhile}'

    @property
    def wrong_id(self) -> str:
        """The id of the sentence that says what is wrong."""
        return f"wrong-{escape(self.name)}"


def long_text(field: Field) -> str:
    """Return a field for several lines; the first line break after the tag is not part of the text (HTML 13.1.2.5)."""
    return f'{field.above()}<textarea {field.shared()} rows="5" dir="auto">\n{escape(field.text)}</textarea>'


def short_text(field: Field, offered: Iterable[str] = ()) -> str:
    """Return a field for one line, with what may be meant offered."""
    names = "".join(f'<option value="{escape(each)}"></option>' for each in offered)
    listed = f'<datalist id="offered-{escape(field.name)}">{names}</datalist>' if names else ""
    offers = f' list="offered-{escape(field.name)}"' if names else ""
    return (
        f'{field.above()}<input type="text" {field.shared()} value="{escape(field.text)}" dir="auto"{offers}>{listed}'
    )


def choice(field: Field, titles: Mapping[str, str]) -> str:
    """Return a field with one of several values; `titles` are by value."""
    options = (
        f'<option value="{escape(value)}"{" selected" if value == field.text else ""}>{escape(title)}</option>'
        for value, title in titles.items()
    )
    return f"{field.above()}<select {field.shared()}>{''.join(options)}</select>"


def pick(field: Field, titles: Mapping[str, str]) -> str:
    """Return a question with one answer to pick of several, or none; `titles` are by value, in HTML."""
    wrong = f'<p class="wrong" id="{field.wrong_id}">{escape(field.mistake)}</p>' if field.mistake else ""
    described = f' aria-describedby="{field.wrong_id}"' if field.mistake else ""
    boxes = "".join(
        f'<label class="tick"><input type="radio" name="{escape(field.name)}" value="{escape(value)}"'
        f"{' checked' if value == field.text else ''}><span>{title}</span></label>"
        for value, title in titles.items()
    )
    return (
        f'<fieldset id="{escape(field.name)}" tabindex="-1"{described}><legend>{field.label}</legend>{wrong}'
        f"{field.meanwhile}{boxes}</fieldset>"
    )


def tick(name: str, label: str, *, is_ticked: bool) -> str:
    """Return a box to tick."""
    checked = " checked" if is_ticked else ""
    return (
        f'<p><label class="tick"><input type="checkbox" name="{name}" value="1"{checked}>'
        f"<span>{escape(label)}</span></label></p>"
    )


def hidden(values: Mapping[str, str]) -> str:
    """Return what a form carries along unseen."""
    return "".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">' for name, value in values.items()
    )


def note(*lines: str) -> str:
    """Return a frame with sentences, those that are empty left out."""
    return f'<div class="note">{"".join(f"<p>{escape(line)}</p>" for line in lines if line)}</div>'


def error_summary(words: Wording, heading: str, mistakes: Mapping[str, str]) -> str:
    """Return what went wrong, each with the way to its field; it is read first. `mistakes` are by the field's name."""
    if not mistakes:
        return ""
    lines = (
        f'<li><a href="#{escape(name)}">{escape(text)}</a></li>' if name else f"<li>{escape(text)}</li>"
        for name, text in mistakes.items()
    )
    return (
        f'<div class="summary" role="alert" tabindex="-1" autofocus><h2>{escape(words.say(heading))}</h2>'
        f"<ul>{''.join(lines)}</ul></div>"
    )


def language_buttons(words: Wording, languages: Mapping[str, str], chosen: Tongue, form: str) -> str:
    """Return buttons that show a form in another language with all that was typed; `languages` are names by tag."""
    if len(languages) < 2:  # noqa: PLR2004 nothing to choose from
        return ""
    buttons = (
        f'<button name="turn_to" value="{escape(tag)}" form="{form}" lang="{escape(tag)}" formnovalidate '
        f'aria-pressed="{"true" if tag == chosen.language else "false"}">{escape(name)}</button>'
        for tag, name in languages.items()
    )
    return f'<nav aria-label="{escape(words.say("Language"))}">{"".join(buttons)}</nav>'
