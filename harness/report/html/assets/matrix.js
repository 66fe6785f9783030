// The matrix behaviour × target: one row for each behaviour, answers that are the same within an engine as one cell.

const ROWS_AT_ONCE = 20; // more than a screen holds
const ROWS_LATER = 90;
const rows = new Map(); // behaviour → its row, and for which base it was made
let rendering = 0;

function badge(key, extra) {
  const mark = mark_of(key);
  return h("span", { class: `badge m-${mark.key === "=" ? "same" : mark.key === "-" ? "none" : mark.word}`, title: mark.meaning }, h("span", { class: "shape", "aria-hidden": "true" }, mark.shape), " ", mark.word, extra);
}

function mark_class(key) {
  return key === "=" ? "same" : key === "-" ? "none" : mark_of(key).word;
}

// The columns of one engine that say the same, as runs: [{targets, letter, mark, words}].
function runs_of(letters, shorts, mark_for, reasons) {
  const runs = [];
  for (const engine of ENGINES) {
    let last = null;
    for (const target of engine.targets) {
      const place = target.index;
      const run = { targets: [target], letter: letters[place], mark: mark_for(place), words: shorts[place], reason: (reasons || {})[place] || "" };
      const same = last && last.letter === run.letter && last.mark === run.mark && last.words === run.words && last.reason === run.reason;
      if (same) last.targets.push(target);
      else runs.push((last = run));
    }
  }
  return runs;
}

function cell_of(run, many_letters) {
  const absent = run.letter === "-";
  const mark = mark_of(run.mark);
  const words = absent ? (run.reason.split(":")[0] || "no answer") : run.words || "ok";
  const names = names_of(run.targets.map((target) => target.index));
  const said = absent ? run.reason : `${run.words || "ok"}${is_divergent(run.mark) ? `: ${mark.word} difference` : run.mark === "c" ? ": equal by rules" : ""}`;
  const cell = h(
    "div",
    { role: "gridcell", tabindex: "-1", class: `cell m-${absent ? "none" : mark_class(run.mark)}${run.base ? " base" : ""}${run.aside ? " aside" : ""}`, "data-t": run.targets[0].index, "aria-label": `${names}: ${said}`, title: `${names}\n${said}` },
    h("span", { class: "who", "aria-hidden": "true" }, names),
    h("span", { class: "shape", "aria-hidden": "true" }, absent ? "–" : is_divergent(run.mark) || run.mark === "c" ? mark.shape : ""),
    h("span", { class: "says" }, words),
    !absent && many_letters && run.letter !== "A" ? h("span", { class: "letter", "aria-hidden": "true" }, run.letter) : null,
  );
  if (run.targets.length > 1) {
    cell.style.gridColumn = `span ${run.targets.length}`;
    cell.setAttribute("aria-colspan", run.targets.length);
  }
  return cell;
}

// Marks relative to the base; those of the base itself are the measure.
function marks_for(one, base) {
  return (place) => (one.letters[place] === "-" ? "-" : base.includes(place) ? "=" : worst_between(one, [place], base));
}

function make_row(one, severity, dev, on) {
  const base = base_of(one, dev);
  const runs = runs_of(one.letters, shorts_of(one), marks_for(one, base), one.silent);
  const letters = new Set([...one.letters].filter((letter) => letter !== "-"));
  if (dev) runs.forEach((run) => (run.base = run.targets.every((target) => base.includes(target.index))));
  // Of a pair the others are worth a look, and no more.
  if (dev && on) runs.forEach((run) => (run.aside = !run.base && !run.targets.some((target) => targets_of(on).includes(target.index))));
  const under = headline_words(one);
  return h(
    "div",
    { role: "row", class: "row", "data-i": one.index },
    h(
      "div",
      { role: "rowheader", class: "title", tabindex: "-1" },
      h("a", { href: behaviour_address(one), tabindex: "-1", class: "name" }, one.title || one.id),
      h("span", { class: "under" }, h("span", { class: "id" }, one.id), under ? h("span", { class: "head" }, ` ${under}`) : null, one.fails ? h("span", { class: "fails" }, ` ⚑ ${one.fails.join(", ")}`) : null),
    ),
    h("div", { role: "gridcell", class: "worst", tabindex: "-1" }, badge(severity)),
    runs.map((run) => cell_of(run, letters.size > 2)),
  );
}

function behaviour_address(one) {
  return DATA.pages ? DATA.pages[one.index] : address_with({ b: one.id, variant: "", t: "" });
}

function row_of({ one, severity }, dev, on) {
  const key = `${dev}|${on}|${severity}`;
  const held = rows.get(one.index);
  if (held && held.key === key) {
    if (!DATA.pages) held.row.querySelector(".name").setAttribute("href", behaviour_address(one));
    return held.row;
  }
  const row = make_row(one, severity, dev, on);
  rows.set(one.index, { key, row });
  return row;
}

function group_row(name, size) {
  return h("div", { role: "row", class: "group" }, h("div", { role: "gridcell", tabindex: "-1" }, h("span", { class: "group-name" }, name), h("span", { class: "group-size" }, count(size, "behaviour", "behaviours"))));
}

// Rows and headings of categories, as functions: they are made when their turn comes.
function plan_rows({ found, sort }, dev, on) {
  const plan = [];
  let last = null;
  for (const item of found) {
    if (sort === "category" && item.one.category !== last) {
      last = item.one.category;
      const name = last, size = found.filter((other) => other.one.category === name).length;
      plan.push(() => group_row(name, size));
    }
    plan.push(() => row_of(item, dev, on));
  }
  return plan;
}

// Bodies of filters before. To take thousands of elements out of the page lasts longer than a filter may, so they are put out of
// sight, and go when the rows of the new filter are there.
const leaving = [];

