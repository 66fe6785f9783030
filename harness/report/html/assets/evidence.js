// Everything about one behaviour: what was sent, what each target answered, how the answers relate, and how to see it again.

function relation_words(sign, a, b) {
  return [h("span", { class: "who-names" }, a), ` ${sign} `, h("span", { class: "who-names" }, b)];
}

// ---- SQL ----

const SQL_WORDS = new Set(
  "select from where group by order having limit offset insert into values update set delete create table index view trigger function procedure drop alter add column primary key foreign references unique check default not null and or in is like between exists case when then else end as on join left right inner outer cross full using union all distinct with recursive begin commit rollback savepoint release start transaction isolation level for share lock nowait skip locked returning conflict do nothing if cast collate asc desc true false set explain".split(" "),
);

// Words, quotes, comments and numbers; enough to read by, for whatever dialect.
function sql_parts(sql) {
  const token = /(--[^\n]*|\/\*[\s\S]*?\*\/)|('(?:[^'\\]|\\.|'')*'|"(?:[^"]|"")*"|`[^`]*`)|([A-Za-z_][A-Za-z_0-9$]*)|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([\s\S])/g;
  const parts = [];
  let plain = "";
  const flush = () => {
    if (plain) parts.push(plain);
    plain = "";
  };
  const marked = (kind, words) => {
    flush();
    parts.push(h("span", { class: kind }, words));
  };
  for (const [whole, comment, quoted, word, digits] of sql.matchAll(token)) {
    if (comment) marked("sql-comment", whole);
    else if (quoted) marked("sql-quoted", whole);
    else if (digits) marked("sql-number", whole);
    else if (word && SQL_WORDS.has(word.toLowerCase())) marked("sql-word", whole);
    else plain += whole;
  }
  flush();
  return parts;
}

function sql_block(sql) {
  // Colouring a text of this length helps nobody and takes its time.
  return h("pre", { class: "sql", dir: "ltr", tabindex: sql.length > 400 ? "0" : null }, h("code", {}, sql.length > 20000 ? sql : sql_parts(sql)));
}

function sql_section(q) {
  if (q === undefined) return null;
  if (!Array.isArray(q)) return sql_block(text(q));
  return q.map(([index, places]) => h("div", { class: "spelling" }, h("div", { class: "who-names" }, names_of(places)), sql_block(text(index))));
}

// ---- Answers side by side ----

function answers_table(step, target) {
  const groups = step.g || [];
  const answers = groups.map(([, index]) => answer(index));
  const lines = Math.max(1, ...answers.map((one) => (one.c ? one.c.length : 1)));
  const widths = answers.map((one) => Math.max(1, one.h ? one.h.length : 1));
  const any_rows = answers.some((one) => one.h && one.h.length > 0);
  return h(
    "div",
    { class: "scroll answers-scroll" },
    h(
      "table",
      { class: "answers" },
      h(
        "thead",
        {},
        h("tr", {}, groups.map(([places], i) => h("th", { scope: "colgroup", colspan: widths[i], class: `who-names edge${places.includes(target) ? " chosen" : ""}` }, names_of(places)))),
        any_rows ? h("tr", { class: "columns" }, answers.map((one, i) => column_heads(one, widths[i]))) : null,
      ),
      h("tbody", {}, Array.from({ length: lines }, (_, line) => h("tr", {}, answers.map((one, i) => line_cells(one, line, lines, widths[i]))))),
      notes_row(answers, widths),
    ),
  );
}

function column_heads(one, width) {
  if (!one.h || one.h.length === 0) return h("td", { colspan: width, class: "edge" });
  return one.h.map(([name, type, flags, wire, declared, collation], i) =>
    h(
      "th",
      { scope: "col", class: i === 0 ? "edge" : null, title: [declared ? `declared ${declared}` : "", collation ? `collation ${collation}` : ""].filter(Boolean).join("\n") || null },
      h("span", { class: `column-name${flags & 1 ? " differs" : ""}` }, name),
      h("span", { class: `type${flags & 2 ? " differs" : ""}` }, type),
      wire && wire.toLowerCase() !== type.toLowerCase() ? h("span", { class: "wire" }, wire) : null,
    ),
  );
}

