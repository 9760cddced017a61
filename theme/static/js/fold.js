/** Folds text as the archive matches it (plugins/warraq/arabic/letters.py): one alef, ya, ha and kaf, no signs. */

const FAMILIES = { ا: "أإآٱٲٳ", ي: "ىیئېے", و: "ؤ", ه: "ةۀەہھ", ك: "کگڭݣڪ", ب: "پ", ج: "چ", ف: "ڤ", ق: "ڨ" };
const FOLDED = new Map(
  Object.entries(FAMILIES).flatMap(([plain, letters]) => [...letters].map((letter) => [letter, plain])),
);
const SIGNS = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u0640\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/g;

/** The text for comparing only: it never reaches the page. Latin letters lose case and accents. */
export function fold(text) {
  return text
    .normalize("NFKC")
    .replace(/[آأإؤئ]/g, (letter) => FOLDED.get(letter))
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(SIGNS, "")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/./gu, (letter) => FOLDED.get(letter) ?? letter)
    .toLowerCase();
}

/** Words of a folded text; «ال», with و ف ب ك ل before it or alone, does not count. */
export function words(text) {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.replace(/^(?:[وفبك]?ال|لل)(?=..)(?:ال(?=..))?/u, ""));
}
