import { expect, it } from "vitest";
import { formatMessage } from "#src/message.ts";
import { hostLimit } from "#src/site/host-limit.ts";

const line = (bytes: number, downloads: number) => {
  const message = hostLimit("_site", { bytes, downloads });
  return message && formatMessage(message);
};

it("says nothing of a site that GitHub Pages takes", () => {
  expect(line(1e9, 3e8)).toBeUndefined();
});

it("names the downloads when the rest would fit", () => {
  expect(line(1.2e9, 3e8)).toBe(
    "_site warning site-size: 1200 MB; expected at most 1000 MB, which is all that GitHub Pages holds; " +
      "`downloads: 0` in the settings leaves 900 MB; `npm run bench -- site` shows where the bytes go",
  );
});

it.each([
  ["too little", 2e9, 3e8],
  ["nothing", 2e9, 0],
])("leads to all that saves space when leaving out downloads saves %s", (_, bytes, downloads) => {
  expect(line(bytes, downloads)).toContain("`related` and small tags save space");
});
