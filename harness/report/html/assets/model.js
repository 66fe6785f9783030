// The data of the page and the questions that are asked about it. Nothing here touches the document.

const DATA = JSON.parse(document.getElementById("data").textContent);

// What many steps and answers say alike is written once: puts it back where it is said.
for (const one of DATA.cases) {
  for (const step of (one.variants || []).flatMap((variant) => variant.steps)) {
    if (step.g) step.g = step.g.map(([places, answer]) => [DATA.places[places], answer]);
    if (step.k) step.k = step.k.map((relation) => DATA.relations[relation]);
  }
}
for (const answer of DATA.answers) {
  if (answer.h !== undefined) answer.h = DATA.headers[answer.h];
}

// Worst first. A mark is told by its shape and its word; colour only helps.
const MARKS = [
  { key: "s", word: "silent", shape: "◆", meaning: "all accept it, and the data differ" },
  { key: "o", word: "outcome", shape: "▲", meaning: "one commits where another rolls back, blocks or aborts" },
  { key: "w", word: "warning", shape: "■", meaning: "the same data, and one warns" },
  { key: "l", word: "loud", shape: "✕", meaning: "one refuses it" },
  { key: "c", word: "cosmetic", shape: "≈", meaning: "equal once named rules are applied" },
  { key: "=", word: "same", shape: "=", meaning: "the same in every respect, wherever there is an answer" },
  { key: "-", word: "no answer", shape: "–", meaning: "nothing to compare" },
];
const RANK = new Map(MARKS.map((mark, rank) => [mark.key, rank]));
const SEVERITIES = MARKS.slice(0, 5);

function mark_of(key) {
  return MARKS[RANK.get(key)];
}

function worse(a, b) {
  return RANK.get(a) <= RANK.get(b) ? a : b;
}

function is_divergent(key) {
  return RANK.get(key) < 4;
}

// ---- Targets ----

// What stands in a column's head: `18` for `postgres-18`, the version where the name does not tell it.
function short_name(target) {
  if (target.name === target.engine) return target.number || target.name;
  const rest = target.name.startsWith(target.engine) ? target.name.slice(target.engine.length) : target.name;
  return rest.replace(/^-/, "") || target.name;
}

const TARGETS = DATA.targets.map((target, index) => ({ ...target, index, short: short_name(target) }));

function compare_numbers(a, b) {
  const left = a.number.split(".").map(Number), right = b.number.split(".").map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    if ((left[i] || 0) !== (right[i] || 0)) return (left[i] || 0) - (right[i] || 0);
  }
  return a.index - b.index;
}

// [{name, targets}]: engines in the order of the run, each with its versions from old to new.
const ENGINES = [];
for (const target of TARGETS) {
  const engine = ENGINES.find((one) => one.name === target.engine);
  if (engine) engine.targets.push(target);
  else ENGINES.push({ name: target.engine, targets: [target] });
}
for (const engine of ENGINES) engine.targets.sort(compare_numbers);
const COLUMNS = ENGINES.flatMap((engine) => engine.targets);

// A choice is the name of a target or of an engine; then all of its versions are meant.
function targets_of(choice) {
  const engine = ENGINES.find((one) => one.name === choice);
  if (engine) return engine.targets.map((target) => target.index);
  return TARGETS.filter((target) => target.name === choice).map((target) => target.index);
}

// `postgres 15, 17, 18 · sqlite`
function names_of(places) {
  const words = [];
  for (const engine of ENGINES) {
    const here = engine.targets.filter((target) => places.includes(target.index));
    if (here.length === 0) continue;
    const whole = here.length === engine.targets.length && here.length === 1 && here[0].name === engine.name;
    // A profile stands right behind the engine, as it is written elsewhere: `sqlite:wal`.
    words.push(whole ? engine.name : `${engine.name}${here[0].short.startsWith(":") ? "" : " "}${here.map((target) => target.short).join(", ")}`);
  }
  return words.join(" · ");
}

// ---- Behaviours ----

const CASES = DATA.cases.map((one, index) => ({ ...one, index }));
const BY_ID = new Map(CASES.map((one) => [one.id, one]));
const CATEGORIES = [...new Set(CASES.map((one) => one.category))].sort();

function relation(one, a, b) {
  if (a === b) return "=";
  const first = Math.min(a, b), second = Math.max(a, b);
  return one.pairs[(first * (2 * TARGETS.length - first - 1)) / 2 + (second - first - 1)];
}

