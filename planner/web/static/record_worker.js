// Opens the pages of one recorder's link again without a connection. The line comes first: what is kept counts only
// where no answer comes. A link that opens nothing any more leaves nothing behind.
"use strict";
const PATIENCE = 10000, GONE = [401, 404, 410];
const scope = new URL(registration.scope).pathname;

const isPage = (path) => path === scope || path.startsWith(`${scope}/`);
const isPhoto = (path) => path.includes("/photo/");
const isKept = (url) => url.origin === location.origin && !isPhoto(url.pathname)
  && (isPage(url.pathname) || url.pathname.endsWith(".js"));
const addressOf = (url) => (isPage(url.pathname) ? url.pathname : url.pathname + url.search);

async function forget() {
  await caches.delete(scope);
  await registration.unregister();
}

// An answer is kept without the way it came: a page that was led to cannot be shown for one that was asked for.
async function keep(url, answer) {
  if (GONE.includes(answer.status)) {
    await forget();
  } else if (answer.ok) {
    const { headers } = answer, body = await answer.blob();
    await (await caches.open(scope)).put(addressOf(url), new Response(body, { headers }));
  }
}

async function keepStill(url, answer) {
  if (await caches.has(scope)) await keep(url, answer);
}

async function load(event, url) {
  const kept = event.request.method === "GET" ? await caches.match(addressOf(url), { cacheName: scope }) : undefined;
  try {
    const answer = await fetch(event.request, kept ? { signal: AbortSignal.timeout(PATIENCE) } : undefined);
    if (kept && answer.status >= 500) return kept;
    event.waitUntil(keepStill(url, answer.clone()));
    return answer;
  } catch (problem) {
    if (kept) return kept;
    throw problem;
  }
}

async function keepMissing(addresses) {
  const pages = await caches.open(scope);
  for (const address of addresses) {
    const url = new URL(address, location.origin);
    if (isKept(url) && !(await pages.match(addressOf(url)))) await keep(url, await fetch(url.href));
  }
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (isKept(url)) event.respondWith(load(event, url));
});
addEventListener("message", (event) => {
  const done = event.data.forget ? forget() : keepMissing(event.data.keep).catch(() => undefined);
  event.waitUntil(done.then(() => event.ports[0].postMessage("done")));
});
