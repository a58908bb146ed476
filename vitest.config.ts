import { defineConfig } from "vitest/config";

// TZ is pinned so that a test which depends on the zone fails the same way everywhere.
export default defineConfig({
  test: {
    env: { TZ: "UTC" },
    // Eleventy loads our TypeScript templates itself, outside vitest's own transform.
    execArgv: ["--import", "tsx"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**"],
          testTimeout: 30_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          // Builds the fixture archive, serves it and starts Chromium, once for all files.
          globalSetup: ["tests/support/global-setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