// The worst relation between some of the one and some of the other.
function worst_between(one, some, others) {
  let worst = "-";
  for (const a of some) {
    for (const b of others) {
      if (a !== b) worst = worse(worst, relation(one, a, b));
    }
  }
  return worst;
}

function worst_of(one) {
  if (one.worst === undefined) one.worst = [...one.pairs].reduce(worse, "-");
  return one.worst;
}

// What is compared: those two choices; or the first with all others; or all with all.
function severity_in(one, dev, on) {
  if (!dev && !on) return worst_of(one);
  const all = TARGETS.map((target) => target.index);
  return worst_between(one, dev ? targets_of(dev) : all, on ? targets_of(on) : all);
}

// Those that the marks in a row of the matrix are relative to: where one develops, else what most engines do.
function base_of(one, dev) {
  const chosen = dev ? targets_of(dev).filter((place) => one.letters[place] !== "-") : [];
  if (chosen.length > 0) return chosen;
  return TARGETS.map((target) => target.index).filter((place) => one.letters[place] === "A");
}

function answer(index) {
  return DATA.answers[index];
}

function text(index) {
  return DATA.texts[index];
}

function headline(one) {
  return one.head ? one.variants[one.head[0]].steps[one.head[1]] : null;
}

// For each target the short answer to the step that shows the behaviour best.
function shorts_of(one) {
  if (one.shorts) return one.shorts;
  one.shorts = TARGETS.map(() => "");
  const step = headline(one);
  for (const [places, index] of (step && step.g) || []) {
    for (const place of places) one.shorts[place] = answer(index).s;
  }
  return one.shorts;
}

function headline_words(one) {
  const step = headline(one);
  const name = one.headline || (step ? step.n : "");
  const variant = one.headlineVariant || (step ? one.variants[one.head[0]].label : "");
  return [/^([A-Za-z]+\.)?\d+$/.test(name) ? "" : name, variant].filter(Boolean).join(" · ");
}

function sql_of_step(step) {
  if (step.q === undefined) return [];
  return (Array.isArray(step.q) ? step.q.map(([index]) => index) : [step.q]).map(text);
}

function searched_text(one) {
  if (one.searched === undefined) {
    const parts = new Set([one.title, one.id, one.why || "", one.category, one.sql || ""]);
    for (const variant of one.variants || []) {
      for (const step of variant.steps) sql_of_step(step).forEach((sql) => parts.add(sql));
      for (const q of variant.setup || []) sql_of_step({ q }).forEach((sql) => parts.add(sql));
    }
    one.searched = [...parts].join("\n").toLowerCase();
  }
  return one.searched;
}

// ---- Choosing and sorting ----

function chosen_cases(state) {
  const words = state.q.toLowerCase().split(/\s+/).filter(Boolean);
  const severities = new Set(state.sev);
  const found = [];
  for (const one of CASES) {
    if (state.cat && one.category !== state.cat) continue;
    const severity = severity_in(one, state.dev, state.on);
    if (severities.size > 0 ? !severities.has(severity) : state.dev && state.on && !is_divergent(severity)) continue;
    if (state.fail && !one.fails) continue;
    if (!words.every((word) => searched_text(one).includes(word))) continue;
    found.push({ one, severity });
  }
  const sort = state.sort || (state.dev ? "worst" : "category");
  const by_id = (a, b) => a.one.index - b.one.index;
  if (sort === "worst") found.sort((a, b) => RANK.get(a.severity) - RANK.get(b.severity) || by_id(a, b));
  if (sort === "category") found.sort((a, b) => (a.one.category < b.one.category ? -1 : a.one.category > b.one.category ? 1 : by_id(a, b)));
  if (sort === "title") found.sort((a, b) => a.one.title.localeCompare(b.one.title, "en") || by_id(a, b));
  return { found, sort };
}

// ---- Counting ----

// Engine pairs in the order of the columns.
function engine_pairs() {
  const pairs = [];
  ENGINES.forEach((first, i) => ENGINES.slice(i + 1).forEach((second) => pairs.push([first, second])));
  return pairs;
}

// Without those of which one never gave an answer.
function compared_pairs() {
  const answered = (engine) => CASES.some((one) => engine.targets.some((target) => one.letters[target.index] !== "-"));
  return engine_pairs().filter((pair) => pair.every(answered));
}

function count_marks(cases, first, second) {
  const counts = Object.fromEntries(MARKS.map((mark) => [mark.key, 0]));
  const some = first.targets.map((target) => target.index), others = second.targets.map((target) => target.index);
  for (const one of cases) counts[worst_between(one, some, others)]++;
  return counts;
}
