// Intake: files can be dropped on the form, and a running job tells how far it is.
const form = document.querySelector("[data-drop]");
if (form) {
  const files = form.querySelector("input[type=file]");
  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("over");
  });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    if (event.dataTransfer.files.length > 0) {
      files.files = event.dataTransfer.files;
    }
  });
}

const job = document.querySelector("[data-job]");
if (job) {
  const source = new EventSource(`/intake/${encodeURIComponent(job.dataset.job)}/events`);
  const numbers = new Intl.NumberFormat(job.dataset.digits === "arab" ? "ar-u-nu-arab" : "en");
  const show = (told) => {
    const bar = job.querySelector("[data-progress]");
    bar.value = told.total_bytes === 0 ? 100 : (100 * told.bytes) / told.total_bytes;
    for (const [name, count] of Object.entries(told.counts)) {
      job.querySelector(`[data-count="${CSS.escape(name)}"]`).textContent = numbers.format(count);
    }
  };
  source.addEventListener("progress", (event) => show(JSON.parse(event.data)));
  for (const last of ["end", "gone", "busy"]) {
    source.addEventListener(last, () => {
      source.close();
      setTimeout(() => location.reload(), last === "busy" ? 2000 : 0);
    });
  }
}
