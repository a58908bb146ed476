import { defineConfig } from "vitest/config";

// TZ is pinned so that a test which depends on the zone fails the same way everywhere.
export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    env: { TZ: "UTC" },
    // Eleventy loads our TypeScript templates itself, outside vitest's own transform.
    execArgv: ["--import", "tsx"],
    testTimeout: 30_000,
    hookTimeout: 180_000,
  },
});
