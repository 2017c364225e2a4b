// Asks for the table to be shown anew once nobody is typing: an open cell would close and lose what is in it.

const QUIET = 700; // milliseconds since the last key

export default function ({ setTriggerValue }) {
  let touched = performance.now();
  const touch = () => (touched = performance.now());
  const isQuiet = () => performance.now() - touched > QUIET && !document.querySelector("#portal textarea, #portal input");
  const look = setInterval(() => {
    if (!isQuiet()) return;
    clearInterval(look);
    setTriggerValue("quiet", true);
  }, 100);
  document.addEventListener("keydown", touch, true);
  return () => {
    clearInterval(look);
    document.removeEventListener("keydown", touch, true);
  };
}
