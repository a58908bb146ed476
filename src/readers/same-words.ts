/** Whether two texts say the same, whatever is markup in them: a system keeps both, an archive one. */
import { decodeHTML } from "entities";

export const sameWords = (one: unknown, other: unknown): boolean => words(one) === words(other);

/** Letters and digits of what a text says. */
const words = (text: unknown): string =>
  decodeHTML(String(text).replace(/<[^<>]*>/g, "")).replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
