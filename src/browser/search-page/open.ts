/** The page's side of searching: starts the worker, and reads pages for it, which it cannot. */
import type { Paragraph } from "#src/search/document.ts";
import type { SearchService } from "#src/search/service.ts";
import { call, offer } from "./remote.ts";

/** What the worker asks of the page. */
export interface PageReader {
  /** The indexed text of an article, by the address of its page. */
  text(address: string): Promise<readonly Paragraph[]>;
}

/** Addresses on the site, absolute or not. */
export interface Addresses {
  /** The worker's script. */
  readonly worker: string;
  /** `search-index/`, with a trailing slash. */
  readonly index: string;
  /** The root, which results are below. */
  readonly root: string;
}

/** What the worker has to know; it comes as its name, before any message. */
export type WorkerName = Omit<Addresses, "worker">;

/** A running search. */
export interface Search {
  readonly service: SearchService;
  close(): void;
}

/** Starts the worker; when it cannot run, every call fails. */
export function openSearch({ worker, index, root }: Addresses): Search {
  const name: WorkerName = { index: String(new URL(index, location.href)), root };
  const port = new Worker(worker, { type: "module", name: JSON.stringify(name) });
  const text = async (address: string) => (await import("./show-excerpt.ts")).readPage(address);
  offer(port, { text } satisfies PageReader);
  const { functions, fail } = call<SearchService>(port);
  port.addEventListener("error", ({ message }) => fail(new Error(`worker: ${message}`)));
  return { service: functions, close: () => port.terminate() };
}