function line_cells(one, line, lines, width) {
  if (!one.c) return line > 0 ? null : h("td", { class: "edge other", colspan: width, rowspan: lines }, other_answer(one));
  if (one.c.length === 0) return line > 0 ? null : h("td", { class: "edge other", colspan: width, rowspan: lines }, h("span", { class: "dim" }, "no rows"));
  const cells = one.c[line];
  if (cells === undefined) return h("td", { class: "edge", colspan: width });
  if (typeof cells === "number") return h("td", { class: "edge gap", colspan: width }, `⋮ ${count(cells, "row", "rows")} more`);
  if (cells === null) return h("td", { class: "edge no-row differs", colspan: width }, "no such row");
  if (cells.length === 0) return h("td", { class: "edge", colspan: width }, "row without columns");
  return cells.map((cell, i) => {
    const words = Array.isArray(cell) ? cell[0] : cell;
    const classes = [i === 0 ? "edge" : "", Array.isArray(cell) ? "differs" : "", words === "NULL" ? "null" : "", /^-?[\d.]+(e[+-]?\d+)?$/.test(words) ? "num" : ""].filter(Boolean).join(" ");
    return h("td", { class: classes || null }, h("bdi", {}, words));
  });
}

function other_answer(one) {
  if (one.e) {
    const [name, messages] = one.e;
    return [h("div", { class: "error" }, h("span", { class: "shape", "aria-hidden": "true" }, "✕"), ` error ${name}`), messages.map(([words, places]) => h("div", { class: "message" }, places ? h("span", { class: "who-names" }, `${names_of(places)}: `) : null, words))];
  }
  if (one.i) return [h("div", { class: "error" }, h("span", { class: "shape", "aria-hidden": "true" }, "■"), ` ${one.i[0]}`), one.i[1] ? h("div", { class: "message" }, one.i[1]) : null];
  return h("span", { class: "ok" }, h("span", { class: "shape", "aria-hidden": "true" }, "✓"), one.u ? " ok, but rolled back" : " ok");
}

function notes_of(one) {
  const notes = [];
  const add = (words, differs, kind) => notes.push(h("div", { class: `${kind || ""}${differs ? " differs" : ""}`.trim() || null }, words));
  if (one.c && (one.nd || one.kept !== undefined || one.n > 12)) add(count(one.n, "row", "rows"), one.nd);
  if (one.kept !== undefined) add(`${number(one.kept)} kept, all compared by digests`);
  if (one.more) add(`${count(one.more, "column", "columns")} more`);
  if (one.f) add(`in statement ${one.f} of the step`);
  if (one.a !== undefined) add(`${count(one.a, "row", "rows")} affected`, one.ad);
  for (const [level, name, words] of one.w || []) add([h("strong", {}, `${level} ${name}`), ` ${words}`], one.wd && level === "warning");
  if (one.wd && !(one.w || []).some(([level]) => level === "warning")) add("no warnings", true);
  for (const [by, until, racy, resources] of one.z || []) add([`◷ waited for ${by}${until ? ` until ${until}` : ""}${racy ? " (racy)" : ""}`, resources ? h("span", { class: "wire" }, resources) : null], false, "wait");
  if (one.def) add("launched late: its session was waiting");
  if (one.t) add(one.t === "none" ? "no transaction" : `transaction ${one.t}`, one.td);
  return notes;
}

function notes_row(answers, widths) {
  const notes = answers.map(notes_of);
  if (notes.every((one) => one.length === 0)) return null;
  return h("tfoot", {}, h("tr", {}, notes.map((one, i) => h("td", { class: "edge notes", colspan: widths[i] }, one))));
}

// ---- How they relate ----

