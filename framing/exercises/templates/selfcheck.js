"use strict";
(() => {
  const all = (what, of) => [...of.querySelectorAll(what)];
  const items = all(".item", document), score = document.querySelector(".score");
  const checked = items.filter((e) => e.dataset.form !== "open");
  const right = new Set();

  const say = (item, good, text) => {
    const said = item.querySelector(".said");
    said.textContent = text;
    said.className = "said " + (good ? "good" : "not");
    if (good) right.add(item); else right.delete(item);
    if (good) item.querySelector("details").open = true;
    score.textContent = `${right.size} of ${checked.length} right`;
    score.hidden = false;
  };
  const count = (n, one, many) => `${n} ${n === 1 ? one : many}`;

  // Found, missing and too many of what was chosen, said in one sentence.
  const judge = (item, parts) => {
    const hits = parts.filter((p) => p.on && p.right).length;
    const missing = parts.filter((p) => !p.on && p.right).length, more = parts.filter((p) => p.on && !p.right).length;
    if (!missing && !more) return say(item, true, "Right.");
    const left = [];
    if (missing) left.push(`${count(missing, "is", "are")} still to be found`);
    if (more) left.push(`${count(more, "is", "are")} not in the key`);
    say(item, false, `Not yet: ${hits} found, ${left.join(", ")}.`);
  };

  const check = {
    several: (item) => judge(item, all("input", item).map((e) => ({ on: e.checked, right: e.hasAttribute("data-right") }))),
    order: (item) => {
      const places = all("select", item), wrong = places.filter((e) => e.value !== e.dataset.place).length;
      say(item, !wrong, wrong ? `Not yet: ${count(wrong, "place is", "places are")} not as in the key.` : "Right.");
    },
    mark: (item) => {
      const units = all(".unit", item);
      for (const e of units) {
        const on = e.getAttribute("aria-pressed") === "true", key = e.hasAttribute("data-right");
        e.classList.toggle("hit", on && key);
        e.classList.toggle("miss", on && !key);
        e.setAttribute("aria-label", e.dataset.text + (on ? (key ? ", right" : ", not in the key") : ""));
      }
      judge(item, units.map((e) => ({ on: e.getAttribute("aria-pressed") === "true", right: e.hasAttribute("data-right") })));
    },
    open: (item) => {
      const fold = item.querySelector("details");
      fold.open = true;
      fold.querySelector("summary").focus();
    },
  };

  for (const item of items) {
    for (const e of all("input[type=radio]", item)) e.addEventListener("change", () => {
      const good = e.hasAttribute("data-right");
      say(item, good, good ? "Right." : "Not yet.");
    });
    for (const e of all(".unit", item)) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "unit";
      button.textContent = button.dataset.text = e.textContent;
      if (e.hasAttribute("data-right")) button.dataset.right = "";
      button.setAttribute("aria-pressed", "false");
      button.addEventListener("click", () => {
        button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
        button.classList.remove("hit", "miss");
        button.removeAttribute("aria-label");
      });
      e.replaceWith(button);
    }
    const button = item.querySelector(".check");
    if (!button) continue;
    button.hidden = false;
    button.addEventListener("click", () => check[item.dataset.form](item));
  }
})();
