// Drawing over the bars, or Shift and the arrows and then Enter, chooses a stretch of days; without scripts each bar is a link.
for (const days of document.querySelectorAll("svg.days")) {
  const bars = [...days.querySelectorAll("a")];
  let first = null;
  let last = null;
  const at = (event) => bars.find((bar) => { const box = bar.getBoundingClientRect(); return event.clientX >= box.left && event.clientX <= box.right; });
  const ends = () => [bars.indexOf(first), bars.indexOf(last)].sort((x, y) => x - y);
  const show = () => {
    const [a, b] = ends();
    bars.forEach((bar, k) => bar.classList.toggle("on", k >= a && k <= b));
  };
  const go = () => {
    const [a, b] = ends();
    const to = new URL(days.dataset.brush, location.href);
    to.searchParams.set("from", bars[a].dataset.from);
    to.searchParams.set("to", bars[b].dataset.to);
    location.href = to;
  };
  days.addEventListener("pointerdown", (event) => { first = at(event) ?? null; last = first; });
  days.addEventListener("pointermove", (event) => {
    if (first && event.buttons === 1) { last = at(event) ?? last; show(); }
  });
  days.addEventListener("click", (event) => {
    if (first && last && first !== last && event.detail > 0) {
      event.preventDefault();
      go();
    }
    first = null;
  });
  // One stop of Tab for all of them; the arrows go from bar to bar.
  bars.forEach((bar, k) => bar.setAttribute("tabindex", k === 0 ? "0" : "-1"));
  days.addEventListener("keydown", (event) => {
    const now = bars.indexOf(event.target.closest("a"));
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
    if (by !== 0 && now >= 0) {
      event.preventDefault();
      const next = bars[Math.min(bars.length - 1, Math.max(0, now + by))];
      if (event.shiftKey) {
        first ??= bars[now];
        last = next;
        show();
      } else {
        first = null;
      }
      bars[now].setAttribute("tabindex", "-1");
      next.setAttribute("tabindex", "0");
      next.focus();
    } else if (event.key === "Enter" && first && last) {
      event.preventDefault();
      go();
    }
  });
}