function relations_list(step) {
  if (!step.k) return null;
  const names = (group) => names_of(step.g[group][0]);
  const items = step.k.map(([a, b, key, kind, rules, detail, unminimised, after]) => {
    const mark = mark_of(key);
    const who = a === b ? [h("span", { class: "who-names" }, names(a)), " among themselves"] : relation_words(is_divergent(key) ? "≠" : "=", names(a), names(b));
    const words = is_divergent(key) ? [kind && kind !== mark.word ? ` ${kind}: ` : " ", text(detail)] : "";
    return h("li", {}, badge(key), after_words(after), " ", who, h("span", { class: "detail" }, words), rules_words(key, rules, unminimised));
  });
  if (step.kn) items.push(h("li", { class: "note" }, `and ${count(step.kn, "more pair", "more pairs")} of answers`));
  return h("ul", { class: "relations" }, items);
}

// What a difference follows from: that is the one to look at.
function after_words(after) {
  return after ? h("span", { class: "note" }, `, after ${after}`) : null;
}

function rules_words(key, rules, unminimised) {
  if (rules.length === 0) return null;
  if (is_divergent(key)) return h("span", { class: "note" }, ` (rules tried in vain: ${rules.join(", ")})`);
  return h("span", { class: "rules" }, rules.map((rule) => h("span", { class: "rule" }, h("strong", {}, rule), DATA.rules[rule] ? ` ${DATA.rules[rule]}` : "")), unminimised ? " Not all rows were kept: all rules were needed together." : "");
}

function verdicts_list(step) {
  if (!step.v) return null;
  return h(
    "ul",
    { class: "verdicts" },
    step.v.map(([[verdict, expected, got, detail], places]) => h("li", {}, h("strong", {}, `⚑ ${verdict}`), " ", h("span", { class: "who-names" }, names_of(places)), expected !== undefined ? h("dl", {}, h("dt", {}, "recorded"), h("dd", {}, expected), got ? [h("dt", {}, "got"), h("dd", {}, got)] : null, detail ? [h("dt", {}, "because"), h("dd", {}, detail)] : null) : null)),
  );
}

// ---- Steps ----

function step_title(step) {
  if (step.r === "portable") return `Portable rewrite of ${step.of}`;
  if (step.r === "setup") return `Setup ${step.n}`;
  return step.n;
}

// What needs no table: all the same, and a few words say it. Where lanes tell the story this holds for rows too.
function is_plain(step, has_lanes) {
  const groups = step.g || [];
  if (step.v || step.m || groups.length > 1 || step.r === "portable") return false;
  return has_lanes || groups.length === 0 || (!answer(groups[0][1]).c && !answer(groups[0][1]).e);
}

function portable_words(step) {
  if (step.r !== "portable") return null;
  const groups = step.g || [];
  const good = !step.s || step.s === "=" || step.s === "c";
  if (groups.length === 0) return null;
  return h("span", { class: good ? "ok" : "error" }, good ? ` ✓ gives the same on ${names_of(groups.flatMap(([places]) => places))}` : " ✕ does not give the same everywhere");
}

function step_section(step, target, { open, has_lanes }) {
  const facts = [step.x ? `session ${step.x}` : "", step.b !== undefined ? `bind ${step.b}` : "", step.l ? `line ${step.l}` : ""].filter(Boolean).join(" · ");
  if (is_plain(step, has_lanes) && !open) {
    const says = (step.g || []).length > 0 ? answer(step.g[0][1]).s : "no answer";
    return h("details", { class: "step plain-step" }, h("summary", {}, h("span", { class: "step-name" }, step_title(step)), h("span", { class: "plain-sql" }, sql_of_step(step)[0] || ""), h("span", { class: "ok" }, ` ${says}`)), sql_section(step.q), answers_table(step, target));
  }
  return h(
    "section",
    { class: `step${step.r === "portable" ? " portable" : ""}` },
    h("h3", {}, h("span", { class: "step-name" }, step_title(step)), " ", step.s && step.r !== "portable" ? [badge(step.s), after_words(step.after)] : null, portable_words(step), facts ? h("span", { class: "facts" }, facts) : null),
    sql_section(step.q),
    (step.g || []).length > 0 ? answers_table(step, target) : null,
    (step.m || []).map(([reason, places]) => h("p", { class: "note" }, h("span", { class: "who-names" }, `${names_of(places)}: `), reason)),
    verdicts_list(step),
    relations_list(step),
  );
}

