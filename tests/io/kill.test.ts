import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Archive, counts, createArchive, record } from "./archive.ts";

let a: Archive;
beforeEach(() => {
  a = createArchive();
});
afterEach(() => a.dispose());

const RECORDS = 600;
const records = Array.from({ length: RECORDS }, (_, n) => record(`موضع ${n}`));

/** Starts a conversion in a process of its own and kills it when a number of files are written. */
async function convertAndKill(whenWritten: number): Promise<void> {
  const child = fork(
    join(import.meta.dirname, "convert-child.ts"),
    [a.raw, a.out, join(a.folder, "cache")],
    { execArgv: ["--import", "tsx"] },
  );
  const ended = once(child, "exit");
  await once(child, "message");
  const written = () => (existsSync(a.out) ? readdirSync(a.out).length : 0);
  while (written() < whenWritten && child.exitCode === null) await wait(1);
  child.kill("SIGKILL");
  await ended;
}

test("killed at any moment and run again, it leaves what an undisturbed run leaves", async () => {
  a.put("many.json", records);
  const undisturbed = createArchive();
  undisturbed.put("many.json", records);
  await undisturbed.convert();
  const expected = undisturbed.files();
  undisturbed.dispose();

  for (const share of [0, 0.2, 0.7]) await convertAndKill(RECORDS * share);
  expect(Object.keys(a.files()).length).toBeGreaterThan(RECORDS * 0.5);
  const { written, unchanged } = counts(await a.convert({ cache: join(a.folder, "cache") }));
  expect(written + unchanged).toBe(RECORDS);
  expect(a.files()).toEqual(expected);
}, 180_000);

test("a temporary file of a killed run does not stay", async () => {
  a.put("many.json", records.slice(0, 3));
  await a.convert();
  const files = a.files();
  const { writeFileSync } = await import("node:fs");
  // No process has this number: it is above the limit of every system.
  writeFileSync(join(a.out, ".warraq-999999999.tmp"), "---\nhalf");
  await a.convert();
  expect(a.files()).toEqual(files);
});