// True as long as something is left.
function take_away(most) {
  while (leaving.length > 0 && most > 0) {
    const body = leaving[0];
    for (; body.lastChild && most > 0; most--) body.lastChild.remove();
    if (!body.lastChild) leaving.shift().remove();
  }
  return leaving.length > 0;
}

// Puts the rows into a body of their own in the place of `body`, and returns it.
function show_rows(body, plan) {
  const turn = ++rendering;
  const fresh = h("div", { role: "rowgroup", class: "matrix-body" }, plan.slice(0, ROWS_AT_ONCE).map((make) => make()));
  if (plan.length === 0) fresh.append(h("div", { class: "nothing", role: "row" }, h("div", { role: "gridcell" }, "No behaviour matches these filters. ", h("a", { href: address_of({ ...DEFAULTS, view: "matrix" }) }, "Clear them"))));
  body.className = "leaving";
  body.setAttribute("aria-hidden", "true");
  body.before(fresh);
  leaving.push(body);
  let next = ROWS_AT_ONCE;
  const more = () => {
    if (turn !== rendering) return;
    if (next < plan.length) fresh.append(...plan.slice(next, (next += ROWS_LATER)).map((make) => make()));
    else if (!take_away(ROWS_LATER)) return;
    setTimeout(more);
  };
  // A printer or a search in the page wants all of them, a filter the first ones at once.
  setTimeout(more);
  finish_rows = () => {
    if (turn === rendering && next < plan.length) fresh.append(...plan.slice(next, (next = plan.length)).map((make) => make()));
    take_away(Infinity);
  };
  return fresh;
}

let finish_rows = () => {};
addEventListener("beforeprint", () => finish_rows());

function matrix_head() {
  const engines = ENGINES.map((engine) => {
    const cell = h("div", { role: "columnheader", class: "engine" }, engine.name);
    cell.style.gridColumn = `span ${engine.targets.length}`;
    return cell;
  });
  const versions = ENGINES.flatMap((engine) => engine.targets.map((target, i) => h("div", { role: "columnheader", class: `version${i === 0 ? " first" : ""}`, title: `${target.name}: ${target.version}` }, target.short)));
  return h(
    "div",
    { role: "rowgroup", class: "matrix-head" },
    h("div", { role: "row", class: "row engines" }, h("div", { role: "columnheader", class: "title" }, "Behaviour"), h("div", { role: "columnheader", class: "worst" }, "Difference"), engines),
    h("div", { role: "row", class: "row versions" }, h("div", { role: "columnheader", class: "title" }, hidden_words("Behaviour")), h("div", { role: "columnheader", class: "worst" }, hidden_words("Difference")), versions),
  );
}

// ---- Keyboard ----

function cells_in(row) {
  return [...row.children].filter((cell) => cell.hasAttribute("tabindex"));
}

// Where a cell stands, counted in columns of targets.
function column_of(cell) {
  let column = 0;
  for (const other of cell.parentElement.children) {
    if (other === cell) return column;
    column += Number(other.getAttribute("aria-colspan") || 1);
  }
  return column;
}

function cell_at(row, column) {
  let at = 0;
  for (const cell of cells_in(row)) {
    at += Number(cell.getAttribute("aria-colspan") || 1);
    if (at > column) return cell;
  }
  return cells_in(row).at(-1);
}

let wanted_column = 0;

function focus_cell(cell, keep_column) {
  if (!cell) return;
  if (!keep_column) wanted_column = column_of(cell);
  const grid = cell.closest(".matrix");
  grid.querySelectorAll('[tabindex="0"]').forEach((other) => other.setAttribute("tabindex", "-1"));
  cell.setAttribute("tabindex", "0");
  cell.focus();
  cell.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function matrix_key(event) {
  const cell = event.target.closest("[role=gridcell], [role=rowheader]");
  if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
  const row = cell.parentElement;
  const beside = (step) => cells_in(row)[cells_in(row).indexOf(cell) + step];
  const other_row = (steps) => {
    let found = row;
    for (let i = 0; i < Math.abs(steps); i++) {
      const next = steps < 0 ? found.previousElementSibling : found.nextElementSibling;
      if (!next) break;
      found = next;
    }
    return found === row ? null : cell_at(found, wanted_column);
  };
  const moves = {
    ArrowLeft: () => focus_cell(beside(-1)),
    ArrowRight: () => focus_cell(beside(1)),
    ArrowUp: () => focus_cell(other_row(-1), true),
    ArrowDown: () => focus_cell(other_row(1), true),
    PageUp: () => focus_cell(other_row(-12), true),
    PageDown: () => focus_cell(other_row(12), true),
    Home: () => focus_cell(cells_in(row)[0]),
    End: () => focus_cell(cells_in(row).at(-1)),
    Enter: () => open_from(cell),
    " ": () => open_from(cell),
  };
  if (!moves[event.key]) return;
  event.preventDefault();
  moves[event.key]();
}

function open_from(cell) {
  const row = cell.closest(".row[data-i]");
  if (!row) return;
  const one = CASES[Number(row.dataset.i)];
  if (DATA.pages) location.href = DATA.pages[one.index] + (cell.dataset.t ? "#" + new URLSearchParams({ t: TARGETS[cell.dataset.t].name }) : "");
  else go({ b: one.id, variant: "", t: cell.dataset.t ? TARGETS[cell.dataset.t].name : "" });
}

function matrix_click(event) {
  if (event.target.closest("a") && (event.ctrlKey || event.metaKey || event.shiftKey || DATA.pages)) return;
  const cell = event.target.closest("[role=gridcell], [role=rowheader]");
  if (!cell || !cell.closest(".row[data-i]") || String(getSelection())) return;
  event.preventDefault();
  open_from(cell);
}
