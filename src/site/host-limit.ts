import type { Message } from "#src/message.ts";

/** Largest site that GitHub Pages publishes: its documentation, "GitHub Pages limits". */
const LIMIT = 1e9;

export interface SiteSize {
  /** Bytes of the whole site. */
  readonly bytes: number;
  /** Bytes of its downloads, which settings can leave out. */
  readonly downloads: number;
}

/**
 * A warning about a site that GitHub Pages would refuse, and what makes it small enough.
 * @param folder the site's, as the person named it
 */
export function hostLimit(folder: string, { bytes, downloads }: SiteSize): Message | undefined {
  if (bytes <= LIMIT) return undefined;
  const without = bytes - downloads;
  const advice =
    downloads > 0 && without <= LIMIT
      ? `\`downloads: 0\` in the settings leaves ${megabytes(without)}`
      : 'fewer of `downloads`, `related` and small tags save space: see "What it does not do" in README.md';
  return {
    rule: "site-size",
    severity: "warning",
    path: folder,
    found: megabytes(bytes),
    expected: `at most ${megabytes(LIMIT)}, which is all that GitHub Pages holds`,
    advice: `${advice}; \`npm run bench -- site\` shows where the bytes go`,
  };
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
