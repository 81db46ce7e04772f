"use strict";
(() => {
  const tip = document.getElementById("tip");
  const pieces = new Map();
  for (const piece of document.querySelectorAll("[data-i]"))
    for (const id of piece.dataset.i.split(" ")) pieces.get(id)?.push(piece) ?? pieces.set(id, [piece]);
  let lit = [];
  const dark = () => { for (const e of lit) e.classList.remove("on"); lit = []; tip.hidden = true; };
  const light = ids => {
    for (const id of ids) {
      lit.push(...(pieces.get(id) ?? []));
      const row = document.getElementById(id);
      if (row) lit.push(row);
    }
    for (const e of lit) e.classList.add("on");
  };
  const explain = piece => {
    dark();
    const ids = piece.dataset.i.split(" ");
    light(ids.slice(0, 1));
    tip.replaceChildren(...ids.map(id => {
      const box = document.createElement("div");
      const row = document.getElementById(id);
      if (row) box.append(...[...row.childNodes].map(n => n.cloneNode(true)));
      return box;
    }));
    tip.hidden = false;
    const at = piece.getClientRects()[0], size = tip.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.right - size.width, document.documentElement.clientWidth - size.width - 8));
    const below = at.bottom + size.height + 8 < innerHeight;
    tip.style.left = left + scrollX + "px";
    tip.style.top = (below ? at.bottom + 6 : Math.max(4, at.top - size.height - 6)) + scrollY + "px";
  };
  const of = event => event.target instanceof Element ? event.target.closest("[data-i]") : null;
  document.addEventListener("mouseover", e => { const p = of(e); p ? explain(p) : e.target.closest?.(".side li") || dark(); });
  document.addEventListener("focusin", e => {
    const p = of(e), row = e.target.closest?.(".side li[id]");
    if (p) explain(p);
    else { dark(); if (row) light([row.id]); }
  });
  document.addEventListener("keydown", e => {
    if (e.key === "Escape") dark();
    const p = e.key === "Enter" ? of(e) : null, row = p && document.getElementById(p.dataset.i.split(" ")[0]);
    if (row) {
      e.preventDefault();
      for (let box = row.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
      row.tabIndex = -1;
      row.focus();
    }
  });
  for (const row of document.querySelectorAll(".side li[id]")) {
    row.addEventListener("mouseenter", () => { dark(); light([row.id]); });
    row.addEventListener("mouseleave", dark);
    row.querySelector("a").addEventListener("click", e => {
      const first = pieces.get(row.id)?.[0];
      if (!first) return;
      e.preventDefault();
      first.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
      const stop = pieces.get(row.id).find(p => p.tabIndex === 0) ?? first;
      stop.focus({ preventScroll: true });
    });
  }
})();
