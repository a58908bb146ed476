/**
 * Finds a Chromium for tests and screenshots, and fetches one where there is none.
 * In order: CHROME_PATH; what the machine has; Playwright's own download; Debian's package.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** What finding a browser needs to know of the machine; tests give one of their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly isRoot: boolean;
  /** Whether the file is there and starts. */
  works(path: string): boolean;
  /** Names in a folder; empty when there is no such folder. */
  list(folder: string): readonly string[];
  /** Runs a command, its output shown; whether it succeeded. */
  run(command: string, args: readonly string[]): boolean;
}

export type BrowserResult = { readonly path: string } | { readonly problem: string };

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const MAC_APPS = ["Google Chrome", "Chromium", "Microsoft Edge"];
const WINDOWS_PLACES = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];
const DOWNLOADED_NAMES = [
  "chrome-headless-shell",
  "headless_shell",
  "chrome",
  "chrome-headless-shell.exe",
  "headless_shell.exe",
  "chrome.exe",
];

/** A browser that is already there. A CHROME_PATH that does not start is a problem, not passed over. */
export function findBrowser(machine: Machine = thisMachine()): BrowserResult {
  const chosen = machine.environment["CHROME_PATH"];
  if (chosen) {
    if (machine.works(chosen)) return { path: chosen };
    return { problem: `CHROME_PATH is ${chosen}, which does not start; correct or unset it.` };
  }
  const places = [...usualPlaces(machine), ...downloaded(machine)];
  const path = places.find((place) => machine.works(place));
  if (path !== undefined) return { path };
  const problem =
    "No Chromium was found; install Chromium or Google Chrome, or set CHROME_PATH to one.";
  return { problem };
}

/** `findBrowser`, and when there is none, fetches one by the means this machine allows. */
export function ensureBrowser(machine: Machine = thisMachine()): BrowserResult {
  let result = findBrowser(machine);
  if (machine.environment["CHROME_PATH"]) return result;
  for (const fetch of [fetchByPlaywright, fetchByDebian]) {
    if ("path" in result) return result;
    if (fetch(machine)) result = findBrowser(machine);
  }
  return result;
}

/** A download can succeed and still not start, for want of system libraries: hence `works`, after. */
function fetchByPlaywright(machine: Machine): boolean {
  return machine.run("npx", ["playwright-core", "install", "chromium-headless-shell"]);
}

function fetchByDebian(machine: Machine): boolean {
  if (!machine.isRoot || machine.platform !== "linux") return false;
  return (
    machine.run("apt-get", ["update"]) &&
    machine.run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"])
  );
}

function usualPlaces({ platform, environment, home }: Machine): string[] {
  if (platform === "darwin") {
    return ["/Applications", join(home, "Applications")].flatMap((folder) =>
      MAC_APPS.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === "win32") {
    return ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((name) => {
      const folder = environment[name];
      return folder === undefined ? [] : WINDOWS_PLACES.map((place) => `${folder}\\${place}`);
    });
  }
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** What Playwright downloaded, newest first. Folders as in its documentation, "Managing browsers". */
function downloaded(machine: Machine): string[] {
  const { platform, environment, home, list } = machine;
  const cache =
    platform === "darwin"
      ? join(home, "Library/Caches")
      : platform === "win32"
        ? (environment["LOCALAPPDATA"] ?? join(home, "AppData/Local"))
        : (environment["XDG_CACHE_HOME"] ?? join(home, ".cache"));
  const folder = environment["PLAYWRIGHT_BROWSERS_PATH"] ?? join(cache, "ms-playwright");
  const versions = list(folder).filter((name) => name.startsWith("chromium"));
  return versions
    .sort((a, b) => Number(b.split("-").at(-1)) - Number(a.split("-").at(-1)))
    .flatMap((version) => list(join(folder, version)).map((inner) => join(folder, version, inner)))
    .flatMap((inner) => DOWNLOADED_NAMES.map((name) => join(inner, name)));
}

/** The machine this runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    environment: process.env,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    works(path) {
      if (!existsSync(path)) return false;
      // On Windows `--version` opens a window instead of printing.
      if (process.platform === "win32") return true;
      return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
    },
    list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
    run(command, args) {
      const status = spawnSync(command, args, {
        stdio: "inherit",
        timeout: 300_000,
        shell: process.platform === "win32",
        env: {
          ...process.env,
          DEBIAN_FRONTEND: "noninteractive",
          // Closed networks that drop packets would otherwise be waited on for minutes.
          PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000",
        },
      }).status;
      return status === 0;
    },
  };
}
