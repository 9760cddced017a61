/** What a script adds to pages that are complete without one: ties, copying, a filter for names. */

import { fold, words } from "./fold.js";

const byId = (id) => document.getElementById(id);

/* ---- Sentences and their sources: touching one shows the other ---- */

function tieSentences() {
  const ties = new Map();
  const join = (a, b) => ties.set(a, (ties.get(a) ?? new Set([a])).add(b));
  for (const sentence of document.querySelectorAll(".sent[data-sources]")) {
    for (const source of sentence.dataset.sources.split(" ").map(byId).filter(Boolean)) {
      join(sentence, source);
      join(source, sentence);
    }
  }
  const light = (element, on) => ties.get(element)?.forEach((each) => each.classList.toggle("lit", on));
  let held = null;
  const hold = (element) => {
    if (held) light(held, false);
    held = element === held ? null : element;
    if (held) light(held, true);
  };
  for (const element of ties.keys()) {
    element.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && light(element, true));
    element.addEventListener("pointerleave", () => element !== held && light(element, false));
    element.addEventListener("focusin", () => light(element, true));
    element.addEventListener("focusout", () => element !== held && light(element, false));
    element.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (link?.classList.contains("tie")) hold(element === held ? null : element);
      else if (!link && getSelection().isCollapsed) hold(element);
    });
  }
  document.addEventListener("keydown", (event) => event.key === "Escape" && held && hold(held));
}

/* ---- Copying ---- */

async function copy(text, status, say) {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = say.copied;
  } catch {
    status.textContent = copyOldWay(text) ? say.copied : say.failed;
  }
}

/** Where a page has no secure origin there is no clipboard object; an invisible field still copies. */
function copyOldWay(text) {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "visually-hidden";
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  focused?.focus();
  return done;
}

function button(label, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "quiet";
  made.textContent = label;
  made.addEventListener("click", action);
  return made;
}

function toolbar(children) {
  const bar = document.createElement("div");
  bar.className = "tools";
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  bar.append(...children(status), status);
  return bar;
}

function citationButtons(say) {
  for (const block of document.querySelectorAll("[data-copy]:not(template)")) {
    const text = block.querySelector("[data-copied]");
    (block.querySelector("[data-slot]") ?? block).append(toolbar((status) => [button(say.copy, () => copy(text.textContent, status, say))]));
  }
}

/** Words of an element as read: without marks, signs and buttons. */
function plainText(element) {
  const clone = element.cloneNode(true);
  clone.querySelectorAll(".tie, .sign, .tools").forEach((each) => each.remove());
  return clone.textContent.trim().replace(/\s+/g, " ");
}

/** One bar for all paragraphs; it stands under the one whose sign was used last. */
function paragraphTools(say) {
  let bar = null;
  const address = (id) => `${say.url || location.href.split("#")[0]}#${id}`;
  for (const sign of document.querySelectorAll(".sign")) {
    sign.addEventListener("click", () => {
      const paragraph = sign.parentElement;
      bar?.remove();
      bar = toolbar((status) => [
        button(say.link, () => copy(address(paragraph.id), status, say)),
        button(say.quotation, () =>
          copy(`«${plainText(paragraph)}»\n${say.source}\n${address(paragraph.id)}`, status, say),
        ),
      ]);
      bar.lang = document.documentElement.lang;
      bar.dir = document.documentElement.dir;
      bar.setAttribute("role", "group");
      bar.setAttribute("aria-label", say.tools.replace("{number}", paragraph.id.slice(1)));
      paragraph.after(bar);
    });
  }
}

/* ---- A filter for names ---- */

function siftNames() {
  const slot = document.querySelector("[data-sift-slot]");
  if (!slot) return;
  slot.append(byId("sift-form").content.cloneNode(true));
  const input = slot.querySelector("[data-sift]");
  const status = slot.querySelector("[role=status]");
  const parts = [...document.querySelectorAll(`${input.dataset.sift} .part`)].map((part) => ({
    part,
    rows: [...part.querySelectorAll("li")].map((row) => {
      const name = row.firstElementChild.textContent;
      return { row, folded: ` ${fold(name)} ${words(name).join(" ")}` };
    }),
  }));
  const sift = () => {
    const wanted = words(input.value);
    let found = 0;
    for (const { part, rows } of parts) {
      let here = 0;
      for (const { row, folded } of rows) {
        row.hidden = !wanted.every((word) => folded.includes(` ${word}`));
        if (!row.hidden) here += 1;
      }
      part.hidden = here === 0;
      found += here;
    }
    status.textContent = wanted.length && !found ? status.dataset.none : wanted.length ? String(found) : "";
  };
  input.addEventListener("input", sift);
  if (input.value) sift();
}

tieSentences();
siftNames();
const say = byId("words")?.dataset;
if (say) {
  citationButtons(say);
  paragraphTools(say);
}
