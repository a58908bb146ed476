/** Long sequences of what archivists and sources do, in any order: no edit is ever lost. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseArticle } from "#src/markdown/parse.ts";
import { type Archive, counts, createArchive } from "./archive.ts";

interface Source {
  url?: string;
  title: string;
  content: string;
  author: string;
}

/** What a person made of an article: key → the value that must stand, undefined for deleted. */
type Edits = Map<string, Map<string, string | undefined>>;

interface State {
  readonly archive: Archive;
  records: Source[];
  made: number;
  readonly edits: Edits;
  /** Articles deleted by hand or by prune owe nothing any more. */
}

const markdown = (archive: Archive): string[] =>
  (readdirSync(archive.out, { recursive: true }) as string[])
    .filter((name) => name.endsWith(".md"))
    .sort();

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % (list.length || 1)];

/** Changes one article's file as a person would in an editor. */
function edit(
  state: State,
  n: number,
  key: string,
  change: (text: string, value: string) => string,
) {
  const name = pick(markdown(state.archive), n);
  if (name === undefined) return;
  const path = join(state.archive.out, name);
  const text = readFileSync(path, "utf8");
  const id = /^id: "(.*)"/m.exec(text)?.[1] ?? "";
  // The full stop keeps 9 apart from 903.
  const value = `بيد إنسان ${n}.`;
  const changed = change(text, value);
  if (changed === text) return;
  writeFileSync(path, changed);
  const owed = state.edits.get(id) ?? new Map();
  state.edits.set(id, owed.set(key, changed.includes(value) ? value : undefined));
}

const ACTIONS: Record<string, (state: State, n: number) => void> = {
  insert: (s) => {
    s.made += 1;
    const topic = `موضع ${s.made}`;
    const url = s.made % 3 === 0 ? {} : { url: `https://example.org/${s.made}` };
    s.records.unshift({ ...url, title: topic, content: `نص عن ${topic} كاملا.`, author: "سلمى" });
  },
  improve: (s, n) => {
    const found = pick(s.records, n);
    if (found !== undefined) found.content += ` تحديث ${n}.`;
  },
  retitle: (s, n) => {
    const found = pick(s.records, n);
    if (found !== undefined) found.title = `عنوان جديد ${n}`;
  },
  drop: (s, n) => {
    if (s.records.length > 0) s.records.splice(n % s.records.length, 1);
  },
  reverse: (s) => {
    s.records.reverse();
  },
  title: (s, n) => edit(s, n, "title", (text, v) => text.replace(/^title: .*$/m, `title: ${v}`)),
  kicker: (s, n) =>
    edit(s, n, "kicker", (text, v) =>
      text.replace(/^kicker: .*\n/m, "").replace(/^title/m, `kicker: '${v}'\ntitle`),
    ),
  byline: (s, n) => edit(s, n, "byline", (text) => text.replace(/^byline:\n(?: .*\n)*/m, "")),
  body: (s, n) =>
    edit(s, n, "body", (text, v) => text.replace(/\n---\n[\s\S]*$/, `\n---\n\n${v}\n`)),
  rename: (s, n) => {
    const name = pick(markdown(s.archive), n);
    const target = join(s.archive.out, `renamed-${n}-${s.made}.md`);
    // Nobody renames one article over another.
    if (name !== undefined && !existsSync(target)) renameSync(join(s.archive.out, name), target);
  },
};

function checkEdits(state: State): void {
  const found = new Map<string, Record<string, unknown>>();
  for (const name of markdown(state.archive)) {
    const { article, messages } = parseArticle(
      readFileSync(join(state.archive.out, name), "utf8"),
      name,
    );
    expect(messages).toEqual([]);
    if (article !== undefined) {
      expect(found.has(article.id)).toBe(false);
      found.set(article.id, article as unknown as Record<string, unknown>);
    }
  }
  for (const [id, owed] of state.edits)
    for (const [key, value] of owed) {
      const stands = found.get(id)?.[key];
      if (value === undefined) expect(stands).toEqual([]);
      else expect(stands).toBe(value);
    }
}

test("no sequence of changes, edits and conversions loses an edit", async () => {
  const action = fc.tuple(fc.constantFrom(...Object.keys(ACTIONS), "convert"), fc.nat(1000));
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 40 }), async (actions) => {
      const state: State = { archive: createArchive(), records: [], made: 0, edits: new Map() };
      const { archive } = state;
      const cache = join(archive.folder, "cache");
      const run = async (n: number) => {
        archive.put("many.json", state.records);
        const options = n % 3 === 0 ? {} : { cache };
        counts(await archive.convert({ ...options, prune: n % 5 === 0, force: true }));
        checkEdits(state);
      };
      try {
        ACTIONS["insert"]?.(state, 0);
        ACTIONS["insert"]?.(state, 1);
        await run(1);
        for (const [name, n] of actions)
          if (name === "convert") await run(n);
          else ACTIONS[name]?.(state, n);
        await run(1);
        const files = archive.files();
        await run(1);
        expect(archive.files()).toEqual(files);
        rmSync(cache, { recursive: true, force: true });
        await run(1);
        expect(archive.files()).toEqual(files);
      } finally {
        archive.dispose();
      }
    }),
    { numRuns: 25 },
  );
}, 180_000);
