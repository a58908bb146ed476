import { expect, test } from "vitest";
import { ensureBrowser, findBrowser, type Machine } from "#src/check/browser.ts";

/** A machine on which only the given files start, and commands do what `run` says. */
function machine(working: string[], changes: Partial<Machine> = {}): Machine & { ran: string[] } {
  const ran: string[] = [];
  return {
    platform: "linux",
    environment: { PATH: "/usr/local/bin:/usr/bin" },
    home: "/home/reader",
    isRoot: false,
    works: (path) => working.includes(path),
    list: () => [],
    run: (command, args) => {
      ran.push([command, ...args].join(" "));
      return false;
    },
    ran,
    ...changes,
  };
}

test("CHROME_PATH comes before what is on the machine", () => {
  const environment = { PATH: "/usr/bin", CHROME_PATH: "/opt/chrome" };
  const here = machine(["/opt/chrome", "/usr/bin/chromium"], { environment });
  expect(findBrowser(here)).toEqual({ path: "/opt/chrome" });
});

test("a CHROME_PATH that does not start is said, and nothing is fetched", () => {
  const environment = { PATH: "/usr/bin", CHROME_PATH: "/opt/chrome" };
  const here = machine(["/usr/bin/chromium"], { environment, isRoot: true });
  expect(ensureBrowser(here)).toEqual({ problem: expect.stringContaining("/opt/chrome") });
  expect(here.ran).toEqual([]);
});

test.each<[string, string, Partial<Machine>]>([
  ["Chromium on the path", "/usr/bin/chromium", {}],
  ["Chrome on the path", "/usr/local/bin/google-chrome", {}],
  [
    "Chrome of macOS",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    { platform: "darwin" },
  ],
  [
    "Chrome of Windows",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    { platform: "win32", environment: { ProgramFiles: "C:\\Program Files" } },
  ],
])("finds %s without fetching", (_name, path, changes) => {
  const here = machine([path], changes);
  expect(ensureBrowser(here)).toEqual({ path });
  expect(here.ran).toEqual([]);
});

test("finds the newest that Playwright downloaded", () => {
  const folder = "/home/reader/.cache/ms-playwright";
  const names: Record<string, string[]> = {
    [folder]: ["chromium_headless_shell-999", "chromium_headless_shell-1255", "ffmpeg-1013"],
    [`${folder}/chromium_headless_shell-999`]: ["chrome-linux"],
    [`${folder}/chromium_headless_shell-1255`]: ["chrome-headless-shell-linux64"],
  };
  const newest = `${folder}/chromium_headless_shell-1255/chrome-headless-shell-linux64/chrome-headless-shell`;
  const old = `${folder}/chromium_headless_shell-999/chrome-linux/headless_shell`;
  const list = (name: string) => names[name] ?? [];
  expect(findBrowser(machine([old, newest], { list }))).toEqual({ path: newest });
});

test("downloads, then installs the package as root on Debian, then says what to install", () => {
  const download = "npx playwright-core install chromium-headless-shell";
  const user = machine([]);
  expect(ensureBrowser(user)).toEqual({ problem: expect.stringContaining("install Chromium") });
  expect(user.ran).toEqual([download]);

  const working: string[] = [];
  const ran: string[] = [];
  const run = (command: string, args: readonly string[]) => {
    ran.push([command, ...args].join(" "));
    if (args.includes("chromium")) working.push("/usr/bin/chromium");
    return command === "apt-get";
  };
  expect(ensureBrowser(machine(working, { isRoot: true, run }))).toEqual({
    path: "/usr/bin/chromium",
  });
  expect(ran).toEqual([
    download,
    "apt-get update",
    "apt-get install -y --no-install-recommends chromium",
  ]);
});

test("a download that does not start is no browser", () => {
  const ran: string[] = [];
  const run = (command: string) => ran.push(command) > 0;
  expect(ensureBrowser(machine([], { run }))).toHaveProperty("problem");
  expect(ran).toEqual(["npx"]);
});
