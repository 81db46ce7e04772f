// A plot as a PNG: drawn by the browser itself, with its colours written out.
for (const button of document.querySelectorAll("[data-png]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const plot = button.closest(".panel").querySelector("svg.plot");
    const copy = plot.cloneNode(true);
    const from = plot.querySelectorAll("*");
    copy.querySelectorAll("*").forEach((node, k) => {
      const style = getComputedStyle(from[k]);
      for (const name of ["fill", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "font-size", "font-family"]) {
        node.setAttribute(name, style.getPropertyValue(name));
      }
    });
    copy.setAttribute("width", "1600");
    copy.setAttribute("height", "480");
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    const picture = new Image();
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
    await picture.decode();
    const canvas = document.createElement("canvas");
    canvas.width = 1600;
    canvas.height = 480;
    const brush = canvas.getContext("2d");
    brush.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    brush.fillRect(0, 0, 1600, 480);
    brush.drawImage(picture, 0, 0);
    const link = document.createElement("a");
    link.download = "figures.png";
    link.href = canvas.toDataURL("image/png");
    link.click();
  });
}
