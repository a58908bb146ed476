import { expect, test } from "vitest";
import { buildBundle } from "#src/search/bundle.ts";
import { DOCUMENTS } from "./documents.ts";

const NONE = { lost: new Set<string>(), kept: new Set<string>() };

test("Pagefind's process dying is an error, not a wait for ever", async () => {
  // Pagefind panics when it cannot make the folder.
  await expect(buildBundle(DOCUMENTS, NONE, "/dev/null/bundle")).rejects.toThrow(
    /search index could not be built: .*ended early/,
  );
});
