/**
 * Names found against names marked, document by document, as sets of folded forms.
 *
 * - A proclitic on a marked form is stripped only when the rest is itself a marked name or one of
 *   the gazetteer: `وإيران` → `إيران`, never `وليد` → `ليد`.
 * - A found name equals a marked one with its proclitic or without.
 * - A found name inside a longer marked one of any kind is neither right nor wrong.
 */
import { fold } from "#src/arabic/fold.ts";
import type { NameKind } from "#src/arabic/gazetteer.ts";
import { readings } from "#src/arabic/proclitics.ts";
import { KINDS, type MarkedDocument } from "./truth.ts";

/** A name that a finder found. */
export interface Mention {
  readonly kind: NameKind;
  /** As it stands in the text, proclitic included. */
  readonly written: string;
  /** Without its proclitic. */
  readonly bare: string;
}

export type Finder = (text: string) => readonly Mention[];

export interface Counts {
  readonly kind: NameKind;
  readonly right: number;
  readonly found: number;
  readonly marked: number;
  readonly failures: readonly string[];
}

/** Folded words with one space between them: what names are compared as. */
export const formOf = (name: string): string => wordsOf(name).join(" ");

const wordsOf = (name: string): string[] =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * Counts over all documents.
 * @param known whether the gazetteer has a folded form
 */
export function compareNames(
  documents: readonly MarkedDocument[],
  find: Finder,
  known: (form: string) => boolean,
): Counts[] {
  const marked = new Set(documents.flatMap(({ names }) => Object.values(names).flat()).map(formOf));
  const bareOf = (form: string) => stripped(form, (f) => known(f) || marked.has(f), known);
  const totals = new Map(
    KINDS.map((kind) => [kind, { right: 0, found: 0, marked: 0, failures: [] as string[] }]),
  );
  for (const document of documents) {
    const found = find(document.text);
    const all = Object.values(document.names).flat().map(formOf);
    const longer = [...all, ...all.map(bareOf)].map((form) => ` ${form} `);
    for (const [kind, total] of totals) {
      const wanted = new Set((document.names[kind] ?? []).map(formOf).map(bareOf));
      const { right, wrong } = judge(
        found.filter((mention) => mention.kind === kind),
        wanted,
        longer,
      );
      total.right += right.size;
      total.found += right.size + wrong.size;
      total.marked += wanted.size;
      for (const form of wanted)
        if (!right.has(form)) total.failures.push(`${document.id}: missed ${form}`);
      for (const form of wrong) total.failures.push(`${document.id}: wrongly ${form}`);
    }
  }
  return [...totals].map(([kind, total]) => ({ kind, ...total }));
}

function judge(
  mentions: readonly Mention[],
  wanted: ReadonlySet<string>,
  longer: readonly string[],
): { right: Set<string>; wrong: Set<string> } {
  const right = new Set<string>();
  const wrong = new Set<string>();
  for (const mention of mentions) {
    const [bare, written] = [formOf(mention.bare), formOf(mention.written)];
    const hit = [bare, written].find((form) => wanted.has(form));
    if (hit !== undefined) right.add(hit);
    else if (!isInside(bare, longer) && !isInside(written, longer)) wrong.add(bare);
  }
  return { right, wrong };
}

const isInside = (form: string, longer: readonly string[]): boolean =>
  longer.some((name) => name.length > form.length + 2 && name.includes(` ${form} `));

function stripped(
  form: string,
  isName: (form: string) => boolean,
  known: (form: string) => boolean,
): string {
  if (known(form)) return form;
  const [first = "", ...rest] = form.split(" ");
  const bare = readings(first)
    .filter(({ clitic }) => clitic !== "")
    .map(({ word }) => [word, ...rest].join(" "))
    .find(isName);
  return bare ?? form;
}
