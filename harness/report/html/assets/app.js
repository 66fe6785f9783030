// Puts the page together and follows the address.

const VIEWS = [
  { key: "", words: "Overview", show: show_overview },
  { key: "matrix", words: "Behaviours", show: show_behaviours },
  { key: "anomalies", words: "Anomalies", show: show_anomalies, when: has_anomalies },
  { key: "claims", words: "Claims", show: show_claims, when: () => (DATA.claims || []).length > 0 },
  { key: "run", words: "Run", show: show_run },
].filter((view) => !view.when || view.when());

const app = document.getElementById("app");
let page = null; // header, search, main, sheet
let shown_view = null, shown_state = "", opened_from = null;

function theme_button() {
  const words = (theme) => `Theme: ${theme}`;
  const button = h("button", { type: "button", class: "quiet theme" }, words(stored_theme()));
  button.addEventListener("click", () => {
    const now = (button.textContent || "").replace("Theme: ", "");
    const next = THEMES[(THEMES.indexOf(now) + 1) % THEMES.length];
    apply_theme(next);
    button.textContent = words(next);
  });
  return button;
}

function make_page() {
  const search = h("input", { type: "search", id: "search", placeholder: "Search titles and SQL", "aria-label": "Search titles and SQL", autocomplete: "off", spellcheck: "false", "aria-keyshortcuts": "/" });
  search.addEventListener("input", () => {
    const first = shown_view !== "matrix";
    performance.mark("filter-begin");
    go({ view: "matrix", q: search.value, b: "" }, !first);
  });
  const tabs = VIEWS.map((view) => h("a", { href: address_of({ ...DEFAULTS, view: view.key }), class: "view", "data-view": view.key }, view.words));
  const main = h("main", { id: "main", tabindex: "-1" });
  const sheet = h("aside", { class: "sheet", role: "dialog", "aria-labelledby": "evidence-title", hidden: true });
  app.append(h("header", { class: "top" }, h("a", { class: "brand", href: address_of(DEFAULTS) }, "enginediff"), h("nav", { "aria-label": "Views" }, tabs), h("span", { class: "search" }, search, h("kbd", { "aria-hidden": "true" }, "/")), theme_button()), main, sheet, h("footer", {}, `Recorded on ${DATA.started.slice(0, 10)} by enginediff ${DATA.tool}. Each cell stands for answers that were observed.`));
  return { search, tabs, main, sheet };
}

// ---- Following the address ----

function arrive() {
  state = read_address();
  if (DATA.pages && state.b && BY_ID.has(state.b)) return location.replace(DATA.pages[BY_ID.get(state.b).index]);
  const view = VIEWS.find((one) => one.key === state.view) || VIEWS[0];
  // A link to a behaviour shows the matrix behind it.
  const key = state.b && BY_ID.has(state.b) && view.key === "" ? "matrix" : view.key;
  show_view(VIEWS.find((one) => one.key === key));
  show_sheet();
  if (page.search.value !== state.q) page.search.value = state.q;
  document.title = state.b && BY_ID.has(state.b) ? `${BY_ID.get(state.b).title} · enginediff` : "Where database engines differ";
}

function show_view(view) {
  const { b, variant, t, ...rest } = state;
  const wanted = JSON.stringify({ ...rest, view: view.key, t: view.key === "run" ? t : "" });
  for (const tab of page.tabs) tab.toggleAttribute("aria-current", false), tab.dataset.view === view.key && tab.setAttribute("aria-current", "page");
  if (wanted === shown_state) return;
  const moved = shown_view !== view.key;
  shown_state = wanted;
  shown_view = view.key;
  document.body.classList.toggle("filling", view.key === "matrix");
  const element = view.show();
  if (page.main.firstChild !== element) page.main.replaceChildren(element);
  if (moved) scrollTo(0, 0);
  if (performance.getEntriesByName("filter-begin").length > 0) {
    performance.measure("filter", "filter-begin");
    performance.clearMarks("filter-begin");
  }
}

