// Sessions as lanes: one beside the other, time downwards, a wait as a bar from where it began to where it ended.

const TONES = { o: ["ok", "✓"], e: ["error", "✕"], i: ["stopped", "■"], n: ["not run", "–"] };

function lane_diagram(index) {
  const diagram = DATA.diagrams[index];
  const grid = h("div", { class: "lanes", role: "list", "aria-label": "What the sessions did, in the order of launching" });
  grid.style.setProperty("--lanes", diagram.lanes.length);
  diagram.lanes.forEach((name, lane) => {
    const head = h("div", { class: "lane-name", "aria-hidden": "true" }, name);
    const line = h("div", { class: "lane-line", "aria-hidden": "true" });
    place(head, lane, 1, 1), place(line, lane, 2, diagram.steps.length * 2 + 1);
    grid.append(head, line);
  });
  diagram.steps.forEach((step, row) => add_lane_step(grid, diagram, step, row));
  return h("div", { class: "scroll" }, grid);
}

function place(element, lane, first, last) {
  element.style.gridColumn = String(lane + 2);
  element.style.gridRow = `${first} / ${last + 1}`;
}

function add_lane_step(grid, diagram, [lane, name, sql, end, words, tone, wait, deferred], row) {
  const [word, shape] = TONES[tone];
  const box = h(
    "div",
    { class: `lane-step tone-${tone}`, role: "listitem", title: text(sql) },
    hidden_words(`Session ${diagram.lanes[lane]}, step ${row + 1}: `),
    h("span", { class: "lane-sql" }, text(sql) || name),
    deferred ? h("span", { class: "lane-deferred", title: "Its session still waited when it was its turn" }, "(deferred)") : null,
    wait ? null : h("span", { class: "lane-answer" }, h("span", { class: "shape", "aria-hidden": "true" }, shape), ` ${words}`, words.startsWith(word) ? null : hidden_words(` (${word})`)),
  );
  const time = h("div", { class: "lane-time", "aria-hidden": "true" }, row + 1);
  time.style.gridColumn = "1", time.style.gridRow = `${row * 2 + 2}`;
  place(box, lane, row * 2 + 2, row * 2 + 2);
  grid.append(time, box);
  if (!wait) return;
  // The rows between steps are for what ends there: the bar reaches below the last step that was launched beside the wait.
  const bar = h("div", { class: "lane-wait", role: "listitem" }, h("span", { class: "lane-wait-words" }, h("span", { class: "shape", "aria-hidden": "true" }, "◷"), ` ${wait}`), h("span", { class: `lane-answer tone-${tone}` }, h("span", { class: "shape", "aria-hidden": "true" }, shape), ` ${words}`));
  place(bar, lane, row * 2 + 3, Math.max(row * 2 + 3, end * 2 + 3));
  grid.append(bar);
}

// Targets that went different ways are chosen by a row of buttons; `target` is shown first.
function lanes_section(lanes, target) {
  const shown = h("div", {});
  const buttons = lanes.map(([diagram, places]) => h("button", { type: "button", class: "tab", "aria-pressed": "false", onclick: () => show(diagram) }, names_of(places)));
  const show = (wanted) => {
    buttons.forEach((button, i) => button.setAttribute("aria-pressed", lanes[i][0] === wanted));
    shown.replaceChildren(lane_diagram(wanted));
  };
  const first = lanes.find(([, places]) => places.includes(target)) || lanes[0];
  show(first[0]);
  return h("section", { class: "part" }, h("h3", {}, "How it went"), lanes.length > 1 ? h("div", { class: "tabs", role: "group", "aria-label": "Targets that went the same way" }, buttons) : h("p", { class: "note" }, `${names_of(lanes[0][1])}: all the same way`), shown);
}

// ---- All interleavings ----

function census_section(censuses, target) {
  const shown = h("div", {});
  const buttons = censuses.map((census) => h("button", { type: "button", class: "tab", "aria-pressed": "false", onclick: () => show(census) }, names_of([census.target])));
  const show = (wanted) => {
    buttons.forEach((button, i) => button.setAttribute("aria-pressed", censuses[i] === wanted));
    shown.replaceChildren(census_details(wanted));
  };
  show(censuses.find((census) => census.target === target) || censuses[0]);
  return h("section", { class: "part" }, h("h3", {}, "All interleavings"), census_table(censuses), h("div", { class: "tabs", role: "group", "aria-label": "Target" }, buttons), shown);
}

// Classes × targets: how many schedules came out like this.
function census_table(censuses) {
  const names = [...new Set(censuses.flatMap((census) => census.classes.map(([name]) => name)))];
  const head = h("tr", {}, h("th", { scope: "col" }, "Schedules that were"), censuses.map((census) => h("th", { scope: "col", class: "number" }, names_of([census.target]))));
  const lines = names.map((name) =>
    h("tr", {}, h("th", { scope: "row" }, name), censuses.map((census) => h("td", { class: "number" }, (census.classes.find(([other]) => other === name) || [0, "–"])[1]))),
  );
  const all = h("tr", { class: "total" }, h("th", { scope: "row" }, "all"), censuses.map((census) => h("td", { class: "number" }, census.classes.reduce((sum, [, size]) => sum + size, 0))));
  return h("div", { class: "scroll" }, h("table", { class: "plain" }, h("thead", {}, head), h("tbody", {}, lines, all)));
}

// Plans that are launched in the same order are one schedule, and need not be run again.
function orders_of(census) {
  const schedules = census.classes.reduce((sum, [, size]) => sum + size, 0);
  const all = census.planned === 1 ? "The only order of the steps" : `All ${census.all} orders of the steps`;
  const of = census.seed === undefined ? all : `A sample of ${census.planned} of ${census.all} orders of the steps, from seed ${census.seed},`;
  if (schedules < census.planned) return `${of} came to ${count(schedules, "schedule", "schedules")}, since what is behind a waiting step is deferred`;
  return `${of} ${census.planned === 1 || census.seed !== undefined ? "was" : "were"} run`;
}

function census_details(census) {
  return h(
    "div",
    {},
    h("p", { class: "note" }, `${orders_of(census)}; ${count(census.serial, "serial order", "serial orders")} to compare with.${census.racy ? ` In ${census.racy} one event freed several waiting steps, so that chance may count them elsewhere.` : ""}`),
    census.classes.map(([name, size, evidence, diagram], i) => {
      const more = h("details", { class: "class", open: i === 0 || name.startsWith("anomal") }, h("summary", {}, h("strong", {}, name), ` ${count(size, "schedule", "schedules")}`, evidence ? h("span", { class: "evidence-words" }, ` ${evidence}`) : null));
      more.append(lane_diagram(diagram));
      return more;
    }),
  );
}
