import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Eleventy, { type UserConfig } from "@11ty/eleventy";
import { expect, test, vi } from "vitest";
import { archivePlugin } from "#src/site/plugin.ts";

/** What Eleventy takes for slow. */
const SLOW = 80;

test("a step that was slow on a busy machine is no line of the build", async () => {
  const folder = mkdtempSync(join(tmpdir(), "warraq-plugin-"));
  const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
  try {
    const file = join(folder, "config.js");
    writeFileSync(file, "export default () => {};");
    let config: UserConfig | undefined;
    const eleventy = new Eleventy(folder, join(folder, "out"), {
      ...{ configPath: file, quietMode: true },
      config: (given) => {
        config = given;
        archivePlugin(given);
      },
    });
    eleventy.disableLogger();
    await eleventy.init();
    const step = config?.benchmarkManager.get("Configuration").get("a step");
    step?.before();
    await new Promise((resolve) => setTimeout(resolve, SLOW));
    step?.after();
    config?.benchmarkManager.finish();
    expect([step === undefined, warned.mock.calls]).toEqual([false, []]);
  } finally {
    warned.mockRestore();
    rmSync(folder, { recursive: true });
  }
});