function show_sheet() {
  const one = state.b ? BY_ID.get(state.b) : null;
  const was_open = !page.sheet.hidden;
  document.body.classList.toggle("with-sheet", Boolean(state.b));
  document.querySelectorAll(".row.opened").forEach((row) => row.classList.remove("opened"));
  const close = () => h("a", { class: "quiet close", href: address_with({ b: "", variant: "", t: "" }) }, "Close ", h("kbd", {}, "Esc"));
  if (state.b && !one) {
    // A link from elsewhere, to what this report does not hold.
    page.sheet.replaceChildren();
    append(page.sheet, [h("div", { class: "sheet-bar" }, h("span", { class: "space" }), close()), h("div", { class: "evidence" }, h("h2", { id: "evidence-title", tabindex: "-1" }, "No such behaviour"), h("p", {}, "This report holds no behaviour called ", h("code", {}, state.b), "."))]);
    page.sheet.hidden = false;
    return;
  }
  if (!one) {
    page.sheet.hidden = true;
    page.sheet.replaceChildren();
    if (was_open && opened_from && opened_from.isConnected) focus_cell(opened_from);
    return;
  }
  if (!was_open) opened_from = document.activeElement && document.activeElement.closest && document.activeElement.closest(".matrix [tabindex]");
  const row = document.querySelector(`.row[data-i="${one.index}"]`);
  if (row) row.classList.add("opened");
  const ids = listed_ids(), at = ids.indexOf(one.id);
  const neighbour = (step, words, keys) => h("a", { class: "quiet", rel: step < 0 ? "prev" : "next", href: at >= 0 && ids[at + step] ? address_with({ b: ids[at + step], variant: "", t: "" }) : null, "aria-disabled": at >= 0 && ids[at + step] ? null : "true", title: `key ${keys}` }, words);
  page.sheet.replaceChildren();
  append(page.sheet, [h("div", { class: "sheet-bar" }, neighbour(-1, "‹ Previous", "k"), neighbour(1, "Next ›", "j"), h("span", { class: "space" }), close()), h("div", { class: "evidence" }, evidence(one))]);
  page.sheet.hidden = false;
  page.sheet.scrollTop = 0;
  page.sheet.querySelector("#evidence-title").focus({ preventScroll: true });
}

// ---- Keys ----

function is_typing(target) {
  return target.closest && target.closest("input, select, textarea");
}

function page_key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key === "/" && !is_typing(event.target) && page) {
    event.preventDefault();
    page.search.focus();
    page.search.select();
  } else if (event.key === "Escape" && state.b) {
    event.preventDefault();
    go({ b: "", variant: "", t: "" });
  } else if (event.key === "Escape" && page && event.target === page.search) {
    event.preventDefault();
    if (page.search.value) go({ q: "" }, true);
    else page.search.blur();
  } else if ((event.key === "j" || event.key === "k") && !is_typing(event.target)) {
    const link = document.querySelector(`a[rel=${event.key === "j" ? "next" : "prev"}][href]`);
    if (link) link.click();
  }
}

// ---- A page of the folder form: one behaviour ----

function behaviour_page() {
  const [list, before, after] = DATA.around;
  const show = () => {
    state = read_address();
    main.replaceChildren();
    append(main, evidence(CASES[0]));
  };
  const main = h("main", { id: "main", class: "evidence" });
  app.append(h("header", { class: "top" }, h("a", { class: "brand", href: list }, "enginediff"), h("nav", { "aria-label": "Views" }, h("a", { class: "view", href: `${list}#view=matrix` }, "All behaviours"), before ? h("a", { class: "view", rel: "prev", href: before }, "‹ Previous") : null, after ? h("a", { class: "view", rel: "next", href: after }, "Next ›") : null), h("span", { class: "space" }), theme_button()), main);
  document.body.classList.add("alone");
  addEventListener("hashchange", show);
  show();
}

apply_theme(stored_theme());
addEventListener("keydown", page_key);
if (DATA.around) {
  behaviour_page();
} else {
  page = make_page();
  addEventListener("hashchange", arrive);
  arrive();
}
performance.mark("ready");
// The first search should not have to gather what it searches.
setTimeout(() => CASES.forEach(searched_text), 300);
