// Words that are selected in the paragraph go into the field for the right value.
const paragraph = document.getElementById("paragraph");
const value = document.getElementById("value");
if (paragraph && value) {
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    if (selection && !selection.isCollapsed && paragraph.contains(selection.anchorNode) && paragraph.contains(selection.focusNode)) {
      value.value = selection.toString().trim();
    }
  });
}
