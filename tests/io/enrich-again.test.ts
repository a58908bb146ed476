import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { enrichAgain } from "#src/io/enrich-again.ts";
import { withOwnGazetteer } from "#src/io/own-gazetteer.ts";
import { knowledgeOf } from "#src/io/pipeline.ts";
import { readSettings } from "#src/settings.ts";
import { type Archive, article, createArchive } from "./archive.ts";

let a: Archive;
beforeEach(() => {
  a = createArchive();
});
afterEach(() => a.dispose());

function again(yaml: string, options: { dryRun?: boolean } = {}) {
  const content = join(a.folder, "content");
  mkdirSync(content, { recursive: true });
  writeFileSync(join(content, "gazetteer.yaml"), yaml);
  const path = join(content, "archive.yaml");
  const { settings, messages } = withOwnGazetteer(readSettings(undefined, path, {}, {}), path);
  const files = (readdirSync(a.out) as string[]).map((name) => join(a.out, name));
  const report = () => {};
  const knowledge = knowledgeOf(settings);
  return { messages, ...enrichAgain({ files, settings, knowledge, report, ...options }) };
}
const only = () => Object.values(a.files())[0] ?? "";
const VALLEY = "- name: وادي السرور\n  kind: place\n";

test("what the converter wrote is found again: nothing changes", async () => {
  a.put("one.txt", article("دمشق"));
  a.put("two.txt", `خبر\n\nقال غاستون بريفال إن غاستون بريفال في سوريا.\n\n- بند عن مصر\n- بند\n`);
  await a.convert();
  expect(again("")).toMatchObject({ files: 2, written: 0, refused: 0 });
});

test("a new name of the gazetteer is found without the raw article", async () => {
  a.put("one.txt", article("وادي السرور"));
  await a.convert();
  rmSync(join(a.raw, "one.txt"));
  expect(only()).not.toContain('name: "وادي السرور"');
  expect(again(VALLEY, { dryRun: true }).written).toBe(1);
  expect(only()).not.toContain('name: "وادي السرور"');
  expect(again(VALLEY).written).toBe(1);
  expect(only()).toContain('name: "وادي السرور"');
  expect(again(VALLEY).written).toBe(0);
});

test("a person's tags stand, and a person's text is left to conversion", async () => {
  a.put("one.txt", article("وادي السرور"));
  await a.convert();
  a.edit("وادي السرور", (text) =>
    text.replace("digest:", 'tags:\n  - name: "قافلة"\n    kind: "topic"\ndigest:'),
  );
  again(VALLEY);
  expect(only()).toContain('name: "قافلة"');
  expect(only()).not.toContain('name: "وادي السرور"');
  a.edit("معتدلا", (text) => text.replace("معتدلا", "حارا"));
  expect(again(VALLEY)).toMatchObject({ edited: 1, written: 0 });
});

test("mistakes in the gazetteer are reported beside those of the settings", () => {
  mkdirSync(a.out);
  expect(again("- kind: place\n").messages).toHaveLength(1);
});
