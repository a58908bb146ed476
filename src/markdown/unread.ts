/** Markdown that people write and `render.ts` does not read: the page would show its signs as they stand. */
import type { Message } from "#src/message.ts";
import { LEFT_OUT } from "./to-markdown.ts";

/** What is read, in the words of README.md. */
const READ =
  "paragraphs, # headings, lists, > quotations, --- rules, **emphasis**, [links](https://…) and ::figure{n} lines";

/** What a line may hold, what it is called and what can be done in its place. */
interface Kind {
  readonly form: RegExp;
  readonly name: string;
  readonly instead: string;
}

/** Looked for in lines of which escaped signs are gone. */
const KINDS: readonly Kind[] = [
  {
    form: /!\[[^\]]*\][([]/,
    name: "an image",
    instead: "name the file in the src of a caption, and put ::figure{n} in its place",
  },
  {
    form: /^ {0,3}\[\^[^\]]+\]:/,
    name: "a footnote",
    instead: "put the note into the text",
  },
  {
    form: /^ {0,3}\[(?!\^)[^\]]+\]:\s*\S/,
    name: "the address of a link in a line of its own",
    instead: "write [words](https://…)",
  },
  {
    form: /(?<!!)\[[^\]]*\]\((?!\s*(?:https?:\/\/|mailto:))[^)]+\)/i,
    name: "a link to no whole address",
    instead: "begin it with https://, http:// or mailto:",
  },
  {
    form: /<(?:https?:\/\/|mailto:)[^\s<>]*>/i,
    name: "an address in angle brackets",
    instead: "write [words](https://…)",
  },
  {
    form: /<!--|<\/?[a-z][a-z\d-]*(?:\s[^<>]*)?\/?>/i,
    name: "HTML",
    instead: "leave the tags out",
  },
  { form: /`[^`]+`/, name: "code", instead: "leave the signs out" },
  { form: /~~[^~]+~~/, name: "text struck out", instead: "leave the signs out" },
];

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const TABLE_RULE = /^ {0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const UNDERLINE = /^ {0,3}={2,}\s*$/;
const TABLE: Pick<Kind, "name" | "instead"> = {
  name: "a table",
  instead: "make a list or sentences of it",
};
const CODE: Pick<Kind, "name" | "instead"> = {
  name: "a block of code",
  instead: "leave the signs out",
};
const HEADING: Pick<Kind, "name" | "instead"> = {
  name: "a heading marked by the line below it",
  instead: "write ## before it",
};

/** Letters of a line that are repeated. */
const SHOWN = 40;

/**
 * A warning for the first place of each kind of Markdown that is not read. Signs behind a backslash mean
 * themselves, as in all that the converter writes.
 * @param text of the whole file, so that lines count
 * @param head lines at its beginning that are not looked at
 */
export function unreadMarkdown(text: string, path: string, head: number): Message[] {
  const lines = text.split(/\r\n?|\n/);
  const end = lines.findLastIndex((line) => line.trimEnd() === `## ${LEFT_OUT}`);
  const found = new Map<string, Message>();
  const tell = (i: number, { name, instead }: Pick<Kind, "name" | "instead">) => {
    if (found.has(name)) return;
    const line = lines[i]?.trim() ?? "";
    const shown = line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
    found.set(name, {
      ...{ rule: "markdown-unread", severity: "warning", path, line: i + 1 },
      found: `${name}: ${shown}`,
      expected: READ,
      advice: `the page shows its signs; ${instead}, or put a backslash before a sign that means itself`,
    });
  };
  let fence: string | undefined;
  for (let i = head; i < (end < 0 ? lines.length : end); i += 1) {
    const line = (lines[i] ?? "").replace(/\\[!-/:-@[-`{-~]/g, "");
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined) {
      if (fence === undefined) tell(i, CODE);
      fence = fence === undefined ? mark : mark.startsWith(fence) ? undefined : fence;
    }
    // What stands in a block of code is told with it.
    if (fence !== undefined || mark !== undefined) continue;
    const above = i > head ? (lines[i - 1] ?? "") : "";
    if (line.includes("|") && above.includes("|") && TABLE_RULE.test(line)) tell(i - 1, TABLE);
    if (above.trim() !== "" && UNDERLINE.test(line)) tell(i - 1, HEADING);
    for (const kind of KINDS) if (kind.form.test(line)) tell(i, kind);
  }
  return [...found.values()];
}
