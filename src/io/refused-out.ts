/** Where Markdown may be written: never among the raw files, of which it would become one. */
import type { Message } from "#src/message.ts";
import { isWithin, kindOf } from "./paths.ts";

/**
 * Why `out` cannot be the folder of the Markdown, or undefined when it can.
 * @param raw files and folders that are converted, and the archive's own raw folder
 */
export function refusedMarkdown(out: string, raw: readonly string[]): Message | undefined {
  const refuse = (found: string, expected: string): Message => ({
    ...{ rule: "convert-target", severity: "error", path: out, found, expected },
    advice: "name another folder with --out; nothing was converted",
  });
  if (!["folder", "nothing"].includes(kindOf(out))) return refuse("no folder", "a folder");
  const around = raw.find((path) => isWithin(out, path));
  if (around !== undefined)
    return refuse(`among the raw files of ${around}`, "a folder apart from the raw files");
  const held = raw.find((path) => isWithin(path, out));
  return held === undefined
    ? undefined
    : refuse(`a folder that holds the raw files of ${held}`, "a folder apart from the raw files");
}
