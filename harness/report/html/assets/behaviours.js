// The view with filters and matrix.

let behaviours = null; // its elements, made once

function choice_options(none) {
  const options = [h("option", { value: "" }, none)];
  for (const engine of ENGINES) {
    if (engine.targets.length === 1) {
      options.push(h("option", { value: engine.targets[0].name }, engine.targets[0].name));
    } else {
      options.push(h("option", { value: engine.name }, `${engine.name}, any version`));
      engine.targets.forEach((target) => options.push(h("option", { value: target.name }, ` ${target.name}`)));
    }
  }
  return options;
}

// What the choices offer for a target or engine of an address: the only version of an engine stands there by its own name.
function choice_value(name) {
  const engine = ENGINES.find((one) => one.name === name);
  return engine && engine.targets.length === 1 ? engine.targets[0].name : name;
}

function pair_choice(prefix) {
  const dev = h("select", { id: `${prefix}-dev`, onchange: () => go({ view: "matrix", dev: dev.value, b: "" }) }, choice_options("any engine"));
  const on = h("select", { id: `${prefix}-on`, onchange: () => go({ view: "matrix", on: on.value, b: "" }) }, choice_options("any engine"));
  const words = h("span", { class: "pair" }, h("label", { for: dev.id }, "I develop on"), dev, h("label", { for: on.id }, "and deploy on"), on);
  return { words, dev, on };
}

function severity_toggles() {
  return SEVERITIES.concat(mark_of("=")).map((mark) => {
    const button = h("button", { type: "button", class: `toggle m-${mark_class(mark.key)}`, "aria-pressed": "false", title: mark.meaning, "data-key": mark.key }, h("span", { class: "shape", "aria-hidden": "true" }, mark.shape), " ", mark.word, h("span", { class: "size" }));
    button.addEventListener("click", () => {
      const set = state.sev.includes(mark.key) ? state.sev.filter((key) => key !== mark.key) : [...state.sev, mark.key];
      go({ sev: set });
    });
    return button;
  });
}

function make_behaviours() {
  const pair = pair_choice("filter");
  const category = h("select", { id: "filter-cat", onchange: () => go({ cat: category.value }) }, h("option", { value: "" }, "all categories"), CATEGORIES.map((name) => h("option", { value: name }, name)));
  const sort = h("select", { id: "filter-sort", onchange: () => go({ sort: sort.value }) }, [["", "as it comes"], ["worst", "worst first"], ["category", "by category"], ["title", "by title"]].map(([value, words]) => h("option", { value }, words)));
  const toggles = severity_toggles();
  const fails = CASES.some((one) => one.fails) ? h("button", { type: "button", class: "toggle m-fails", "aria-pressed": "false", onclick: () => go({ fail: !state.fail }) }, "⚑ not as recorded") : null;
  const result = h("p", { class: "result", role: "status", "aria-live": "polite" });
  const body = h("div", { role: "rowgroup", class: "matrix-body" });
  const matrix = h("div", { role: "grid", class: "matrix", "aria-label": "Behaviours by target", "aria-colcount": COLUMNS.length + 2, onkeydown: matrix_key, onclick: matrix_click }, matrix_head(), body);
  matrix.style.setProperty("--targets", COLUMNS.length);
  const view = h(
    "section",
    { class: "behaviours", "aria-label": "Behaviours" },
    h("div", { class: "filters" }, pair.words, h("span", { class: "field" }, h("label", { for: category.id }, "Category"), category), h("span", { class: "toggles", role: "group", "aria-label": "Differences" }, toggles, fails)),
    h("div", { class: "result-line" }, result, h("span", { class: "field" }, h("label", { for: sort.id }, "Order"), sort)),
    h("div", { class: "scroll", tabindex: "-1" }, matrix, legend()),
  );
  return { view, pair, category, sort, toggles, fails, result, body };
}

function legend() {
  return h(
    "dl",
    { class: "legend" },
    SEVERITIES.map((mark) => h("div", {}, h("dt", {}, badge(mark.key)), h("dd", {}, mark.meaning))),
    h("div", {}, h("dt", {}, h("span", { class: "letter" }, "B"), " ", h("span", { class: "letter" }, "C")), h("dd", {}, "several different answers: targets with the same letter differ in no step. What is not marked is what most engines do")),
  );
}

function result_words(found) {
  const differ = found.filter((item) => is_divergent(item.severity)).length;
  const silent = found.filter((item) => item.severity === "s").length;
  const between = state.dev && state.on ? `${state.dev} and ${state.on}` : state.dev || state.on ? `${state.dev || state.on} and any other` : "some targets";
  return [h("strong", {}, number(found.length)), ` of ${count(CASES.length, "behaviour", "behaviours")}`, differ > 0 ? ` · ${number(differ)} differ between ${between}, ${number(silent)} silently` : ""];
}

function show_behaviours() {
  behaviours = behaviours || make_behaviours();
  const { pair, category, sort, toggles, fails, result } = behaviours;
  pair.dev.value = choice_value(state.dev), pair.on.value = choice_value(state.on), category.value = state.cat, sort.value = state.sort;
  const chosen = chosen_cases(state);
  const without = state.sev.length > 0 ? chosen_cases({ ...state, sev: [] }).found : chosen.found;
  for (const button of toggles) {
    const key = button.dataset.key;
    button.setAttribute("aria-pressed", state.sev.includes(key));
    const size = without.filter((item) => item.severity === key).length;
    button.lastChild.textContent = ` ${size}`;
  }
  if (fails) fails.setAttribute("aria-pressed", state.fail);
  result.replaceChildren();
  append(result, result_words(chosen.found));
  behaviours.body = show_rows(behaviours.body, plan_rows(chosen, state.dev, state.on));
  const first = behaviours.body.querySelector("[tabindex]");
  if (first) first.setAttribute("tabindex", "0");
  return behaviours.view;
}

// The ids as the matrix lists them now: what `next` and `previous` go through.
function listed_ids() {
  return chosen_cases(state).found.map((item) => item.one.id);
}