// ---- Variants ----

// The step of a variant that says most.
function telling_step(variant) {
  const has_rows = (step) => step.g.some(([, index]) => answer(index).c);
  const rank = (step) => RANK.get(step.after ? "=" : step.s || "-") * 2 - (has_rows(step) ? 1 : 0);
  return variant.steps.filter((step) => !step.r && step.g).reduce((best, step) => (best && rank(best) <= rank(step) ? best : step), null);
}

function step_letters(step) {
  const letters = TARGETS.map(() => "-"), shorts = TARGETS.map(() => "");
  (step.g || []).forEach(([places, index], group) => {
    for (const place of places) letters[place] = String.fromCharCode(65 + Math.min(group, 25)), (shorts[place] = answer(index).s);
  });
  return { letters, shorts };
}

function step_relation(step, a, b) {
  const found = (step.k || []).find(([first, second]) => (first === a && second === b) || (first === b && second === a));
  return found ? found[2] : a === b ? "=" : step.s || "-";
}

function variants_table(one, chosen) {
  const lines = one.variants.map((variant, index) => {
    const step = telling_step(variant);
    if (!step) return h("tr", {}, h("th", { scope: "row" }, variant_link(one, variant, index, chosen)), h("td", {}), h("td", { colspan: COLUMNS.length, class: "dim" }, "no answer"));
    const { letters, shorts } = step_letters(step);
    const base = (step.g.findIndex(([places]) => state.dev && places.some((place) => targets_of(state.dev).includes(place))) + step.g.length) % step.g.length;
    const first = state.dev ? Math.max(0, base) : 0;
    const runs = runs_of(letters, shorts, (place) => (letters[place] === "-" ? "-" : step_relation(step, letters[place].charCodeAt(0) - 65, first)));
    return h("tr", { class: index === chosen ? "chosen" : null }, h("th", { scope: "row" }, variant_link(one, variant, index, chosen)), h("td", {}, badge(step.s || "-")), runs.map((run) => h("td", { colspan: run.targets.length, class: `m-${mark_class(run.mark)}`, title: names_of(run.targets.map((target) => target.index)) }, is_divergent(run.mark) ? `${mark_of(run.mark).shape} ` : "", run.words || "–")));
  });
  return h("section", { class: "part" }, h("h3", {}, count(one.variants.length, "variant", "variants")), h("div", { class: "scroll variants" }, h("table", { class: "plain" }, h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Variant"), h("th", { scope: "col" }, "Difference"), COLUMNS.map((target) => h("th", { scope: "col" }, names_of([target.index]))))), h("tbody", {}, lines))));
}

function variant_link(one, variant, index, chosen) {
  const words = (variant.label || "").replace(/,(?=[\w]+=)/g, ", ");
  return h("a", { href: DATA.around ? address_of({ ...DEFAULTS, variant: String(index), t: state.t }) : address_with({ b: one.id, variant: String(index) }), "aria-current": index === chosen ? "true" : null }, words);
}

// ---- Seeing it again ----

function shell_word(word) {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

// The target that was asked about and one to compare it with, which answers otherwise if any does; else all.
function reproduce_command(one, target) {
  const answered = TARGETS.map((other) => other.index).filter((place) => one.letters[place] !== "-");
  const unlike = base_of(one, state.dev).concat(answered).find((place) => one.letters[place] !== one.letters[target]);
  const places = new Set(target >= 0 && unlike !== undefined ? [target, unlike] : answered);
  const targets = COLUMNS.filter((other) => places.has(other.index)).map((other) => `-t ${shell_word(other.name)}`);
  return ["enginediff run -v", shell_word(one.file || one.id), ...targets].join(" ");
}

function copy_button(words, block) {
  const button = h("button", { type: "button", class: "quiet" }, "Copy");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(words);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(block); // not allowed here: it is marked, so that a key copies it
      button.textContent = "Selected";
    }
  });
  return button;
}

function reproduce_section(one, target) {
  const command = reproduce_command(one, target);
  const block = h("code", {}, command);
  return h("section", { class: "part reproduce" }, h("h3", {}, "See it again"), h("div", { class: "command" }, h("pre", { tabindex: "0" }, block), copy_button(command, block)), h("p", { class: "note" }, `Recorded on ${DATA.started.replace("T", " ").replace("Z", " UTC")} with enginediff ${DATA.tool}.`));
}

function fingerprint_section(one, target) {
  const shown = COLUMNS.filter((other) => one.letters[other.index] !== "-" || other.index === target);
  return h("section", { class: "part" }, h("h3", {}, "Fingerprints"), shown.map((other) => h("details", { class: "fingerprint", open: other.index === target }, h("summary", {}, h("span", { class: "who-names" }, other.name), ` ${other.version}`), fingerprint(other))));
}

function fingerprint(target) {
  const facts = [["engine", target.engine], ["version", target.version], ["build", target.build], ["profile", target.profile], ...target.fingerprint].filter(([, value]) => value);
  return h("dl", { class: "facts-list" }, facts.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))));
}

