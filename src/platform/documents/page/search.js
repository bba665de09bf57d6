// Shows only the lines that hold every word typed, accents and capitals aside. The page reads well without.
{
  const box = document.querySelector("#search");
  const status = document.querySelector("[data-found]");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const groups = [...document.querySelectorAll("[data-rows]")].map((group) => ({
    section: group.closest("section"),
    rows: [...group.children].map((row) => ({ row, text: undefined })),
  }));
  const search = () => {
    const words = plain(box.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { section, rows } of groups) {
      let here = 0;
      for (const line of rows) {
        if (words.length > 0) line.text ??= plain(line.row.textContent);
        line.row.hidden = !words.every((word) => line.text.includes(word));
        if (!line.row.hidden) here++;
      }
      section.hidden = words.length > 0 && here === 0;
      found += here;
    }
    status.textContent = words.length === 0 ? "" : status.dataset.found.replace("{n}", String(found));
  };
  let waiting;
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 150);
  });
  box.closest("[hidden]").hidden = false;
  addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll("main details:not(.figures)")) folded.open = true;
  });
}
