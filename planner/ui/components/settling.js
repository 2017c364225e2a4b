// Asks for the table to be shown anew once nobody is at work: an open cell would close and lose what is in it.

const QUIET = 700; // milliseconds since the last key or click
const TOUCHES = ["keydown", "pointerdown"];

export default function ({ setTriggerValue }) {
  let touched = performance.now();
  const touch = () => (touched = performance.now());
  const isQuiet = () => performance.now() - touched > QUIET && !document.querySelector("#portal textarea, #portal input");
  const look = setInterval(() => {
    if (!isQuiet()) return;
    clearInterval(look);
    setTriggerValue("quiet", true);
  }, 100);
  TOUCHES.forEach((kind) => document.addEventListener(kind, touch, true));
  return () => {
    clearInterval(look);
    TOUCHES.forEach((kind) => document.removeEventListener(kind, touch, true));
  };
}
