// The page's words: templates in the data block, filled here; plurals by Intl.PluralRules, dates as DD.MM.YYYY.

export type Words = Readonly<Record<string, string>>;
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const FORMS: Readonly<Record<string, readonly string[]>> = { ru: ["one", "few", "many"], en: ["one", "other"] };

/** Make the function that fills templates; a template with several forms, parted by |, picks one by its `n`. */
export function speaker(words: Words, lang: string): Say {
  const rules = new Intl.PluralRules(lang);
  const forms = FORMS[lang] ?? FORMS.en;
  const numbers = new Intl.NumberFormat(lang);
  return (key, values = {}) => {
    const choices = (words[key] ?? key).split("|");
    const form = choices.length > 1 ? forms.indexOf(rules.select(Number(values.n))) : 0;
    const template = choices[form < 0 ? Math.min(1, choices.length - 1) : form] ?? choices[0];
    return template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? "";
      return typeof value === "number" ? numbers.format(value) : value;
    });
  };
}

/** Write a date, as exact as it is known: 13.12.2024, 12.2024, 2024. */
export function dated(date: string): string {
  return date.split("-").reverse().join(".");
}

/** Read a date that somebody typed, in this order or the other; "" for none, null for what is no date. */
export function undated(text: string): string | null {
  const typed = text.trim();
  if (!typed) return "";
  const day = typed.match(/^(?:(?:(\d{1,2})[./])?(\d{1,2})[./])?(\d{4})$/);
  const iso = typed.match(/^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/);
  const parts = iso ? iso.slice(1, 4) : day ? day.slice(1, 4).reverse() : null;
  if (!parts) return null;
  const [year, month, date] = parts.map((part) => (part === undefined ? undefined : Number(part)));
  if ((month !== undefined && (month < 1 || month > 12)) || (date !== undefined && !exists(year!, month!, date))) return null;
  return parts.filter((part) => part !== undefined).map((part) => part!.padStart(2, "0")).join("-");
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return day > 0 && date.getUTCMonth() === month - 1;
}

/** Write a month for people: the last day of a period for comparing with dates. */
export function monthEnd(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return number ? `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, "0")}` : month;
}
