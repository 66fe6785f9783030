// What is open and which filters are set. It lives in the address, behind the #, so that a link or a bookmark brings it
// back and the Back button works.

const DEFAULTS = { view: "", q: "", cat: "", sev: [], dev: "", on: "", sort: "", fail: false, b: "", variant: "", t: "" };

let state = { ...DEFAULTS };

function read_address() {
  const given = new URLSearchParams(location.hash.slice(1));
  const read = { ...DEFAULTS };
  for (const name of Object.keys(DEFAULTS)) {
    if (!given.has(name)) continue;
    if (name === "sev") read.sev = given.get(name).split(",").filter((word) => SEVERITIES.some((mark) => mark.word === word)).map((word) => SEVERITIES.find((mark) => mark.word === word).key);
    else if (name === "fail") read.fail = given.get(name) === "1";
    else read[name] = given.get(name);
  }
  if (read.dev && targets_of(read.dev).length === 0) read.dev = "";
  if (read.on && targets_of(read.on).length === 0) read.on = "";
  if (read.cat && !CATEGORIES.includes(read.cat)) read.cat = "";
  if (!["", "worst", "category", "title"].includes(read.sort)) read.sort = "";
  return read;
}

function address_of(wanted) {
  const parameters = new URLSearchParams();
  for (const name of Object.keys(DEFAULTS)) {
    const value = wanted[name];
    if (name === "sev") {
      if (value.length > 0) parameters.set(name, value.map((key) => mark_of(key).word).join(","));
    } else if (name === "fail") {
      if (value) parameters.set(name, "1");
    } else if (value) {
      parameters.set(name, value);
    }
  }
  // What may stand there unescaped is easier to read.
  return "#" + parameters.toString().replace(/%2C/g, ",").replace(/%3A/g, ":");
}

function address_with(changes) {
  return address_of({ ...state, ...changes });
}

// Goes there; Back leads here again, unless `quietly`: then this place is replaced (while somebody types).
function go(changes, quietly) {
  const address = address_with(changes);
  if (quietly) {
    history.replaceState(null, "", address);
    arrive();
  } else if (address === (location.hash || "#")) {
    arrive();
  } else {
    location.hash = address;
  }
}

// ---- Light and dark ----

const THEMES = ["auto", "light", "dark"];

function stored_theme() {
  try {
    const theme = localStorage.getItem("enginediff-theme");
    return THEMES.includes(theme) ? theme : "auto";
  } catch {
    return "auto"; // no storage for a page from disk
  }
}

function apply_theme(theme) {
  if (theme === "auto") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", theme);
  try {
    localStorage.setItem("enginediff-theme", theme);
  } catch {
    // Then it holds for this visit.
  }
}
