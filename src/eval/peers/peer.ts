/** Other search engines, asked the same queries over the same documents. */
import type { SearchDocument } from "#src/search/document.ts";
import { createMiniSearch } from "./minisearch.ts";
import { createPagefind } from "./pagefind.ts";

export interface Peer {
  /** Ids of the best documents, best first. */
  answer(query: string, depth: number): Promise<readonly string[]>;
  /** Frees what it holds. */
  close(): Promise<void>;
}

export const PEERS: ReadonlyMap<string, (documents: readonly SearchDocument[]) => Promise<Peer>> =
  new Map([
    ["Pagefind as shipped", createPagefind],
    ["MiniSearch with light10", createMiniSearch],
  ]);
