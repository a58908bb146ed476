/** Arabic plurals: six forms, chosen by `Intl.PluralRules("ar")` (CLDR). */

export interface PluralForms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  /** 3–10, 103–110, … */
  readonly few?: string;
  /** 11–99, 111–199, … */
  readonly many?: string;
  /** 100, 101, 102, 200, … and whatever has no form of its own. */
  readonly other: string;
}

const RULES = new Intl.PluralRules("ar");
const GROUPED = new Intl.NumberFormat("en");

/** A number with Latin digits, grouped from five digits on: `2016`, `31,030`. */
export const number = (n: number): string => (n < 10_000 ? String(n) : GROUPED.format(n));

/**
 * The form for a number; `{n}` in it stands for the number, as `number` writes it.
 *
 * @example plural(2, { two: "مقالتان", few: "{n} مقالات", other: "{n} مقالة" }) // "مقالتان"
 */
export function plural(n: number, forms: PluralForms): string {
  const form = forms[RULES.select(n)] ?? forms.other;
  return form.replaceAll("{n}", number(n));
}
