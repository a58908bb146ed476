import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { belowFloor, formatScore, measureIngest, readFloors } from "#src/eval/ingest/suite.ts";
import type { Score } from "#src/eval/ingest/tally.ts";

const OWN = join(import.meta.dirname, "..", "cases", "ingest");
let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "warraq-eval-"));
  cpSync(OWN, data, { recursive: true });
});
afterEach(() => rmSync(data, { recursive: true }));

async function measured(): Promise<Score[]> {
  const all: Score[] = [];
  for await (const scores of measureIngest(data)) all.push(...scores);
  return all;
}

it("finds nothing wrong with cases that are read rightly", async () => {
  const floors = readFloors();
  const scores = await measured();
  expect(new Set(scores.map(({ set }) => set))).toEqual(new Set(["seedlike", "encodings"]));
  expect(scores.flatMap(({ failures }) => failures)).toEqual([]);
  expect(scores.filter((score) => belowFloor(score, floors))).toEqual([]);
});

it("falls below the floor when the truth is another, and says where", async () => {
  const path = join(data, "seedlike", "expected.json");
  writeFileSync(path, readFileSync(path, "utf8").replace("سعاد الهاشمي", "زيد العمري"));
  const byline = (await measured()).find(({ measure }) => measure === "byline and place");
  expect(byline?.score).toBe(0);
  expect(byline?.failures[0]).toContain("زيد العمري");
  expect(byline && formatScore(byline, readFloors())).toContain("BELOW FLOOR");
});

it("refuses a folder without any set", async () => {
  await expect(measureIngest(tmpdir()).next()).rejects.toThrow(/none of the sets/);
});
