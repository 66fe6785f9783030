// The further views: anomalies, claims, and the run itself.

const ANOMALY_STATES = { y: ["through", "◆", "gets through"], n: ["prevented", "✓", "prevented"], "?": ["unknown", "?", "not known"] };

function has_anomalies() {
  return DATA.anomalies && DATA.anomalies.rows.length + DATA.anomalies.censuses.length > 0;
}

function anomaly_head(first) {
  const { columns } = DATA.anomalies;
  const spans = [];
  for (const [target] of columns) {
    if (spans.length > 0 && spans.at(-1).target === target) spans.at(-1).size++;
    else spans.push({ target, size: 1 });
  }
  return h("thead", {}, h("tr", {}, h("th", { scope: "col", rowspan: 2, class: "sticky" }, first), spans.map(({ target, size }) => h("th", { scope: "colgroup", colspan: size, class: "edge" }, TARGETS[target].name))), h("tr", {}, columns.map(([target, label], i) => h("th", { scope: "col", class: `level${i === 0 || columns[i - 1][0] !== target ? " edge" : ""}` }, label))));
}

function row_head(row) {
  const under = row.code ? [row.code, row.name === row.code ? "" : ` ${row.name}`] : row.title;
  return h("th", { scope: "row", class: "sticky" }, h("a", { href: BY_ID.has(row.id) ? behaviour_address(BY_ID.get(row.id)) : null, title: [row.title, row.meaning].filter(Boolean).join("\n") }, row.label), h("span", { class: "under" }, under));
}

function show_anomalies() {
  const { columns, rows: anomalies, censuses } = DATA.anomalies;
  const edge = (i) => (i === 0 || columns[i - 1][0] !== columns[i][0] ? " edge" : "");
  const cell = (one, i) => {
    if (!one) return h("td", { class: `level${edge(i)}` });
    const [kind, shape, words] = ANOMALY_STATES[one[0]];
    return h("td", { class: `anomaly a-${kind}${edge(i)}`, title: [words, one[2]].filter(Boolean).join("\n") }, h("span", { class: "shape" }, shape), " ", one[1] || words);
  };
  return h(
    "section",
    { class: "anomalies", "aria-label": "Anomalies" },
    h("h2", {}, "Anomalies by isolation level"),
    h("p", { class: "note" }, "Each cell is computed from what the transactions read and wrote: ◆ the anomaly gets through, ✓ it is prevented, and by what."),
    anomalies.length > 0 ? h("div", { class: "scroll" }, h("table", { class: "plain anomaly-table" }, anomaly_head("Anomaly"), h("tbody", {}, anomalies.map((row) => h("tr", {}, row_head(row), row.cells.map(cell)))))) : null,
    censuses.length > 0 ? [h("h2", {}, "All interleavings"), h("p", { class: "note" }, "Every order in which the steps of the sessions can run, or a sample of them where it says so, by what it came to."), h("div", { class: "scroll" }, h("table", { class: "plain anomaly-table" }, anomaly_head("Case"), h("tbody", {}, censuses.map((row) => h("tr", {}, row_head(row), row.cells.map((one, i) => h("td", { class: `census${edge(i)}` }, one || "")))))))] : null,
  );
}

// ---- Claims ----

const CLAIM_STATES = [["false", "✕"], ["depends", "◐"], ["true", "✓"]];

function show_claims() {
  const claims = DATA.claims;
  const rank = (claim) => {
    const at = CLAIM_STATES.findIndex(([word]) => word === claim.verdict);
    return at < 0 ? CLAIM_STATES.length : at; // undecided ones last
  };
  const words = [...new Set(claims.map((claim) => claim.verdict))].map((verdict) => `${claims.filter((claim) => claim.verdict === verdict).length} ${verdict}`);
  const sorted = [...claims].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  return h("section", { class: "claims", "aria-label": "Claims" }, h("h2", {}, "What guides say, and what the engines do"), h("p", { class: "lead" }, `${count(claims.length, "claim", "claims")}: ${words.join(", ")}.`), h("p", { class: "note" }, "Each verdict is computed from the answers of this run."), sorted.map(claim_article));
}

function claim_article(claim) {
  const shape = (CLAIM_STATES.find(([word]) => word === claim.verdict) || ["", "–"])[1];
  return h(
    "article",
    { class: "claim", id: `claim-${claim.id}` },
    h("p", { class: "claim-head" }, h("span", { class: `verdict v-${claim.verdict.replace(/\W+/g, "-")}` }, h("span", { class: "shape", "aria-hidden": "true" }, shape), ` ${claim.verdict}`), h("span", { class: "id" }, claim.id), h("span", { class: "guide" }, link_or_text(claim.guide))),
    h("blockquote", {}, claim.text),
    claim.reason ? h("p", { class: "claim-reason" }, claim.reason) : null,
    claim.checks.length > 0 ? h("ul", { class: "claim-checks" }, claim.checks.map(claim_check)) : null,
  );
}

function claim_check([id, step, says, when, seen]) {
  const one = BY_ID.get(id);
  return h(
    "li",
    {},
    says,
    when ? h("span", { class: "dim" }, ` (${when})`) : null,
    " ",
    one ? h("a", { class: "id", href: behaviour_address(one) }, `${id} › ${step}`) : h("span", { class: "id dim" }, `${id} › ${step}, not in this run`),
    h("ul", {}, seen.map(([holds, observed, who]) => h("li", { class: "observed" }, h("span", { class: holds ? "ok" : "error" }, holds ? "✓ " : "✕ "), h("span", { class: "who-names" }, who), ` ${observed}`))),
  );
}

// ---- The run ----

function show_run() {
  return h(
    "section",
    { class: "run", "aria-label": "About this run" },
    h("h2", {}, "This run"),
    h("dl", { class: "facts-list" }, [["recorded", DATA.started.replace("T", " ").replace("Z", " UTC")], ["enginediff", DATA.tool], ["behaviours", number(CASES.length)], ["reference", DATA.reference]].filter(([, value]) => value).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))),
    DATA.problems.map((problem) => h("p", { class: "problem" }, `⚑ ${problem}`)),
    h("h2", {}, "Targets"),
    COLUMNS.map((target) => h("details", { class: "fingerprint", open: state.t === target.name || TARGETS.length <= 4 }, h("summary", {}, h("span", { class: "who-names" }, target.name), ` ${target.unusable ? `cannot be used: ${target.unusable}` : target.version}`), fingerprint(target))),
    Object.keys(DATA.rules).length > 0 ? [h("h2", {}, "Rules that were needed"), h("dl", { class: "facts-list wide" }, Object.entries(DATA.rules).map(([name, reason]) => h("div", {}, h("dt", {}, name), h("dd", {}, reason))))] : null,
    h("h2", {}, "Marks"),
    legend(),
    h("h2", {}, "Keys"),
    h("dl", { class: "facts-list" }, [["/", "search"], ["Esc", "close what is open"], ["arrows, Home, End", "move in the matrix"], ["Enter", "open the evidence"], ["j, k", "next and previous behaviour"]].map(([keys, words]) => h("div", {}, h("dt", {}, h("kbd", {}, keys)), h("dd", {}, words)))),
  );
}
