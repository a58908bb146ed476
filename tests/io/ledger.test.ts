import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCache, writeCache } from "#src/io/cache.ts";
import { createLedger, type Known, packed, unpacked } from "#src/io/ledger.ts";
import { createRowIndex } from "#src/io/row-index.ts";
import { createTexts } from "#src/io/texts.ts";

const known = (n: number, more: Partial<Known> = {}): Known => ({
  id: `${n}`.padStart(13, "0"),
  file: `${n}.md`,
  recordSha256: `${n}`.padStart(64, "0"),
  rawPath: "كثير.json",
  single: false,
  edited: 0,
  size: 10,
  time: 1.5,
  ...more,
});

describe("texts", () => {
  it.each([0, 1 << 22])("give back what they were given, %i bytes held in memory", (held) => {
    const texts = createTexts(held);
    const all = Array.from({ length: 3000 }, (_, n) => `${n} نص `.repeat(n % 200));
    all.push("طويل".repeat(400_000), "");
    const numbers = all.map(texts.add);
    for (const [i, n] of numbers.entries()) expect(texts.get(n) === all[i]).toBe(true);
    texts.close();
  });
});

describe("an index of rows", () => {
  it("finds every row of a key, in order, however many there are", () => {
    const index = createRowIndex();
    const keys = Array.from({ length: 20_000 }, (_, n) => `مفتاح ${n % 7000}`);
    for (const [row, key] of keys.entries()) index.add(key, row);
    for (const key of ["مفتاح 0", "مفتاح 6999"])
      expect(index.rows(key).filter((row) => keys[row] === key)).toEqual(
        [...keys.keys()].filter((row) => keys[row] === key),
      );
    expect(index.rows("مفتاح آخر").filter((row) => keys[row] === "مفتاح آخر")).toEqual([]);
  });
});

describe("a ledger", () => {
  it("packs an entry and gives back the same", () => {
    const entry = fc.record(
      {
        ...{ id: fc.string(), file: fc.string(), recordSha256: fc.string(), rawPath: fc.string() },
        ...{ root: fc.string(), single: fc.boolean(), url: fc.string(), edited: fc.nat() },
        ...{ broken: fc.constant(true as const), size: fc.nat(), time: fc.double({ min: 0 }) },
        stamp: fc.string(),
      },
      {
        requiredKeys: [
          ...(["id", "file", "recordSha256", "rawPath"] as const),
          ...(["single", "edited", "size", "time"] as const),
        ],
      },
    );
    const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
    fc.assert(
      fc.property(entry, (one) => {
        expect(packed(one as Known)).not.toContain("\n");
        expect(unpacked(packed(one as Known))).toEqual(json(one));
      }),
    );
  });

  it("finds an article by each of its keys, and no other", () => {
    const ledger = createLedger();
    const url = "https://example.org/1";
    for (const entry of [known(0), known(1, { url }), known(2, { single: true, rawPath: "a.txt" })])
      ledger.add(entry);
    expect(ledger.find("id", known(1).id)).toEqual([1]);
    expect(ledger.find("identity", known(2).id)).toEqual([2]);
    expect(ledger.find("sha", known(0).recordSha256)).toEqual([0]);
    expect(ledger.find("url", url)).toEqual([1]);
    expect(ledger.find("url", "")).toEqual([]);
    expect(ledger.find("path", "\0a.txt")).toEqual([2]);
    expect(ledger.find("path", "\0كثير.json")).toEqual([]);
  });

  it("holds what is known now, and finds by what was known first", () => {
    const ledger = createLedger();
    const row = ledger.add(known(1, { edited: 2 }));
    ledger.set(row, known(1, { recordSha256: "f".repeat(64), edited: 3 }));
    expect(ledger.get(row).recordSha256).toBe("f".repeat(64));
    expect(ledger.find("sha", known(1).recordSha256)).toEqual([row]);
    expect(ledger.edited()).toBe(3);
    ledger.remove(row);
    expect([ledger.edited(), [...ledger.rows()], ledger.find("id", known(1).id)]).toEqual([
      0,
      [],
      [],
    ]);
  });
});

describe("the cache", () => {
  it("remembers what the ledger held, and nothing when it is damaged", () => {
    const folder = mkdtempSync(join(tmpdir(), "warraq-"));
    const path = join(folder, "cache.json");
    const ledger = createLedger();
    const message = { rule: "x", severity: "info", path: "a", found: "سطر\nآخر" } as const;
    for (let n = 0; n < 5000; n += 1) ledger.add(known(n, { stamp: "s", messages: [message] }));
    ledger.add(known(5000, { broken: true }));
    // No process has this number: it is above the limit of every system.
    writeFileSync(join(folder, ".warraq-999999999.tmp"), "half");
    writeCache(path, ledger);
    expect(readdirSync(folder)).toEqual(["cache.json"]);
    const remembered = readCache(path);
    expect(remembered.of("4999.md")).toEqual(ledger.get(4999));
    expect(remembered.of("5000.md")).toBeUndefined();
    expect(remembered.of("6000.md")).toBeUndefined();
    writeFileSync(path, '{"version":3}\n["0');
    expect(readCache(path).of("0.md")).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
});
