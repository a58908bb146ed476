/** What a reader's browser loads to search, from an empty cache on: ours, and Pagefind's own. */
import type { Browser, Page } from "playwright-core";
import type { Sent, SlowServer } from "./slow-server.ts";

/** Bytes and milliseconds of a visit that asks one query, then another. */
export interface Visit {
  /** Until nothing more is loaded before anything is typed: all, and without the page's own dress. */
  readonly initial: number;
  readonly initialSearch: number;
  readonly first: Asked;
  readonly following: Asked;
  /** Milliseconds from opening the page with a query in its address, in an empty cache, to a result. */
  readonly opened?: number;
}

export interface Asked {
  /** From the last key until a result is there. */
  readonly milliseconds: number;
  /** For the first page of results, its excerpts included. */
  readonly bytes: number;
  /** After that, for better results from elsewhere in the archive. */
  readonly later: number;
}

/** Asks the site's search page. */
export async function visitSearch(
  browser: Browser,
  server: SlowServer,
  root: string,
  queries: readonly [string, string],
): Promise<Visit> {
  const opened = await inNewContext(browser, async (page) => {
    await page.goto(`${root}search/?q=${encodeURIComponent(queries[0])}`, { waitUntil: "commit" });
    return page.evaluate<number>(ANSWERED);
  });
  await server.quiet(100);
  return inNewContext(browser, async (page) => {
    server.take();
    await page.goto(`${root}search/`);
    await server.quiet(200);
    const sent = server.take();
    const ask = async (query: string): Promise<Asked> => {
      const milliseconds: number = await page.evaluate(typeAndWait(query));
      const before = server.take();
      await page.evaluate(EXCERPTS_READ);
      await server.quiet(250);
      const after = server.take();
      const pages = after.filter(({ path }) => path.includes("/articles/"));
      return {
        milliseconds,
        bytes: bytesOf(before) + bytesOf(pages),
        later: bytesOf(after) - bytesOf(pages),
      };
    };
    const search = sent.filter(({ path }) => /\/search-|pagefind/.test(path));
    return {
      initial: bytesOf(sent),
      initialSearch: bytesOf(search),
      first: await ask(queries[0]),
      following: await ask(queries[1]),
      opened,
    };
  });
}

/** Answers, in milliseconds from the beginning of the navigation, when the page has. */
const ANSWERED = `new Promise((resolve) => {
  const timer = setInterval(() => {
    const list = document.querySelector("#results ol");
    const said = document.querySelector("#status")?.textContent ?? "";
    if (!list?.childElementCount && !/لا نتائج|ترد في كل/.test(said) && performance.now() < 20000) return;
    clearInterval(timer);
    resolve(performance.now());
  }, 5);
})`;

/** Types a query; answers, in milliseconds, when the list has changed or the page has said why not. */
const typeAndWait = (query: string): string => `new Promise((resolve) => {
  const box = document.querySelector("#q");
  const list = document.querySelector("#results ol");
  const status = document.querySelector("#status");
  const started = performance.now();
  const watch = new MutationObserver(() => {
    if (list.childElementCount === 0 && !/لا نتائج|ترد في كل/.test(status.textContent)) return;
    watch.disconnect();
    resolve(performance.now() - started);
  });
  list.replaceChildren();
  watch.observe(list, { childList: true });
  watch.observe(status, { childList: true });
  setTimeout(() => resolve(20000), 20000);
  box.value = ${JSON.stringify(query)};
  box.dispatchEvent(new Event("input", { bubbles: true }));
})`;

/** Resolves when no result in view waits for its excerpt. */
const EXCERPTS_READ = `new Promise((resolve) => {
  const timer = setInterval(() => {
    const rooms = [...document.querySelectorAll("#results .room")];
    if (rooms.some((room) => room.getBoundingClientRect().top < innerHeight)) return;
    clearInterval(timer);
    resolve();
  }, 20);
})`;

/** A page that searches as Pagefind's documentation shows: its file, and the data of ten results. */
export const SHIPPED_PAGE = `<!doctype html><html lang="ar"><meta charset="utf-8"><title>Pagefind</title>
<script type="module">
import * as pagefind from "/shipped/pagefind.js";
await pagefind.init();
window.ask = async (query) => {
  const started = performance.now();
  const { results } = await pagefind.search(query);
  await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return performance.now() - started;
};
</script>`;

/** Asks the page above. */
export async function visitShipped(
  browser: Browser,
  server: SlowServer,
  queries: readonly [string, string],
): Promise<Visit> {
  return inNewContext(browser, async (page) => {
    server.take();
    await page.goto(`${server.address}shipped/bench.html`);
    await page.waitForFunction("window.ask !== undefined");
    await server.quiet(200);
    const initial = bytesOf(server.take());
    const ask = async (query: string): Promise<Asked> => {
      const milliseconds: number = await page.evaluate(`window.ask(${JSON.stringify(query)})`);
      return { milliseconds, bytes: bytesOf(server.take()), later: 0 };
    };
    const first = await ask(queries[0]);
    return { initial, initialSearch: initial, first, following: await ask(queries[1]) };
  });
}

async function inNewContext<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

const bytesOf = (sent: readonly Sent[]): number => sent.reduce((sum, { bytes }) => sum + bytes, 0);
