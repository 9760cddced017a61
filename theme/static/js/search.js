/**
 * Search over Pagefind's bundles: one instance a language, each joining its other shards. What is typed is folded
 * as the index was, so Pagefind's own excerpts would be folded too: results show the brief instead, and stand as
 * in every list: date, headline, the other language under it.
 */

import { bare, readings } from "./fold.js";
import { loadFacets } from "./facets.js";

const PAGE = 10;
const MOST_READINGS = 8;
const MOST_OFFERED = 300;

const place = document.getElementById("search");
const input = document.getElementById("q");
const say = place.dataset;
const status = place.querySelector("[role=status]");
const list = place.querySelector(".results");
const more = place.querySelector(".more");
const narrow = document.querySelector(".narrow");
const selects = [...narrow.querySelectorAll("select")];
const clear = document.getElementById("f-clear");
const home = document.documentElement.lang.slice(0, 2);
const script = document.documentElement.dir === "rtl" ? "ar" : "en";

let engines = null;
let facets = null;
let turn = 0;

/** Pagefind for one language: the module of its first bundle, the other bundles merged into it. */
async function engine(language) {
  const [first, ...others] = say[language].split(" ").filter(Boolean).map((path) => new URL(path, location.href).href);
  if (!first) return null;
  const pagefind = await import(`${first}pagefind.js`);
  await pagefind.options({ baseUrl: "/" });
  await pagefind.init?.(language);
  for (const other of others) await pagefind.mergeIndex(other, { language });
  return { language, pagefind };
}

async function load() {
  const order = script === "en" ? ["en", "ar"] : ["ar", "en"];
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
  const fits = (word) => wanted.some((each) => word === each || (each.length > 2 && word.startsWith(each)));
  return pieces.map((piece, index) => {
    const found = index % 2 && (readings(piece)[0] ?? []).some(fits);
    return found ? element("mark", { textContent: piece }) : piece;
  });
}

function row(record, wanted) {
  const { meta } = record;
  const arabic = meta.headline_ar ?? "";
  const english = meta.headline_en ?? "";
  const [first, second] = script === "en" && english ? [english, arabic] : [arabic || english || meta.title, arabic && english];
  const item = element("li", { className: "entry" });
  const text = element("div");
  const title = element("a", { href: address(record.url), ...directionOf(first) }, ...marked(first, wanted));
  text.append(element("h2", { className: "entry-title serif" }, title));
  if (second) text.append(element("p", { className: "gloss serif", ...directionOf(second) }, ...marked(second, wanted)));
  const brief = meta[`brief_${script}`] || meta.brief_ar || meta.brief_en;
  if (brief) text.append(element("p", { className: "entry-brief gloss", ...directionOf(brief) }, ...marked(brief, wanted)));
  if (meta.outlet) {
    const { lang } = directionOf(meta.outlet);
    text.append(element("p", { className: "entry-facts" }, element("bdi", { textContent: meta.outlet, lang })));
  }
  item.append(element("p", { className: "entry-date", textContent: meta[`date_${home}`] ?? "" }), text);
  return item;
}

/* ---- Narrowing: what each select holds, and how many results each of its values leaves ---- */

const chosen = () => Object.fromEntries(selects.filter((each) => each.value).map((each) => [each.name, each.value]));

/** Makes sure that a value from the address can be chosen before the facets have come. */
function choose(select, value) {
  if (value && ![...select.options].some((option) => option.value === value)) select.append(new Option(value, value));
  select.value = value;
}

const plain = (name) => name.replace(/^(?:ال|the )/iu, "");
const label = (key, value) => (key === "actor" ? facets.name(value, script) : value);

function offer(select, counts) {
  const { name: key, value: held } = select;
  if (key === "event") {
    for (const option of [...select.options].slice(1)) {
      option.dataset.label ??= option.text;
      option.text = `${option.dataset.label} (${counts.get(option.value) ?? 0})`;
      option.hidden = option.disabled = !counts.get(option.value) && option.value !== held;
    }
  } else {
    const order = key === "year" ? ([a], [b]) => b.localeCompare(a) : ([a, m], [b, n]) => n - m || a.localeCompare(b);
    const values = [...counts].sort(order).slice(0, MOST_OFFERED);
    if (held && !values.some(([value]) => value === held)) values.push([held, counts.get(held) ?? 0]);
    const named = values.map(([value, count]) => [label(key, value), value, count]);
    if (key === "actor") named.sort(([a], [b]) => plain(a).localeCompare(plain(b), script));
    select.replaceChildren(select.options[0], ...named.map(([text, value, count]) => new Option(`${text} (${count})`, value)));
    select.value = held;
  }
  select.parentElement.hidden = !held && counts.size < 1;
}

