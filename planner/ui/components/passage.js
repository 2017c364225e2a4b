// Tells which words of an answer are selected: by mouse, finger or keyboard, for a text area knows all of them.

const PAUSE = 500; // milliseconds after the last change of a selection

export default function ({ data, parentElement, setStateValue }) {
  const label = parentElement.querySelector("label");
  const area = parentElement.querySelector("textarea");
  label.firstChild.textContent = data.label;
  if (area.dataset.answer !== data.answer) {
    area.dataset.answer = data.answer;
    area.value = data.text;
    area.setSelectionRange(0, 0);
    area.sent = "";
  }
  const send = () => {
    const places = [area.selectionStart, area.selectionEnd].map((place) => [...area.value.slice(0, place)].length);
    const passage = { answer: data.answer, from: places[0], to: places[1] };
    if (area.sent === JSON.stringify(passage) || (places[0] === places[1] && !area.sent)) return;
    area.sent = JSON.stringify(passage);
    setStateValue("passage", passage);
  };
  const wait = () => {
    clearTimeout(area.waiting);
    area.waiting = setTimeout(send, PAUSE);
  };
  for (const kind of ["select", "keyup", "pointerup"]) area[`on${kind}`] = wait;
  area.onblur = send;
  area.onbeforeinput = (change) => change.preventDefault(); // read-only, but with a caret that keys can move
}
