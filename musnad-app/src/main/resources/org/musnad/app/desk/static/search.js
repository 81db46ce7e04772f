// Drawing over the bars narrows the search to those days; without scripts each bar is a link.
const days = document.querySelector("svg.days");
if (days) {
  const bars = [...days.querySelectorAll("a")];
  let first = null;
  let last = null;
  const at = (event) => bars.find((bar) => { const box = bar.getBoundingClientRect(); return event.clientX >= box.left && event.clientX <= box.right; });
  const show = () => {
    const [a, b] = [bars.indexOf(first), bars.indexOf(last)].sort((x, y) => x - y);
    bars.forEach((bar, k) => bar.classList.toggle("on", k >= a && k <= b));
  };
  days.addEventListener("pointerdown", (event) => { first = at(event) ?? null; last = first; });
  days.addEventListener("pointermove", (event) => {
    if (first && event.buttons === 1) { last = at(event) ?? last; show(); }
  });
  days.addEventListener("click", (event) => {
    if (first && last && first !== last) {
      event.preventDefault();
      const [from, to] = [first, last].sort((x, y) => bars.indexOf(x) - bars.indexOf(y));
      location.href = `/?q=${encodeURIComponent(`${days.dataset.query} after:${from.dataset.from} before:${to.dataset.to}`)}`;
    }
    first = null;
  });
}
