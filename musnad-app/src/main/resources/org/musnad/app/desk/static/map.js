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
  const digits = (text) => document.documentElement.dataset.digits === "arab" ? text.replace(/[0-9]/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[digit]) : text;
  const show = () => { day.textContent = digits(date(Number(slide.value))); };
  show();
  slide.addEventListener("input", show);
  slide.addEventListener("change", () => { to.value = date(Number(slide.value)); form.submit(); });
}
// Where the map is wider than the window, it opens where most reports are.
const map = document.querySelector(".map");
if (map && map.dataset.centre) {
  map.scrollLeft = (map.scrollWidth * Number(map.dataset.centre)) / 100 - map.clientWidth / 2;
}
