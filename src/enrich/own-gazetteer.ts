/**
 * `content/gazetteer.yaml`: names that the archivist adds to the gazetteer, other spellings of names
 * that it has, and names that shall be no tags. Every mistake becomes a sentence with its line.
 */
import { isNode, isScalar, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { fold } from "#src/arabic/fold.ts";
import type { GazetteerEntry } from "#src/arabic/gazetteer.ts";
import type { Message } from "#src/message.ts";

const names = z.array(z.string().min(2));

const entry = z.strictObject({
  name: z.string().min(2),
  kind: z.enum(["place", "person", "organisation"]),
  aliases: names.optional(),
  short: names.optional(),
  off: z.boolean().optional(),
});

/** One entry of the file; `docs/gazetteer.md` says what each key means. */
export type OwnEntry = z.infer<typeof entry>;

export interface OwnGazetteer {
  readonly entries: readonly OwnEntry[];
  /** Errors; an entry with one is left out. */
  readonly messages: readonly Message[];
}

/** Reads the file's text; undefined: there is none. */
export function readOwnGazetteer(text: string | undefined, path: string): OwnGazetteer {
  const lines = new LineCounter();
  const document = parseDocument(text ?? "", { lineCounter: lines, schema: "core" });
  const fault = (offset: number, rule: string, found: string, expected: string): Message => ({
    ...{ rule, severity: "error", path, line: lines.linePos(offset).line || 1, found, expected },
    advice: "see docs/gazetteer.md",
  });
  if (document.errors.length > 0) {
    const messages = document.errors.map(({ pos, message }) =>
      fault(pos[0], "gazetteer-yaml", message.split("\n")[0] ?? "", "valid YAML"),
    );
    return { entries: [], messages };
  }
  const list: unknown = document.toJS() ?? [];
  if (!Array.isArray(list)) {
    const what = "something else than a list";
    return { entries: [], messages: [fault(0, "gazetteer-entry", what, "a list of names")] };
  }
  const entries: OwnEntry[] = [];
  const messages: Message[] = [];
  const owners = new Map<string, string>();
  list.forEach((item: unknown, i) => {
    const node = document.getIn([i], true) as { range?: readonly [number, number, number] } | null;
    const offset = node?.range?.[0] ?? 0;
    const parsed = entry.safeParse(item);
    if (!parsed.success) {
      for (const { path: place, message } of parsed.error.issues) {
        const at = document.getIn([i, ...place], true);
        const value =
          isScalar(at) && place.length > 0 ? ` (found ${JSON.stringify(at.value)})` : "";
        const found = `${place.join(".") || "entry"}: ${message}${value}`;
        const start = (isNode(at) ? at.range?.[0] : undefined) ?? offset;
        messages.push(fault(start, "gazetteer-entry", found, "name, kind and known keys"));
      }
      return;
    }
    const { name, kind, aliases = [] } = parsed.data;
    const taken = [name, ...aliases].find((s) => owners.has(`${kind}:${fold(s)}`));
    if (taken !== undefined) {
      const other = owners.get(`${kind}:${fold(taken)}`);
      const found = `"${taken}" is also a spelling of "${other}"`;
      messages.push(fault(offset, "gazetteer-spelling", found, "a spelling of one name only"));
      return;
    }
    for (const spelling of [name, ...aliases]) owners.set(`${kind}:${fold(spelling)}`, name);
    entries.push(parsed.data);
  });
  return { entries, messages };
}

/**
 * The gazetteer with the archivist's entries: one whose name and kind are known adds its spellings to
 * the entry there; with `off` it is found no more, by rule neither; a spelling that other entries have is theirs no more.
 */
export function withOwnEntries(
  builtIn: readonly GazetteerEntry[],
  own: readonly OwnEntry[],
): readonly GazetteerEntry[] {
  if (own.length === 0) return builtIn;
  const byKey = new Map(own.map((one) => [`${one.kind}:${one.name}`, one]));
  const claimed = new Set(own.flatMap(({ name, aliases = [] }) => [name, ...aliases].map(fold)));
  const known = builtIn.flatMap((one): GazetteerEntry[] => {
    const added = byKey.get(`${one.kind}:${one.name}`);
    if (added) {
      byKey.delete(`${one.kind}:${one.name}`);
      return [
        {
          ...one,
          ...(added.off && { off: true }),
          aliases: [...(one.aliases ?? []), ...(added.aliases ?? [])],
          short: [...(one.short ?? []), ...(added.short ?? [])],
        },
      ];
    }
    if (![one.name, ...(one.aliases ?? [])].some((spelling) => claimed.has(fold(spelling)))) {
      return [one];
    }
    const aliases = (one.aliases ?? []).filter((spelling) => !claimed.has(fold(spelling)));
    const unmatched = one.unmatched === true || claimed.has(fold(one.name));
    return [{ ...one, aliases, unmatched }];
  });
  return [...known, ...[...byKey.values()].map(newEntry)];
}

const newEntry = ({ name, kind, aliases, short, off }: OwnEntry): GazetteerEntry => ({
  ...{ name, kind, slug: "", type: "own" },
  ...(off && { off }),
  ...(aliases && { aliases }),
  ...(short && { short }),
});
