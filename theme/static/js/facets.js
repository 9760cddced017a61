/** What articles have to narrow a search by (plugins/warraq/site/facets.py). An article is its place among all, the newest first. */

async function json(path) {
  const answer = await fetch(new URL(path, location.href));
  if (!answer.ok) throw new Error(path);
  return answer.json();
}

const paths = (text) => (text ?? "").split(" ").filter(Boolean);

/** Shards one after the other; within one, places run from the oldest. */
class Facets {
  constructor() {
    this.size = 0;
    this.groups = {};
    this.names = {};
    this.places = new Map();
  }

  add({ size, names, ...groups }, ids) {
    const last = this.size + size - 1;
    for (const [key, values] of Object.entries(groups)) {
      const group = (this.groups[key] ??= new Map());
      for (const [value, distances] of Object.entries(values)) {
        if (!group.has(value)) group.set(value, new Set());
        let at = 0;
        for (const distance of distances) group.get(value).add(last - (at += distance));
      }
    }
    // Pagefind's short names can meet across shards; such a result has no place.
    for (const id of ids) id.forEach((each, at) => this.places.set(each, this.places.has(each) ? undefined : last - at));
    Object.assign(this.names, names);
    this.size += size;
  }

  /** Of one of Pagefind's results, by its short name. */
  place(id) {
    return this.places.get(id);
  }

  name(id, script) {
    return this.names[id]?.[script === "ar" ? 0 : 1] ?? id;
  }

  /** A result without a place is rather shown than lost. */
  fits(place, filters) {
    return place === undefined || Object.entries(filters).every(([key, value]) => this.groups[key]?.get(value)?.has(place));
  }

  /** Value → how many of the articles have it. */
  counts(key, places) {
    const found = new Map();
    const wanted = new Set(places);
    for (const [value, holders] of this.groups[key] ?? []) {
      let count = 0;
      for (const place of holders) count += wanted.has(place);
      if (count) found.set(value, count);
    }
    return found;
  }
}

/** ``say``: the addresses of the facets and of each language's shards, in the same order. */
export async function loadFacets(say) {
  const languages = ["ar", "en"].filter((language) => say[language]);
  const shards = paths(say.facets).map((path, at) =>
    Promise.all([json(path), ...languages.map((language) => json(`${paths(say[language])[at]}pages.json`))]),
  );
  const facets = new Facets();
  for (const [shard, ...ids] of await Promise.all(shards)) facets.add(shard, ids);
  return facets;
}
