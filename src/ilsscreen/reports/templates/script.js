
"use strict";
(() => {
  const form = document.getElementById("filter");
  const body = document.querySelector("#overview tbody");
  const cards = document.getElementById("cards");
  const shown = document.getElementById("shown");
  if (!form || !body) return;
  const rows = Array.from(body.rows);
  const cardOf = new Map(rows.map((row) => [row, document.getElementById(row.dataset.card)]));
  const wordsOf = new Map(rows.map((row) => [row, (row.textContent + " " + cardOf.get(row).textContent).toLowerCase()]));

  const filter = () => {
    const levels = new Set(Array.from(form.querySelectorAll("[name=level]:checked"), (box) => box.value));
    const system = form.elements.system.value;
    const words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const passes = levels.has(row.dataset.level)
        && (!system || row.dataset.systems.split("|").includes(system))
        && words.every((word) => wordsOf.get(row).includes(word));
      row.hidden = !passes;
      cardOf.get(row).hidden = !passes;
      count += passes;
    }
    shown.textContent = `${count} of ${rows.length} shown`;
  };

  const keyOf = (row, column) => {
    const key = row.cells[column].dataset.key;
    return key !== "" && !Number.isNaN(Number(key)) ? Number(key) : key.toLowerCase();
  };
  const compare = (one, other) => (typeof one === "number" && typeof other === "number" ? one - other : String(one).localeCompare(String(other)));

  const sort = (head, column) => {
    const rising = head.getAttribute("aria-sort") ? head.getAttribute("aria-sort") === "descending" : column === 0 || column === 3;
    for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", rising ? "ascending" : "descending");
    rows.sort((one, other) => (rising ? 1 : -1) * compare(keyOf(one, column), keyOf(other, column)));
    for (const row of rows) {
      body.append(row);
      cards.append(cardOf.get(row));
    }
  };

  document.querySelectorAll("#overview thead th").forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.addEventListener("click", () => sort(head, column));
    head.replaceChildren(button);
  });
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  filter();
})();
