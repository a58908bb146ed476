import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  inWords,
  Mistake,
  portOf,
  Refusal,
  refuseEmpty,
  refuseOptions,
  runCommand,
  wholeOf,
} from "#src/io/run-command.ts";

let shown: unknown[];
beforeEach(() => {
  shown = [];
  vi.spyOn(console, "error").mockImplementation((line) => void shown.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

test("the exit code is what the command returns", async () => {
  await runCommand(async () => 3, "help");
  expect([process.exitCode, shown]).toEqual([3, []]);
});

test("an unknown option is told in one line, before the help", async () => {
  const main = () => Object.keys(parseArgs({ args: ["--odd"], allowPositionals: true })).length;
  await runCommand(main, "help");
  expect([process.exitCode, shown]).toEqual([2, ["Unknown option '--odd'\n\nhelp"]]);
});

test("a mistake without words shows the help alone", async () => {
  await runCommand(() => {
    throw new Mistake();
  }, "help");
  expect([process.exitCode, shown]).toEqual([2, ["help"]]);
});

test("a failure is explained where it can be, else shown whole", async () => {
  const failure = new Error("no such site");
  const main = () => Promise.reject(failure);
  await runCommand(main, "help", inWords);
  await runCommand(main, "help");
  expect([process.exitCode, shown]).toEqual([1, ["no such site", failure]]);
});

test("what the file system refuses is told in its own line", async () => {
  await runCommand(() => readFileSync("/no such/file").length, "help");
  expect([process.exitCode, shown.length]).toEqual([1, 1]);
  expect(shown[0]).toMatch(/^ENOENT: .*\/no such\/file/);
});

test("a port is a whole number up to 65535", () => {
  expect(portOf("8080")).toBe(8080);
  for (const odd of ["x", "-1", "65536", "1.5"]) expect(() => portOf(odd)).toThrow(Mistake);
});

test("a number is in figures and within its bounds", () => {
  expect(wholeOf("--n", "12", 1)).toBe(12);
  for (const odd of ["", "0", "1e3", "-2", "1.5", " 3", "0x9"])
    expect(() => wholeOf("--n", odd, 1)).toThrow("expected a number from 1");
});

test("settings that the command line gives are its mistakes, those of a file are not", () => {
  const slip = { rule: "settings-value", severity: "error", found: "url: 3" } as const;
  refuseOptions([{ ...slip, path: "content/archive.yaml", line: 2 }]);
  const given = [{ ...slip, path: "--url", expected: "an address" }];
  expect(() => refuseOptions(given)).toThrow("--url 3: expected an address");
});

test("a refusal is told in its one line, without the help", async () => {
  const refusal = {
    rule: "folder",
    severity: "error",
    path: "x",
    found: "no such folder",
  } as const;
  await runCommand(() => {
    throw new Refusal(refusal);
  }, "help");
  expect([process.exitCode, shown]).toEqual([1, ["x error folder: no such folder"]]);
});

test("a path without a letter is a mistake in the command", () => {
  refuseEmpty({ "--out": "_site", PATH: ["raw"], "--report": undefined });
  expect(() => refuseEmpty({ "--out": "" })).toThrow(Mistake);
  expect(() => refuseEmpty({ PATH: ["raw", ""] })).toThrow("PATH: expected a path");
});
