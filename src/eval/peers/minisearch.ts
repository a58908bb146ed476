/**
 * MiniSearch (https://github.com/lucaong/minisearch), BM25+ in memory, with our folding, our stop words
 * and the published light10, and with everything else as it comes: any word may match.
 */
import MiniSearch from "minisearch";
import { fold, words } from "#src/arabic/fold.ts";
import { light10 } from "#src/arabic/stem.ts";
import { isStopWord } from "#src/arabic/stop-words.ts";
import type { SearchDocument } from "#src/search/document.ts";
import type { Peer } from "./peer.ts";

export async function createMiniSearch(documents: readonly SearchDocument[]): Promise<Peer> {
  const index = new MiniSearch({
    fields: ["title", "text"],
    tokenize: (text) => words(text).map(({ text: word }) => word),
    processTerm: (word) => publishedStem(fold(word)),
  });
  index.addAll(
    documents.map(({ id, title, paragraphs }) => ({
      id,
      title,
      text: paragraphs.map(({ text }) => text).join("\n"),
    })),
  );
  return {
    answer: async (query, depth) =>
      index
        .search(query)
        .slice(0, depth)
        .map(({ id }) => String(id)),
    close: async () => index.removeAll(),
  };
}

/** light10 begins by removing a leading و when three letters remain, which ours leaves to the corpus. */
function publishedStem(folded: string): string | null {
  if (folded === "" || isStopWord(folded)) return null;
  const word = folded.startsWith("و") && folded.length > 3 ? folded.slice(1) : folded;
  return light10(word).stem;
}
