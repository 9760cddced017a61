/* From a file on disk no module loads, so this is none: it says why there is no search. */
if (location.protocol === "file:") {
  const place = document.getElementById("search");
  place.querySelector("[role=status]").textContent = place.dataset.file;
  document.querySelector(".narrow").hidden = true;
}
