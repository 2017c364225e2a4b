// Lets this device keep the pages of one recorder's link, so that they open again without a connection.
(() => {
  "use strict";
  const told = document.querySelector("[data-keeping]"), status = told.querySelector("[data-told]");
  const clear = told.querySelector("[data-clear]"), scope = told.dataset.keeping;
  const tell = (what) => {
    told.hidden = false;
    status.textContent = status.dataset[what];
    clear.hidden = what !== "kept";
  };
  const ask = (worker, what) => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    worker.postMessage(what, [port2]);
  });

  async function start() {
    const workers = navigator.serviceWorker;
    await workers.register(told.dataset.worker, { scope });
    const { active } = await workers.ready;
    const links = [...document.querySelectorAll(".forms a")].map((link) => link.pathname);
    const scripts = [...document.scripts].map((script) => script.src);
    await ask(active, { keep: [location.pathname, scope, ...links, ...scripts] });
    tell("kept");
    clear.addEventListener("click", async () => {
      await ask(active, { forget: true });
      tell("cleared");
    });
  }

  if (navigator.serviceWorker) start().catch(() => tell("unkept"));
  else tell("unkept");
})();
