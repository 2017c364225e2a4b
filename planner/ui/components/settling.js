// Asks for the table to be shown anew once nobody is at work: an open cell would close and lose what is in it. From then
// on until it is, nobody gets into the old one: what was typed there would be lost.

const QUIET = 700; // milliseconds since the last key or click
const LONGEST = 3000; // milliseconds that the old table stays shut where no new one comes
const TOUCHES = ["keydown", "pointerdown"];

export default function ({ setTriggerValue }) {
  let touched = performance.now();
  const touch = () => (touched = performance.now());
  const isQuiet = () => performance.now() - touched > QUIET && !document.querySelector("#portal textarea, #portal input");
  const tables = document.querySelectorAll("[data-testid=stDataFrame]");
  const shut = (isShut) => tables.forEach((table) => (table.inert = isShut));
  let reopen = 0;
  const look = setInterval(() => {
    if (!isQuiet()) return;
    clearInterval(look);
    shut(true);
    reopen = setTimeout(() => shut(false), LONGEST);
    setTriggerValue("quiet", true);
  }, 100);
  TOUCHES.forEach((kind) => document.addEventListener(kind, touch, true));
  return () => {
    clearInterval(look);
    clearTimeout(reopen);
    shut(false);
    TOUCHES.forEach((kind) => document.removeEventListener(kind, touch, true));
  };
}
