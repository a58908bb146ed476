import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { fuzz } from "#src/fuzz/fuzz.ts";
import { mutate } from "#src/fuzz/mutate.ts";
import { readSeeds } from "#src/fuzz/seeds.ts";
import { watchFuzz } from "#src/fuzz/watch.ts";
import { createRandom } from "#src/random.ts";
import { READERS } from "#src/readers/registry.ts";

const CASES = join(import.meta.dirname, "..", "cases");

test("broken files of every format crash nothing, hang nowhere and lose no letter", async () => {
  const formats = READERS.map(({ format }) => format).filter((format) => format !== "jsonl");
  const seeds = await readSeeds(CASES, formats);
  const found: string[] = [];
  const onFault = ({ run, name, found: what }: { run: number; name: string; found: string }) =>
    void found.push(`${run} ${name}: ${what}`);
  const { records } = await fuzz({ seeds, runs: 300, seed: 7, onFault });
  expect(found).toEqual([]);
  expect(records).toBeGreaterThan(100);
});

test("files of JSON lines are asked for by their own name", async () => {
  const names = (await readSeeds(CASES, ["jsonl"])).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) expect(name).toMatch(/^json\/.*\.jsonl(?:\.gz)?$|^all\.zip$/);
});

test("sound files are the same bytes on another day", async () => {
  const hex = async () =>
    (await readSeeds(CASES, ["rss"])).map(({ bytes }) => bytes.toString("hex"));
  const first = await hex();
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
  const later = await hex().finally(() => vi.useRealTimers());
  expect(later).toEqual(first);
});

test("the same seed breaks a file the same way", () => {
  const [file, other] = [Buffer.from("نص ".repeat(50)), Buffer.from("{}")];
  const broken = (seed: number) => mutate(file, other, createRandom(seed)).toString("hex");
  expect(broken(3)).toBe(broken(3));
  expect(new Set([1, 2, 3, 4, 5].map(broken)).size).toBeGreaterThan(3);
});

test("a run that never ends is stopped and told, and so is one that ends the process", async () => {
  const found: string[] = [];
  const sum = await watchFuzz({
    ...{ folder: CASES, formats: ["rss"], runs: 6, seed: 1, patience: 1500 },
    program: join(import.meta.dirname, "stuck-child.ts"),
    onFault: ({ run, found: what, input }) =>
      void found.push(`${run}: ${what}${input.length > 0 ? "" : " without input"}`),
  });
  expect(found).toEqual(["2: did not end and was stopped", "4: the process ended with it"]);
  expect(sum).toMatchObject({ faults: 2, records: 1 });
}, 180_000);
