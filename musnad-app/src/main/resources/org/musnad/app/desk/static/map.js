// A slider for the last day; without scripts the two date fields do the same.
const slider = document.getElementById("slider");
if (slider) {
  slider.hidden = false;
  const slide = document.getElementById("slide");
  const day = document.getElementById("slide-day");
  const to = document.getElementById("to");
  const form = document.getElementById("map-form");
  const date = (n) => new Date(Date.parse(slide.dataset.first) + n * 86400000).toISOString().slice(0, 10);
  if (to.value) {
    slide.value = Math.round((Date.parse(to.value) - Date.parse(slide.dataset.first)) / 86400000);
  }
  const show = () => { day.textContent = date(Number(slide.value)); };
  show();
  slide.addEventListener("input", show);
  slide.addEventListener("change", () => { to.value = date(Number(slide.value)); form.submit(); });
}
