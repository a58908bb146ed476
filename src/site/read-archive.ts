/** What a build begins with: every article, what connects them, and the pages written by hand. */
import { join, resolve } from "node:path";
import type { StoredArticle } from "#src/article.ts";
import { shortHash } from "#src/markdown/digest.ts";
import type { Message } from "#src/message.ts";
import type { Settings } from "#src/settings.ts";
import { pinnedThreads } from "#src/threads/threads.ts";
import { type ArchiveIndex, buildIndex } from "./archive-index.ts";
import { confirmTags } from "./confirm-tags.ts";
import { type HandPage, loadHandPages } from "./hand-pages.ts";
import { loadArticles } from "./load.ts";
import { type Found, threadsOf } from "./threads/find.ts";
import { checkPins, checkWithdrawn } from "./threads/link.ts";

export interface Sources {
  /** Folder of Markdown articles. */
  readonly articles: string;
  /** Folder of pages written by hand. */
  readonly pages: string;
  /** Folder for what later builds can use again. */
  readonly cache: string;
  readonly settings: Settings;
  /** Called as reading begins, as only the threads are waited for, and as all is put in order. */
  readonly onPhase?: ((phase: "read" | "threads" | "order") => void) | undefined;
}

export interface Archive {
  readonly articles: readonly StoredArticle[];
  readonly index: ArchiveIndex;
  readonly pages: readonly HandPage[];
  /** Copies and related articles, and what finding them cost; undefined when it is switched off. */
  readonly threads: Found | undefined;
  /** Every finding of every file. */
  readonly messages: readonly Message[];
}

/**
 * Reads all sources. The threads of a large archive are found meanwhile, by a process of their own.
 * @throws when a folder cannot be read or that process fails
 */
export async function readArchive(sources: Sources): Promise<Archive> {
  const { articles, pages, cache, settings, onPhase } = sources;
  const { duplicates, related, status } = settings;
  const stop = new AbortController();
  try {
    const finding =
      duplicates || related > 0
        ? threadsOf({
            articles,
            cache: join(cache, "threads", shortHash(resolve(articles))),
            ...{ duplicates, related, status, signal: stop.signal },
          })
        : undefined;
    // Looked at below; until then a failure must not count as nobody's.
    finding?.catch(() => undefined);
    onPhase?.("read");
    const loaded = loadArticles(articles, status);
    const hand = loadHandPages(pages);
    onPhase?.("threads");
    const threads = await finding;
    onPhase?.("order");
    const linked = threads ?? pinnedThreads(loaded.articles);
    const copies = new Set(linked.groups.flatMap((group) => group.slice(1)));
    const confirmed = confirmTags(loaded.articles, settings.tags.articles, copies);
    const { index, messages } = buildIndex(confirmed, linked);
    return {
      ...{ articles: confirmed, index, pages: hand.pages, threads },
      messages: [
        ...[...loaded.messages, ...hand.messages, ...messages],
        ...[...checkPins(loaded.articles), ...checkWithdrawn(loaded.articles, linked)],
      ],
    };
  } catch (error) {
    stop.abort();
    throw error;
  }
}
