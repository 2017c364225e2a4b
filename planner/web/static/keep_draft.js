// Keeps what is typed in a form on this device until the server has stored it, and sends it when the line is back.
// A form that is saved by itself is sent in every pause, and goes on where it is. A photo goes when it is asked for,
// and stays on no device.
(() => {
  "use strict";
  const FIRST_WAIT = 5000, LONGEST_WAIT = 60000, LONGEST_SENDING = 30000, LONGEST_UPLOAD = 300000,
    PAUSE = 4000;
  const CLOSED = [403, 404, 410], LATER = [408, 429];

  const read = (name) => {
    try {
      return JSON.parse(localStorage.getItem(name));
    } catch {
      return null;
    }
  };
  const forget = (name) => {
    try {
      localStorage.removeItem(name);
    } catch {
      // a browser that keeps nothing has nothing to forget
    }
  };
  const fieldOf = (pairs, name) => (pairs.find((pair) => pair[0] === name) || ["", ""])[1];

  for (const stored of document.querySelectorAll("[data-receipt]")) {
    const draft = read(stored.dataset.receipt);
    if (draft && fieldOf(draft.fields, "submission") === stored.dataset.submission) forget(stored.dataset.receipt);
  }

  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  const name = form.dataset.draft;
  const status = form.querySelector("[data-status]"), discard = form.querySelector("[data-discard]");
  const photo = () => form.querySelector("input[type=file]");
  const hasPhoto = () => Boolean(photo() && photo().files.length);
  let isWaiting = false, isSending = false, isByItself = false, wait = FIRST_WAIT, timer = 0, pause = 0;
  let asked = [], doing = []; // what buttons ask for, until it is sent, and until it is done

  const tell = (what) => {
    if (status.textContent !== status.dataset[what]) status.textContent = status.dataset[what];
  };
  const filled = () => [...new FormData(form)].filter(([, value]) => typeof value === "string");
  const keep = () => {
    try {
      localStorage.setItem(name, JSON.stringify({ isWaiting, fields: filled() }));
      return true;
    } catch {
      return false;
    }
  };
  const differs = (fields) => {
    const shown = filled();
    return fields.some(([key, text]) => key !== "seen" && key !== "submission" && key !== "key"
      && fieldOf(shown, key) !== text) || shown.length !== fields.length;
  };
  const put = (fields) => {
    for (const field of form.elements) {
      if (!field.name || field.tagName === "BUTTON") continue;
      if (field.type === "checkbox" || field.type === "radio") {
        field.checked = fields.some(([key, text]) => key === field.name && text === field.value);
      } else if (fields.some(([key]) => key === field.name)) {
        field.value = fieldOf(fields, field.name);
      }
    }
  };

  const later = () => {
    asked = [...doing, ...asked];
    isSending = false;
    isWaiting = true;
    keep();
    tell("waiting");
    clearTimeout(timer);
    timer = setTimeout(send, wait);
    wait = Math.min(2 * wait, LONGEST_WAIT);
  };
  const saveLater = () => {
    if (!("saved" in form.dataset)) return;
    clearTimeout(pause);
    pause = setTimeout(() => {
      if (isSending) return saveLater();
      isByItself ||= !isWaiting;
      send();
    }, PAUSE);
  };
  const readPage = async (answer) => new DOMParser().parseFromString(await answer.text(), "text/html");
  const renew = (page, parts) => {
    const fresh = page.querySelectorAll(parts);
    document.querySelectorAll(parts).forEach((shown, place) => fresh[place] && shown.replaceWith(fresh[place]));
  };
  const goOn = (page, sent) => {
    const isUnchanged = sent === String(new URLSearchParams(filled()));
    for (const field of ["seen", "submission"]) {
      form.elements[field].value = page.querySelector(`form [name=${field}]`).value;
    }
    renew(page, "[data-others]");
    if (doing.length) renew(page, "[data-attach]");
    isSending = isWaiting = false;
    wait = FIRST_WAIT;
    if (isUnchanged) {
      forget(name);
      tell("saved");
      if (hasPhoto()) status.textContent = photo().dataset.unsent;
    } else {
      keep();
      saveLater();
    }
    if (asked.length) send();
  };
  const settle = async (answer, sent) => {
    if (answer.ok && answer.redirected && isByItself) {
      goOn(await readPage(answer), sent);
    } else if (answer.ok && answer.redirected) {
      if (sent !== String(new URLSearchParams(filled()))) {
        isSending = false;
        send();
      } else {
        location.replace(answer.url);
      }
    } else if (LATER.includes(answer.status) || answer.status >= 500) {
      later();
    } else if (CLOSED.includes(answer.status)) {
      isSending = isWaiting = false;
      keep();
      tell("refused");
    } else {
      const page = await readPage(answer);
      if (doing.length && page.querySelector("[data-stored]")) {
        goOn(page, sent);
        photo().focus();
        status.textContent = form.querySelector("[data-attach] .wrong").textContent;
        return;
      }
      if (photo()) photo().value = "";
      isWaiting = false;
      keep();
      HTMLFormElement.prototype.submit.call(form);
    }
  };
  const withPhotos = () => {
    if (!doing.length) return null;
    const body = new FormData(form);
    for (const [key, value] of doing) body.append(key, value);
    return body;
  };
  async function send() {
    if (isSending) return;
    isSending = true;
    [doing, asked] = [asked, []];
    clearTimeout(timer);
    keep();
    tell("sending");
    const sent = String(new URLSearchParams(filled()));
    const stop = new AbortController();
    const patience = setTimeout(() => stop.abort(), doing.length ? LONGEST_UPLOAD : LONGEST_SENDING);
    try {
      const answer = await fetch(location.pathname, {
        method: "POST", body: withPhotos() || new URLSearchParams(sent), signal: stop.signal, cache: "no-store",
        credentials: "omit",
      });
      await settle(answer, sent);
    } catch {
      later();
    } finally {
      clearTimeout(patience);
    }
  }

  form.addEventListener("input", () => {
    tell(keep() ? (isWaiting ? "waiting" : "kept") : "unkept");
    saveLater();
  });
  form.addEventListener("submit", (event) => {
    if (event.submitter && event.submitter.name === "turn_to") return;
    event.preventDefault();
    clearTimeout(pause);
    const button = event.submitter;
    if (button && ["attach", "remove", "take_back"].includes(button.name)) asked.push([button.name, button.value]);
    else if (hasPhoto()) asked.push(["attach", "1"]);
    isByItself = Boolean(asked.length) && !(button && button.name === "take_back");
    isWaiting = true;
    wait = FIRST_WAIT;
    send();
  });
  form.addEventListener("change", (event) => {
    const { target } = event;
    if (target !== photo() || !hasPhoto() || target.files[0].size <= Number(target.dataset.most)) return;
    target.value = "";
    status.textContent = target.dataset.large;
  });
  const again = () => {
    if (isWaiting && document.visibilityState === "visible") send();
  };
  addEventListener("online", again);
  document.addEventListener("visibilitychange", again);
  discard.addEventListener("click", () => {
    forget(name);
    location.replace(location.pathname);
  });

  const draft = read(name);
  if ("sentBack" in form.dataset) {
    keep();
  } else if (draft && (draft.isWaiting || differs(draft.fields))) {
    put(draft.fields.filter(([key]) => key !== "language"));
    tell("restored");
    document.querySelector("[data-stored]")?.remove();
    discard.hidden = false;
    isWaiting = draft.isWaiting;
    isByItself = "saved" in form.dataset;
    again();
    saveLater();
  }
})();
