/**
 * `test` for browser tests: opens pages of the fixture site in the shared Chromium, each in a fresh
 * context, and fails the test on any message in the console, failed request or error response.
 */
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { test as base, expect, inject } from "vitest";

export interface VisitOptions {
  /** Which build to visit; the one at `/` unless told. */
  readonly site?: "root" | "prefixed";
  readonly javaScript?: boolean;
  readonly width?: number;
  readonly dark?: boolean;
  /** Complaints that this page is meant to cause: a 404 page answers with 404. */
  readonly allow?: RegExp;
}

/** Opens a page of the site by its path below the site's root: `visit("tags/")`. */
export type Visit = (path: string, options?: VisitOptions) => Promise<Page>;

let shared: Promise<Browser> | undefined;

function browser(): Promise<Browser> {
  shared ??= chromium.connect(inject("fixture").browser);
  return shared;
}

export const test = base.extend<{ visit: Visit }>({
  visit: async ({ task }, use) => {
    const complaints: string[] = [];
    const closers: (() => Promise<void>)[] = [];
    await use(async (path, options = {}) => {
      const context = await (await browser()).newContext(contextOptions(options));
      closers.push(() => context.close());
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      listen(page, (complaint) => {
        if (!options.allow?.test(complaint)) complaints.push(complaint);
      });
      await page.goto(inject("fixture").sites[options.site ?? "root"].home + path);
      return page;
    });
    await Promise.all(closers.map((close) => close()));
    expect(complaints, `what Chromium complained of in: ${task.name}`).toEqual([]);
  },
});

function contextOptions(options: VisitOptions): BrowserContextOptions {
  return {
    javaScriptEnabled: options.javaScript ?? true,
    viewport: { width: options.width ?? 1280, height: 800 },
    colorScheme: options.dark ? "dark" : "light",
    locale: "ar",
    reducedMotion: "reduce",
  };
}

/** Chromium reports violations of the Content Security Policy as console errors. */
function listen(page: Page, complain: (complaint: string) => void): void {
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complain(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complain(`exception: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // A click to another page cancels what the old one still loads.
    if (reason !== "net::ERR_ABORTED") complain(`request: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complain(`response: ${response.url()} ${response.status()}`);
  });
}

/** What a reader sees of the elements that match, white space squeezed. */
export async function shown(page: Page, selector: string): Promise<string> {
  const texts = await page.locator(selector).allInnerTexts();
  return texts.join(" ").replace(/\s+/g, " ").trim();
}
