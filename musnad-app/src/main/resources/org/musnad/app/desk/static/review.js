// Words that are selected in the paragraph, or reached by moving the ends of the item, go into the field for the right value.
const paragraph = document.getElementById("paragraph");
const value = document.getElementById("value");
const mover = document.getElementById("span");
if (paragraph && value) {
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    if (selection && !selection.isCollapsed && paragraph.contains(selection.anchorNode) && paragraph.contains(selection.focusNode)) {
      value.value = selection.toString().trim();
    }
  });
}
if (paragraph && value && mover) {
  const mark = paragraph.querySelector("mark");
  const text = paragraph.textContent;
  // Without the marks around them: «قال.» is «قال».
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}](?:\S*[\p{L}\p{M}\p{N}%٪])?/gu)].map((word) => [word.index, word.index + word[0].length]);
  const from = mark.previousSibling ? mark.previousSibling.textContent.length : 0;
  const to = from + mark.textContent.length;
  let first = Math.max(0, words.findIndex((word) => word[1] > from));
  let last = words.findLastIndex((word) => word[0] < to);
  mover.hidden = false;
  for (const button of mover.querySelectorAll("[data-move]")) {
    button.addEventListener("click", () => {
      const [end, by] = button.dataset.move.split(",");
      if (end === "start") {
        first = Math.min(last, Math.max(0, first + Number(by)));
      } else {
        last = Math.max(first, Math.min(words.length - 1, last + Number(by)));
      }
      mark.textContent = text.slice(words[first][0], words[last][1]);
      paragraph.replaceChildren(text.slice(0, words[first][0]), mark, text.slice(words[last][1]));
      value.value = mark.textContent;
      button.closest("details").open = true;
      const field = document.getElementById("field");
      if (field.querySelector("option[value=content]")) {
        field.value = "content";
      }
    });
  }
}