// ---- The whole ----

function evidence(one) {
  const chosen = Math.min(state.variant !== "" ? Number(state.variant) || 0 : one.head ? one.head[0] : 0, Math.max(0, one.variants.length - 1));
  const variant = one.variants[chosen] || { steps: [] };
  const target = TARGETS.findIndex((other) => other.name === state.t);
  const telling = telling_step(variant);
  const without = [...(variant.without || [])].map(([reason, places]) => h("p", { class: "note" }, h("span", { class: "who-names" }, `${names_of(places)}: `), reason));
  return [
    h("header", { class: "evidence-head" }, h("p", { class: "crumbs" }, h("a", { href: category_address(one) }, one.category), " › ", h("span", { class: "id" }, one.id)), h("h2", { tabindex: "-1", id: "evidence-title" }, one.title || one.id), one.why ? h("p", { class: "why" }, one.why) : null, (one.notes || []).length > 0 ? h("p", { class: "note" }, one.notes.join(" ")) : null, h("p", { class: "standing" }, badge(worst_of(one)), one.portable ? h("span", { class: one.portable === "agrees" ? "ok" : "error" }, one.portable === "agrees" ? "✓ a portable rewrite gives the same wherever it was run" : "✕ its portable rewrite does not give the same everywhere") : null, h("a", { href: DATA.around ? "#" : address_of({ ...DEFAULTS, b: one.id }) }, "Permalink"))),
    one.variants.length > 1 ? [variants_table(one, chosen), h("h3", { class: "variant-name" }, variant.label)] : null,
    without,
    variant.lanes ? lanes_section(variant.lanes, target) : null,
    variant.census ? census_section(variant.census, target) : null,
    variant.setup ? h("details", { class: "setup", open: variant.setup.length <= 3 && !variant.lanes }, h("summary", {}, "Setup"), setup_blocks(variant.setup)) : null,
    variant.steps.map((step) => step_section(step, target, { open: step === telling && (step.s || "=") !== "=", has_lanes: Boolean(variant.lanes) })),
    (one.requires || []).length > 0 ? h("p", { class: "note" }, `Requires ${one.requires.join(", ")}.`) : null,
    reproduce_section(one, target),
    (one.see || []).length > 0 ? h("section", { class: "part" }, h("h3", {}, "See also"), h("ul", { class: "see" }, one.see.map((address) => h("li", {}, link_or_text(text(address)))))) : null,
    fingerprint_section(one, target),
  ];
}

// Statements that were the same everywhere stand in one block.
function setup_blocks(setup) {
  const blocks = [];
  let plain = [];
  const flush = () => {
    if (plain.length > 0) blocks.push(sql_block(plain.join(";\n") + ";"));
    plain = [];
  };
  for (const q of setup) {
    if (Array.isArray(q)) flush(), blocks.push(sql_section(q));
    else plain.push(text(q));
  }
  flush();
  return blocks;
}

function category_address(one) {
  const address = address_of({ ...DEFAULTS, view: "matrix", cat: one.category });
  return DATA.around ? DATA.around[0] + address : address;
}
