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

const ARTICLE = /^(?:[وف]?بال|[وفك]?ال|[وف]?لل)(?=..)(?:ال(?=..))?/u;
const OF_THE = /^[وف]?لل(?=..)/u;

const split = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Words of a folded text; «ال», with و ف ب ك ل before it or alone, does not count. */
export function words(text) {
  return split(text).map((word) => word.replace(ARTICLE, ""));
}

/** The same, each in all its readings: «للجنة» is of the garden or of the committee. */
export function readings(text) {
  return split(text).map((word) => [
    ...new Set([word.replace(ARTICLE, ""), OF_THE.test(word) ? word.replace(OF_THE, "ل") : word.replace(ARTICLE, "")]),
  ]);
}

/** A word without the one letter before it that may be a particle: «لبوريطة» may be «to Bourita». */
export function bare(word) {
  return word.replace(/^[وفبلك](?=\p{L}{3})/u, "");
}
