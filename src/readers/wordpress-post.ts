/** What WordPress keeps beside posts, and posts that are nobody's to read. */
import type { Message } from "#src/message.ts";

export interface Post {
  /** `post`, `page`, `attachment` … */
  readonly type: string;
  /** `publish`, `draft`, `private`, `future` … */
  readonly status: string;
  readonly locked: boolean;
  readonly title: string;
}

const ACCOUNT =
  /^(?:admin\w*|administrator|root|(?:super ?)?user\d*|wordpress|wp[-_]?\w*|editor\d*|webmaster|[أا]دمن|مدير (?:الموقع|النظام))$/iu;

/** Whether an author is an account that a fresh installation has: nobody's name. */
export const isAccount = (author: string): boolean => ACCOUNT.test(author.trim());

/**
 * Why an item is no article of the site; undefined for a published post.
 * @param system where a person would publish it.
 */
export function whyNoPost(
  post: Post,
  system = "WordPress",
): Omit<Message, "path" | "line"> | undefined {
  const { type, status, locked, title } = post;
  if (type === "post" && status === "publish" && !locked) return undefined;
  const state = locked ? "behind a password" : `with the status ${status}`;
  const what = type === "post" ? `a post ${state}` : `an item of type ${type}`;
  return {
    rule: type === "post" ? "not-published" : "not-an-article",
    severity: "info",
    found: title === "" ? what : `${what}: ${title}`,
    expected: "a published post",
    advice: `left out; publish it in ${system} and export again if it belongs to the archive`,
  };
}
