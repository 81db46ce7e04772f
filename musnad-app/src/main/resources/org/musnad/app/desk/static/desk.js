// What the desk's pages share: the token on scripted requests, the keys, and copies that name their source.
document.querySelectorAll("[data-script]").forEach((hint) => (hint.hidden = false));

document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRF-Token"] = document.querySelector('meta[name="csrf"]').content;
});

const typing = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;

function items() {
  return [...document.querySelectorAll("[data-item]")].filter((item) => item.offsetParent !== null);
}

function step(by) {
  const all = items();
  if (all.length === 0) {
    return;
  }
  const now = all.findIndex((item) => item === document.activeElement || item.contains(document.activeElement));
  const next = all[Math.min(all.length - 1, Math.max(0, now < 0 ? 0 : now + by))];
  if (!next.hasAttribute("tabindex") && next.tabIndex < 0) {
    next.tabIndex = -1;
  }
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
    return;
  }
  if (event.key === "?") {
    sheet();
  } else if (event.key === "/") {
    const box = document.querySelector("[data-search]");
    if (box) {
      event.preventDefault();
      box.focus();
      box.select();
    } else {
      location.href = "/";
    }
  } else if (event.key === "j") {
    step(1);
  } else if (event.key === "k") {
    step(-1);
  } else if (event.key === "c") {
    const source = document.activeElement.closest("[data-item]") ?? document.activeElement.closest("[data-source], [data-i]");
    if (source) {
      copyItem(source);
    }
  } else if (event.key === "Enter") {
    if (event.target.matches("[data-item]:not(a)")) {
      event.preventDefault();
      event.target.querySelector("a[href]")?.click();
    }
  } else {
    const button = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (button) {
      event.preventDefault();
      button.click();
    }
  }
});

// The keys on the page where they are asked for; without this the same is at /keys.
async function sheet() {
  const open = document.getElementById("sheet");
  if (open) {
    open.close();
    return;
  }
  if (location.pathname === "/keys") {
    return;
  }
  try {
    const page = new DOMParser().parseFromString(await (await fetch("/keys")).text(), "text/html");
    const dialog = document.createElement("dialog");
    dialog.id = "sheet";
    const title = page.querySelector("h1");
    title.id = "sheet-title";
    dialog.setAttribute("aria-labelledby", title.id);
    const close = document.createElement("button");
    close.textContent = document.getElementById("main").dataset.close;
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    dialog.append(title, page.querySelector("main table"), close);
    document.body.append(dialog);
    dialog.showModal();
  } catch {
    location.href = "/keys";
  }
}

// Who says the words at this place of a report: the heading over the statement in the list beside the text.
function speakerAt(node) {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest(".text [data-i]");
  for (const id of piece?.dataset.i.split(" ") ?? []) {
    const voice = document.getElementById(id)?.closest(".voice");
    if (voice) {
      return { id, name: voice.querySelector("h3").innerText.trim() };
    }
  }
  return null;
}

function cited(words, source, said) {
  const link = said ? `${location.pathname}#${said.id}` : source.dataset.link ?? location.pathname + location.search;
  const from = (said ? `${said.name}${document.documentElement.lang === "ar" ? "، " : ", "}` : "") + source.dataset.source;
  return `${words.trim()}\n— ${from}\n${new URL(link, location.href)}`;
}

document.addEventListener("copy", (event) => {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || typing(document.activeElement ?? document.body)) {
    return;
  }
  const node = selection.getRangeAt(0).startContainer;
  const source = (node instanceof Element ? node : node.parentElement)?.closest("[data-source]");
  if (source) {
    event.clipboardData.setData("text/plain", cited(selection.toString(), source, speakerAt(node)));
    event.preventDefault();
    toast();
  }
});

function copyItem(item) {
  const id = item.dataset.i?.split(" ")[0] ?? item.id;
  const pieces = id ? [...document.querySelectorAll(".text [data-i]")].filter((piece) => piece.dataset.i.split(" ").includes(id)) : [];
  const source = item.closest("[data-source]") ?? document.querySelector(".text[data-source]");
  if (!source) {
    return;
  }
  let words = (source.querySelector("[data-words]") ?? source).innerText;
  if (pieces.length > 0) {
    const range = document.createRange();
    range.setStartBefore(pieces[0]);
    range.setEndAfter(pieces[pieces.length - 1]);
    words = range.toString();
  }
  navigator.clipboard?.writeText(cited(words, source, pieces.length > 0 ? speakerAt(pieces[0]) : null)).then(toast);
}

function toast() {
  const told = document.getElementById("toast");
  told.textContent = told.dataset.copied;
  told.hidden = false;
  setTimeout(() => (told.hidden = true), 2500);
}
