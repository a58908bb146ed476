import { afterEach, beforeEach, expect, test } from "vitest";
import { createCrew } from "#src/io/crew.ts";
import type { Job } from "#src/io/make-one.ts";
import { readSettings } from "#src/settings.ts";
import { type Archive, counts, createArchive, record } from "./archive.ts";

let a: Archive;
beforeEach(() => {
  a = createArchive();
});
afterEach(() => a.dispose());

const records = Array.from({ length: 160 }, (_, n) =>
  record(`موضع ${n}`, n % 7 === 0 ? { date: "ليس يوما" } : {}),
);

test("two threads leave what one leaves, and tell it in the same order", async () => {
  a.put("many.json", records);
  const alone = await a.convert({ out: `${a.out}-alone` });
  const together = await a.convert({ secondAfter: 5 });
  expect(counts(together)).toEqual(counts(alone));
  expect(together.messages).toEqual(alone.messages);
  const other = createArchive();
  other.put("many.json", records);
  await other.convert();
  expect(a.files()).toEqual(other.files());
  other.dispose();
  expect(counts(await a.convert({ secondAfter: 5 }))).toMatchObject({ unchanged: 160 });
}, 180_000);

test("what a job came to is told in order, and an error there ends it", async () => {
  const told: string[] = [];
  const crew = createCrew({
    ...{ out: a.out, dryRun: true, keepNoise: false, today: "2020-01-01" },
    toArticle: () => {
      throw new Error("full");
    },
    conclude: (job, { outcome }) => {
      told.push(`${job.id} ${outcome.kind}`);
      if (told.length === 3) throw new Error("stop");
    },
  });
  const job = (id: string) => ({ id, file: { path: "", shown: "" } }) as unknown as Job;
  await crew.take(job("a"));
  await crew.take(job("b"));
  await expect(crew.take(job("c"))).rejects.toThrow("stop");
  expect(told).toEqual(["a refused", "b refused", "c refused"]);
  await crew.close();
});

test("the second thread does its part", async () => {
  const { settings } = readSettings(undefined, "", {}, {});
  const kinds: string[] = [];
  const crew = createCrew({
    ...{ out: a.out, dryRun: true, keepNoise: false, today: "2020-01-01" },
    // The first thread can make none.
    toArticle: () => {
      throw new Error("not here");
    },
    second: { after: 0, settings },
    conclude: (_, { outcome }) => void kinds.push(outcome.kind),
  });
  const fields = { title: "عنوان", text: "نص الخبر.", rest: {} };
  const origin = { path: "a.json", sha256: "0".repeat(64), encoding: "utf-8", changes: {} };
  for (let n = 0; n < 60; n += 1) {
    const one = { format: "json", index: n, line: 1, source: `${n}`, fields };
    const file = { path: "a.json", shown: "a.json" };
    await crew.take({ record: one, origin, file, id: `${n}`.padStart(13, "0"), stamp: "s" });
  }
  await crew.finish();
  await crew.close();
  expect(kinds).toHaveLength(60);
  expect(kinds).toContain("written");
}, 180_000);
