/**
 * Search over Pagefind's bundles: one instance a language, each joining its other shards. What is typed is folded
 * as the index was, so Pagefind's own excerpts would be folded too: results show the brief instead, and stand as
 * in every list: date, headline, the other language under it.
 */

import { words } from "./fold.js";

const PAGE = 10;
const FILTERS = ["actor", "year", "event", "outlet"];

const place = document.getElementById("search");
const input = document.getElementById("q");
const say = place.dataset;
const status = place.querySelector("[role=status]");
const list = place.querySelector(".results");
const more = place.querySelector(".more");
const filterRow = place.querySelector(".filters");
const home = document.documentElement.lang.slice(0, 2);

let engines = null;
let turn = 0;

/** Pagefind for one language: the module of its first bundle, the other bundles merged into it. */
async function engine(language) {
  const [first, ...others] = say[language].split(" ").filter(Boolean).map((path) => new URL(path, location.href).href);
  if (!first) return null;
  const pagefind = await import(`${first}pagefind.js`);
  await pagefind.options({ bundlePath: first, baseUrl: "/" });
  await pagefind.init?.(language);
  for (const other of others) await pagefind.mergeIndex(other, { language });
  return { language, pagefind };
}

async function load() {
  const order = home === "en" ? ["en", "ar"] : ["ar", "en"];
  const loaded = await Promise.allSettled(order.filter((language) => say[language]).map(engine));
  const working = loaded.filter((each) => each.status === "fulfilled" && each.value).map((each) => each.value);
  if (!working.length) throw new Error("no bundle");
  return working;
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== null));
  return made;
}

const directionOf = (text) => (/[\u0600-\u06FF]/.test(text) ? { lang: "ar", dir: "rtl" } : { lang: "en", dir: "ltr" });

/** The address of a record, whatever folder the site stands in. */
function address(path) {
  return new URL(path.replace(/^.*?(?=articles\/|actors\/|en\/)/, ""), new URL(say.root, location.href)).href;
}

/** The text with the words that were asked for in <mark>; compared folded, shown as they are written. */
function marked(text, wanted) {
  const pieces = text.split(/([\p{L}\p{N}\p{M}\u0640]+)/u);
  return pieces.map((piece, index) => {
    const [word] = index % 2 ? words(piece) : [];
    const found = word && wanted.some((each) => word === each || (each.length > 2 && word.startsWith(each)));
    return found ? element("mark", { textContent: piece }) : piece;
  });
}

function row(record, wanted) {
  const { meta } = record;
  const arabic = meta.headline_ar ?? "";
  const english = meta.headline_en ?? "";
  const [first, second] = home === "en" && english ? [english, arabic] : [arabic || english || meta.title, arabic && english];
  const item = element("li", { className: "entry" });
  const text = element("div");
  const title = element("a", { href: address(record.url), ...directionOf(first) }, ...marked(first, wanted));
  text.append(element("h2", { className: "entry-title serif" }, title));
  if (second) text.append(element("p", { className: "gloss serif", ...directionOf(second) }, ...marked(second, wanted)));
  const brief = meta[`brief_${home}`] || meta.brief_ar || meta.brief_en;
  if (brief) text.append(element("p", { className: "entry-brief gloss", ...directionOf(brief) }, ...marked(brief, wanted)));
  if (meta.outlet) {
    const { lang } = directionOf(meta.outlet);
    text.append(element("p", { className: "entry-facts" }, element("bdi", { textContent: meta.outlet, lang })));
  }
  item.append(element("p", { className: "entry-date", textContent: meta[`date_${home}`] ?? "" }), text);
  return item;
}

function chosen() {
  const filters = {};
  for (const select of filterRow.querySelectorAll("select")) if (select.value) filters[select.name] = select.value;
  return filters;
}

async function drawFilters() {
  const offered = await engines[0].pagefind.filters();
  for (const key of FILTERS) {
    const values = Object.entries(offered[key] ?? {});
    if (!values.length) continue;
    values.sort(key === "year" ? ([a], [b]) => b.localeCompare(a) : ([a, m], [b, n]) => n - m || a.localeCompare(b, home));
    const select = element("select", { id: `f-${key}`, name: key }, element("option", { value: "", textContent: say.any }));
    for (const [value] of values.slice(0, 300)) select.append(element("option", { value, textContent: value }));
    select.addEventListener("change", search);
    const name = say[`filter${key[0].toUpperCase()}${key.slice(1)}`];
    filterRow.append(element("div", {}, element("label", { htmlFor: select.id, textContent: name }), select));
  }
  filterRow.hidden = !filterRow.childElementCount;
}

/** Best first; what both indexes find, one article each. */
async function find(question, filters) {
  const answers = await Promise.all(engines.map(({ pagefind }) => pagefind.search(question || null, { filters })));
  return answers.flatMap((answer) => answer.results).sort((a, b) => b.score - a.score);
}

async function search() {
  const mine = (turn += 1);
  const question = words(input.value).join(" ");
  const filters = chosen();
  history.replaceState(null, "", input.value ? `?q=${encodeURIComponent(input.value)}` : location.pathname);
  if (!question && !Object.keys(filters).length) {
    status.textContent = "";
    list.replaceChildren();
    more.replaceChildren();
    return;
  }
  status.textContent = say.searching;
  try {
    engines ??= await load();
    if (!filterRow.childElementCount) await drawFilters();
    const results = await find(question, filters);
    if (mine === turn) await show(results, words(input.value));
  } catch {
    if (mine === turn) status.textContent = say.broken;
  }
}

async function show(results, wanted) {
  const mine = turn;
  const seen = new Set();
  let at = 0;
  list.replaceChildren();
  const next = async () => {
    const before = seen.size;
    while (at < results.length && seen.size < before + PAGE) {
      const records = await Promise.all(results.slice(at, at + PAGE).map((result) => result.data()));
      if (mine !== turn) return;
      at += records.length;
      for (const record of records) {
        if (seen.has(record.url)) continue;
        seen.add(record.url);
        list.append(row(record, wanted));
      }
    }
    const button = element("button", { type: "button", className: "quiet", textContent: say.more });
    button.addEventListener("click", next);
    more.replaceChildren(...(at < results.length ? [button] : []));
    const found = at < results.length ? `${seen.size}+` : String(seen.size);
    status.textContent = seen.size ? say.found.replace("{number}", found) : say.none;
  };
  await next();
}

let waiting;
function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(search, 200);
}

input.form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
input.addEventListener("input", soon);
input.value = new URLSearchParams(location.search).get("q") ?? "";
if (input.value) search();
else if (matchMedia("(pointer: fine)").matches) input.focus();
