/** What a person corrected in an article, as readers and machines are told. */
import type { Caption, StoredArticle } from "#src/article.ts";
import { valueHash } from "#src/markdown/digest.ts";
import { namesFile } from "./media.ts";

/** Keys that decide what becomes of an article, or say how it is known: no correction of what it says. */
const UNSAID: ReadonlySet<string> = new Set(
  "status date_basis date_evidence source_fields raw changes".split(" "),
);

/** Names of the front matter keys, and `body`, of which a person changed what the article says. */
export function correctedFields(article: StoredArticle): readonly string[] {
  if (article.edited.length === 0) return article.edited;
  return article.edited.filter(
    (key) => !UNSAID.has(key) && !(key === "captions" && onlyGotPhotographs(article)),
  );
}

/** Whether the captions are as the converter wrote them but for photographs that a person put beside them. */
const onlyGotPhotographs = ({ captions, digest }: StoredArticle): boolean =>
  digest["captions"] === valueHash(captions.map(withoutFile));

function withoutFile(caption: Caption): Caption {
  const { src, ...rest } = caption;
  return src === undefined || namesFile(src) ? rest : caption;
}
