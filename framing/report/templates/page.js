"use strict";
(() => {
  const all = (what, of = document) => [...of.querySelectorAll(what)];
  const made = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });

  // A link into a fold opens it.
  const unfold = () => {
    const to = location.hash && document.getElementById(location.hash.slice(1));
    if (!to) return;
    let folded = false;
    for (let d = to.closest("details"); d; d = d.parentElement.closest("details")) { folded = folded || !d.open; d.open = true; }
    if (folded) to.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  unfold();

  // Search and filters.
  const box = document.querySelector(".filter");
  const items = all(".item"), coded = all("[data-o], [data-a], [data-v]"), bands = all(".band");
  const words = new Map(), opened = new Set();
  const flat = (s) => s.toLocaleLowerCase().normalize("NFKC").replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, " ");
  const said = (e) => {
    if (!words.has(e)) words.set(e, flat(e.textContent));
    return words.get(e);
  };
  const heading = new Map(items.map((e) => [e, e.closest(".band")?.querySelector("h3")]));
  const chosen = (key) => box.querySelector(".by-" + key)?.value ?? "";
  const fits = (e, key, value) => !value || e.dataset[key] === undefined || e.dataset[key].split(" ").includes(value);
  const choose = () => {
    const asked = { o: chosen("o"), a: chosen("a"), v: chosen("v") }, text = flat(chosen("text")).trim();
    const any = text || asked.o || asked.a || asked.v;
    opened.forEach((d) => { d.open = false; });
    opened.clear();
    for (const e of coded) e.hidden = !["o", "a", "v"].every((key) => fits(e, key, asked[key]));
    for (const e of items) {
      const head = heading.get(e), found = !text || said(e).includes(text) || (head && said(head).includes(text));
      e.hidden = !found || !["o", "a", "v"].every((key) => fits(e, key, asked[key]));
    }
    const seen = items.filter((e) => !e.hidden && !e.parentElement.closest("[hidden]"));
    const alive = new Set();
    for (const e of seen) for (let b = e.closest(".band"); b; b = b.parentElement.closest(".band")) alive.add(b);
    for (const b of bands) b.hidden = Boolean(any) && !alive.has(b) && Boolean(b.querySelector(".item"));
    if (any) for (const e of seen) for (let d = e.parentElement.closest("details.more"); d; d = d.parentElement.closest("details.more")) {
      if (!d.open) { d.open = true; opened.add(d); }
    }
    box.querySelector(".matches").textContent = any ? `${seen.length} of ${items.length} entries shown` : "";
  };
  if (box) {
    let wait = 0;
    box.hidden = false;
    box.open = matchMedia("(min-width: 44rem)").matches;
    box.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(choose, 120); });
    box.querySelector(".clear").addEventListener("click", () => {
      for (const e of all("input, select", box)) e.value = "";
      choose();
    });
  }

  // Tables: sort by a column, copy or download as CSV.
  const shown = (cell) => {
    const copy = cell.cloneNode(true);
    all(".evidence, .vh, .whose, .where", copy).forEach((e) => e.remove());
    all("li, p", copy).forEach((e) => e.append("; "));
    return copy.textContent.replace(/\s+/g, " ").replace(/[; ]+$/, "").trim();
  };
  const number = (s) => {
    const m = /^[+\u2212-]?\d[\d,]*(?:\.\d+)?/.exec(s);
    return m ? Number(m[0].replace("\u2212", "-").replace(/,/g, "")) : NaN;
  };
  const order = (a, b) => {
    const [x, y] = [number(a), number(b)];
    return Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b) : x - y;
  };
  const sort = (th, table) => {
    const k = th.cellIndex, turn = th.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    all("thead th", table).forEach((h) => h.removeAttribute("aria-sort"));
    th.setAttribute("aria-sort", turn === 1 ? "ascending" : "descending");
    const body = table.tBodies[0], keys = new Map([...body.rows].map((r) => [r, shown(r.cells[k])]));
    body.append(...[...body.rows].sort((r, s) => turn * order(keys.get(r), keys.get(s))));
  };
  // A text that a spreadsheet would run gets an apostrophe; a number stays one.
  const safe = (s) => (/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(s) && !/^[+-]?\d+(?:\.\d+)?$/.test(s) ? "'" + s : s);
  const csv = (table) => [...table.rows].filter((r) => !r.hidden)
    .map((r) => [...r.cells].filter((c) => !c.hidden).map((c) => '"' + safe(shown(c)).replace(/"/g, '""') + '"').join(",")).join("\r\n") + "\r\n";
  const copied = async (text) => {
    try { await navigator.clipboard.writeText(text); return true; } catch {
      const area = made("textarea", text);
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      return done;
    }
  };
  const save = (text, name) => {
    const link = made("a", "");
    link.href = URL.createObjectURL(new Blob(["\uFEFF" + text], { type: "text/csv;charset=utf-8" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  for (const table of all("main table")) {
    const caption = table.caption.textContent, take = made("p", ""), tell = made("span", " ");
    take.className = "take";
    tell.setAttribute("role", "status");
    for (const what of ["Copy", "Download"]) {
      const button = made("button", `${what} CSV`), of = made("span", `: ${caption}`);
      button.type = "button";
      of.className = "vh";
      button.append(of);
      button.addEventListener("click", async () => {
        if (what === "Download") save(csv(table), caption.toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, 60) + ".csv");
        else tell.textContent = (await copied(csv(table))) ? " copied" : " the browser does not allow it";
      });
      take.append(button, " ");
    }
    take.append(tell);
    (table.closest(".scroll") ?? table).after(take);
    if (table.classList.contains("data")) for (const th of all("thead th", table)) {
      const button = made("button", "");
      button.type = "button";
      button.className = "sort";
      button.append(...th.childNodes);
      button.addEventListener("click", () => sort(th, table));
      th.append(button);
    }
  }
})();
