import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { diagnose, formatDiagnosis, isAtLeast } from "#src/check/doctor.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "warraq-doctor-"));
});
afterEach(() => rm(root, { recursive: true }));

/** A project that asks for what the test says. */
async function project(engine: string, settings: string): Promise<void> {
  const dependencies = { present: "1", absent: "1" };
  const manifest = { engines: { node: engine }, dependencies, devDependencies: {} };
  await writeFile(join(root, "package.json"), JSON.stringify(manifest));
  await mkdir(join(root, "node_modules/present"), { recursive: true });
  await writeFile(join(root, "node_modules/present/package.json"), "{}");
  await mkdir(join(root, "content"));
  await writeFile(join(root, "content/archive.yaml"), settings);
}

test("this project, as installed, lacks nothing it needs", async () => {
  const diagnoses = await diagnose(process.cwd());
  // How full this disk is, is not the project's affair.
  const broken = diagnoses.filter(
    ({ name, ok, onlyFor }) => !ok && onlyFor === undefined && name !== "Disk",
  );
  expect(broken).toEqual([]);
  expect(diagnoses.map(({ name }) => name)).toEqual([
    "Node",
    "Dependencies",
    "Pagefind",
    "Settings",
    "Writable",
    "Disk",
    "Git",
    "Browser",
  ]);
});

test("what is missing is named, with what to do", async () => {
  await project(">=99.1", "page_size: many\n");
  const byName = new Map((await diagnose(root)).map((diagnosis) => [diagnosis.name, diagnosis]));
  expect(byName.get("Node")).toMatchObject({ ok: false, advice: expect.stringContaining("99.1") });
  expect(byName.get("Dependencies")).toMatchObject({ ok: false, found: "missing absent" });
  expect(byName.get("Pagefind")).toMatchObject({ ok: false });
  expect(byName.get("Settings")).toMatchObject({
    ok: false,
    found: expect.stringMatching(/^content\/archive\.yaml:1.*page_size/),
  });
});

test("a folder that is no project is diagnosed, not fatal", async () => {
  const diagnoses = await diagnose(root);
  expect(diagnoses.find(({ found }) => found.includes("package.json"))).toMatchObject({
    ok: false,
    advice: expect.stringContaining("folder of the project"),
  });
});

describe("settings that cannot be read", () => {
  const settings = async () => (await diagnose(root)).find(({ name }) => /^settings$/i.test(name));
  const file = () => join(root, "content/archive.yaml");

  // Root may read whatever there is.
  test.skipIf(process.getuid?.() === 0)("for want of the right to", async () => {
    await project(">=1", "title: أ\n");
    await chmod(file(), 0o000);
    expect(await settings()).toMatchObject({
      ok: false,
      found: expect.stringContaining("EACCES"),
      advice: "give your user the right to read it",
    });
  });

  test("because a folder stands in their place", async () => {
    await project(">=1", "");
    await rm(file());
    await mkdir(file());
    expect(await settings()).toMatchObject({
      ok: false,
      found: expect.stringContaining("EISDIR"),
      advice: expect.stringContaining("that folder"),
    });
  });
});

test("a line says what was found, what to do and what it is needed for", () => {
  const line = {
    name: "Git",
    ok: false,
    found: "not found",
    advice: "install it",
    onlyFor: "history",
  };
  expect(formatDiagnosis(line)).toBe("✗ Git: not found; install it (only for history)");
  expect(formatDiagnosis({ ...line, ok: true, found: "2.39" })).toBe("✓ Git: 2.39");
});

test("versions compare by number", () => {
  expect(isAtLeast("20.19.0", "20.19")).toBe(true);
  expect(isAtLeast("20.9.0", "20.19")).toBe(false);
  expect(isAtLeast("100.0.0", "20.19")).toBe(true);
});
