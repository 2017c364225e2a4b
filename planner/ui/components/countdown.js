// Counts down to a moment that the planner's clock gave, on any device: it is right again at once after sleep.
// How far the device's clock is off is taken from the latest messages; one that was late on its way is outvoted.

const MINUTE = 60_000;
const SOON = 5 * MINUTE;
const LOOK = 200; // milliseconds between two looks at the clock
const MESSAGES = 6;

let seen = 0;
let offsets = [];

export default function ({ data, parentElement }) {
  if (data.now !== seen) offsets = [...offsets, data.now - Date.now()].slice(-MESSAGES);
  seen = data.now;
  const find = (name) => parentElement.querySelector(`.${name}`);
  offerWholeScreen(find, data.words);
  for (const name of ["kicker", "title", "next", "standing"]) find(name).textContent = data[name];
  find("standing").dataset.state = data.standing_state;
  const look = () => show(find, data, Date.now() + Math.max(...offsets));
  look();
  clearInterval(parentElement.looking);
  parentElement.looking = setInterval(look, LOOK);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(parentElement.looking);
    document.removeEventListener("visibilitychange", look);
  };
}

function show(find, data, now) {
  const left = data.until === null ? null : data.until - now;
  const state = left === null ? "calm" : stateOf(left);
  const said = left === null ? "" : say(data.words, state, left);
  const counted = left === null ? data.big : digits(left);
  put(find("digits"), counted);
  find("digits").style.setProperty("--letters", Math.max(counted.length, 4));
  put(find("words"), said);
  put(find("step"), data.steps.findLast((step) => step.at <= now)?.title ?? "");
  put(find("heard"), [said || data.big, data.title].filter(Boolean).join(". "));
  find("panel").dataset.state = state;
}

function stateOf(left) {
  if (left < 0) return "over";
  return left < SOON ? "soon" : "calm";
}

function say(words, state, left) {
  const minutes = state === "over" ? Math.floor(-left / MINUTE) : Math.ceil(left / MINUTE);
  if (minutes === 0) return words.up;
  return (state === "over" ? words.over : words.left).replace("{minutes}", minutes);
}

function digits(left) {
  const seconds = left < 0 ? Math.floor(-left / 1000) : Math.ceil(left / 1000);
  const hours = Math.floor(seconds / 3600);
  const two = (number) => String(number).padStart(2, "0");
  const minutes = Math.floor(seconds / 60) % 60;
  const clock = `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
  return left < 0 ? `+${clock}` : clock;
}

function put(part, text) {
  if (part.textContent !== text) part.textContent = text; // a screen reader hears what changes, so nothing else may
}

function offerWholeScreen(find, words) {
  const [panel, button] = [find("panel"), find("whole")];
  button.hidden = !document.fullscreenEnabled;
  button.textContent = words.whole;
  button.onclick = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else panel.requestFullscreen().then(stayAwake);
  };
}

function stayAwake() {
  navigator.wakeLock?.request("screen").catch(() => {}); // a device may refuse; the countdown is right all the same
}
