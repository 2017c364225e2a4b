// A link to a download that says it is being prepared, and what went wrong, without leaving the page.

export default function ({ data, parentElement }) {
  const link = parentElement.querySelector("a");
  const status = parentElement.querySelector("p");
  parentElement.querySelector(".icon").textContent = data.icon;
  parentElement.querySelector(".label").textContent = data.label;
  link.ariaLabel = data.title;
  link.href = data.url;
  link.className = data.kind;
  link.onclick = (click) => {
    if (click.ctrlKey || click.metaKey || click.shiftKey) return; // the browser's own ways stay
    click.preventDefault();
    if (!link.hasAttribute("aria-busy")) handOut(link, status, data);
  };
}

async function handOut(link, status, words) {
  link.setAttribute("aria-busy", "true");
  status.textContent = words.preparing;
  status.className = "";
  try {
    const answer = await fetch(words.url);
    if (answer.status >= 500) throw new TypeError(answer.statusText);
    if (!answer.ok) throw new Error(await answer.text());
    save(await answer.blob(), fileName(answer));
    status.textContent = "";
  } catch (problem) {
    status.textContent = problem instanceof TypeError ? words.failed : problem.message;
    status.className = "problem";
  } finally {
    link.removeAttribute("aria-busy");
  }
}

function fileName(answer) {
  const header = answer.headers.get("Content-Disposition") ?? "";
  return decodeURIComponent(header.split("filename*=UTF-8''")[1] ?? "download");
}

function save(content, name) {
  const file = document.createElement("a");
  file.href = URL.createObjectURL(content);
  file.download = name;
  file.click();
  setTimeout(() => URL.revokeObjectURL(file.href), 60_000);
}
