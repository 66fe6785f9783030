// The first view: how much differs, between whom and in what, as pictures that lead to the behaviours behind them.

const BAR_KEYS = ["s", "o", "w", "l", "c", "="];

function show_overview() {
  const differ = CASES.filter((one) => is_divergent(worst_of(one))).length;
  const silent = CASES.filter((one) => worst_of(one) === "s").length;
  const failing = CASES.filter((one) => one.fails).length;
  const pair = pair_choice("first");
  pair.dev.value = choice_value(state.dev), pair.on.value = choice_value(state.on);
  return h(
    "section",
    { class: "overview", "aria-label": "Overview" },
    h("p", { class: "lead" }, h("strong", {}, number(CASES.length)), ` SQL behaviours on ${count(TARGETS.length, "target", "targets")}. `, h("strong", {}, number(differ)), " differ somewhere, ", h("a", { class: "m-silent", href: address_of({ ...DEFAULTS, view: "matrix", sev: ["s"], sort: "worst" }) }, h("span", { class: "shape", "aria-hidden": "true" }, "◆"), ` ${number(silent)} silently`), "."),
    failing > 0 ? h("p", { class: "problem" }, h("a", { href: address_of({ ...DEFAULTS, view: "matrix", fail: true }) }, `⚑ ${count(failing, "behaviour is", "behaviours are")} not as recorded`)) : null,
    DATA.problems.map((problem) => h("p", { class: "problem" }, `⚑ ${problem}`)),
    h("p", { class: "ask" }, pair.words, h("span", { class: "hint" }, "shows what differs between them, silent differences first.")),
    ENGINES.length > 1 ? [h("h2", {}, "Between engines"), h("div", { class: "scroll" }, severity_bars()), h("h2", {}, "By category"), h("p", { class: "note" }, "Behaviours that differ between any versions of two engines: all of them, and ◆ how many differ silently. The stronger the colour, the larger the share of silent ones."), h("div", { class: "scroll" }, heat_map())] : null,
    h("h2", {}, "Targets"),
    h("div", { class: "scroll" }, target_table()),
  );
}

function pair_address(first, second, more) {
  const name = (engine) => (engine.targets.length === 1 ? engine.targets[0].name : engine.name);
  return address_of({ ...DEFAULTS, view: "matrix", dev: name(first), on: name(second), ...more });
}

// ---- One bar for each pair of engines ----

function severity_bars() {
  const narrow = innerWidth < 760;
  const label = narrow ? 138 : 190, width = narrow ? innerWidth - label - 28 : 760, height = 30;
  const counted = compared_pairs().map(([first, second]) => ({ first, second, counts: count_marks(CASES, first, second) }));
  counted.sort((a, b) => b.counts.s - a.counts.s);
  const picture = svg("svg", { class: "bars", width: label + width, height: counted.length * height + 4, role: "img", "aria-label": "Behaviours by their worst difference, for each pair of engines" });
  const scale = (width - 4) / Math.max(1, ...counted.map(({ counts }) => BAR_KEYS.reduce((sum, key) => sum + counts[key], 0)));
  counted.forEach((one, row) => picture.append(severity_bar(one, row * height + 4, { label, scale })));
  return [picture, h("p", { class: "bar-legend" }, BAR_KEYS.map((key) => h("span", {}, bar_sample(key), ` ${mark_of(key).shape} ${mark_of(key).word}`)))];
}

function bar_sample(key) {
  return svg("svg", { width: 12, height: 12, class: "sample", "aria-hidden": "true" }, svg("rect", { class: `bar b-${mark_class(key)}`, width: 12, height: 12 }));
}