/** Offers, for each select, the values of the articles that all the others leave. */
function offerAll(found, filters) {
  for (const select of selects) {
    const { [select.name]: _, ...others } = filters;
    offer(select, facets.counts(select.name, found.filter((each) => facets.fits(each, others))));
  }
  clear.hidden = !Object.keys(filters).length;
}

/* ---- Asking ---- */

/** The question in every reading. */
function questions(text) {
  return readings(text)
    .reduce((all, word) => all.flatMap((before) => word.map((reading) => [...before, reading])), [[]])
    .slice(0, MOST_READINGS)
    .map((each) => each.join(" "));
}

/** What both indexes find. ``null`` asks for everything. */
async function ask(question) {
  const answers = await Promise.all(engines.map(({ pagefind }) => pagefind.search(question)));
  return answers.flatMap((answer) => answer.results);
}

/** What any of the questions finds, best first. */
async function askAll(questions) {
  return (await Promise.all(questions.map(ask))).flat().sort((a, b) => b.score - a.score);
}

/** Words that nothing holds are tried without the letter before them. */
async function find(text) {
  if (!text) return ask(null);
  const wanted = questions(text);
  const found = await askAll(wanted);
  const last = wanted.map((each) => each.split(" ").map(bare).join(" "));
  return found.length || last[0] === wanted[0] ? found : askAll(last);
}

/** What is left of the results, each article once; the newest first where no words were asked for. */
function narrowed(results, text, filters) {
  const places = results.map((result) => ({ result, place: facets.place(result.id) }));
  const once = [...new Map(places.map((each) => [each.place ?? each.result, each]).reverse()).values()].reverse();
  offerAll(once.map((each) => each.place), filters);
  const left = once.filter((each) => facets.fits(each.place, filters));
  if (!text) left.sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity));
  return left.map((each) => each.result);
}

/** The address holds what is asked, and so do the links to the page in other languages. */
function remember(text, filters) {
  const said = new URLSearchParams({ ...(text && { q: text }), ...filters }).toString();
  history.replaceState(null, "", said ? `?${said}` : location.pathname);
  for (const link of document.querySelectorAll(".tongue a")) link.search = said;
}

async function search() {
  const mine = (turn += 1);
  const text = input.value.trim();
  const filters = chosen();
  remember(text, filters);
  const some = text || Object.keys(filters).length;
  if (!some && !narrow.open) {
    status.textContent = "";
    list.replaceChildren();
    more.replaceChildren();
    return;
  }
  status.textContent = say.searching;
  try {
    engines ??= await load();
    if (narrow.open || Object.keys(filters).length) facets ??= await loadFacets(say);
    const results = await find(text);
    if (mine !== turn) return;
    const left = facets ? narrowed(results, text, filters) : results;
    await show(some ? left : [], readings(text).flat(), Boolean(facets));
    if (!some) status.textContent = "";
  } catch {
    if (mine === turn) status.textContent = say.broken;
  }
}

/** ``counted``: each result is an article of its own. */
async function show(results, wanted, counted) {
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
    const found = counted ? results.length : at < results.length ? `${seen.size}+` : seen.size;
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
narrow.addEventListener("toggle", () => narrow.open && search());
for (const select of selects) select.addEventListener("change", search);
clear.addEventListener("click", () => {
  for (const select of selects) select.value = "";
  narrow.querySelector("summary").focus();
  search();
});

const asked = new URLSearchParams(location.search);
input.value = asked.get("q") ?? "";
for (const select of selects) choose(select, asked.get(select.name) ?? "");
const narrowedAlready = Object.keys(chosen()).length > 0;
narrow.open = narrowedAlready;
if (input.value || narrowedAlready) search();
else if (matchMedia("(pointer: fine)").matches) input.focus();