function severity_bar({ first, second, counts }, y, { label, scale }) {
  const words = BAR_KEYS.map((key) => `${counts[key]} ${mark_of(key).word}`).join(", ");
  const bar = svg("a", { href: pair_address(first, second), "aria-label": `${first.name} and ${second.name}: ${words}` }, svg("title", {}, `${first.name} and ${second.name}: ${words}`), svg("text", { class: "pair-name", x: 0, y: y + 16 }, `${first.name} – ${second.name}`));
  let x = label;
  for (const key of BAR_KEYS) {
    const width = counts[key] * scale;
    if (width <= 0) continue;
    bar.append(svg("rect", { class: `bar b-${mark_class(key)}`, x, y, width: Math.max(1, width - 1), height: 22 }));
    const number_words = key === "s" ? `◆ ${counts[key]}` : String(counts[key]);
    if (width > 8 + number_words.length * 8) bar.append(svg("text", { class: `bar-number n-${mark_class(key)}`, x: x + 5, y: y + 16 }, number_words));
    x += width;
  }
  return bar;
}

// ---- Category × pair of engines ----

function heat_map() {
  const pairs = compared_pairs();
  const label = 150, width = Math.max(96, Math.min(140, 900 / pairs.length)), height = 27, top = 44;
  const picture = svg("svg", { class: "heat", width: label + pairs.length * width, height: top + CATEGORIES.length * height, role: "group", "aria-label": "Behaviours that differ, by category and pair of engines" });
  pairs.forEach(([first, second], i) => {
    const x = label + i * width + width / 2;
    picture.append(svg("text", { class: "axis", x, y: 16, "text-anchor": "middle" }, first.name), svg("text", { class: "axis", x, y: 33, "text-anchor": "middle" }, second.name));
  });
  CATEGORIES.forEach((name, row) => {
    const cases = CASES.filter((one) => one.category === name);
    const y = top + row * height;
    picture.append(svg("a", { href: address_of({ ...DEFAULTS, view: "matrix", cat: name }) }, svg("text", { class: "category", x: 0, y: y + 18 }, name), svg("text", { class: "axis", x: label - 10, y: y + 18, "text-anchor": "end" }, cases.length)));
    pairs.forEach(([first, second], i) => picture.append(heat_cell(cases, name, first, second, { x: label + i * width, y, width, height })));
  });
  return picture;
}

function heat_cell(cases, category, first, second, { x, y, width, height }) {
  const counts = count_marks(cases, first, second);
  const differ = counts.s + counts.o + counts.w + counts.l;
  const share = counts.s / Math.max(1, cases.length);
  const step = counts.s === 0 ? 0 : share < 0.15 ? 1 : share < 0.35 ? 2 : share < 0.6 ? 3 : 4;
  const words = `${category}, ${first.name} and ${second.name}: ${differ} of ${cases.length} differ, ${counts.s} silently`;
  const says = differ === 0 ? "–" : counts.s > 0 ? `${differ} · ◆${counts.s}` : `${differ}`;
  return svg(
    "a",
    { href: pair_address(first, second, { cat: category }), "aria-label": words },
    svg("title", {}, words),
    svg("rect", { class: `heat-cell q${step}`, x: x + 1, y: y + 1, width: width - 2, height: height - 2, rx: 2 }),
    svg("text", { class: `heat-number q${step}`, x: x + width / 2, y: y + 18, "text-anchor": "middle" }, says),
  );
}

// ---- Targets ----

function target_table() {
  const answered = (target) => CASES.filter((one) => one.letters[target.index] !== "-").length;
  const silent = (target, word) => CASES.filter((one) => ((one.silent || {})[target.index] || "").startsWith(word)).length;
  return h(
    "table",
    { class: "plain targets" },
    h("thead", {}, h("tr", {}, ["Target", "Version", "Answered", "Unsupported", "Not run", "Not as most engines do"].map((words, i) => h("th", { scope: "col", class: i > 1 ? "number" : null }, words)))),
    h(
      "tbody",
      {},
      COLUMNS.map((target) => {
        const unlike = CASES.filter((one) => one.letters[target.index] > "A").length;
        return h("tr", {}, h("th", { scope: "row" }, h("a", { href: address_of({ ...DEFAULTS, view: "run", t: target.name }) }, target.name)), h("td", {}, target.unusable ? `cannot be used: ${target.unusable}` : target.version), [answered(target), silent(target, "unsupported"), silent(target, "not run"), unlike].map((value) => h("td", { class: "number" }, number(value))));
      }),
    ),
  );
}
