/** Pages written by hand: `content/pages/about.md` becomes `/about/`. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readUtf8 } from "#src/io/utf8-file.ts";
import { renderBody } from "#src/markdown/render.ts";
import { unreadMarkdown } from "#src/markdown/unread.ts";
import type { Message } from "#src/message.ts";
import { SITE_FOLDERS } from "./built.ts";
import { type Markup, trusted } from "./html.ts";
import { pageUrl } from "./urls.ts";

export class HandPage {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly body: Markup;

  constructor(name: string, title: string, body: Markup) {
    this.name = name;
    this.path = pageUrl(name);
    this.title = title;
    this.body = body;
  }
}

/**
 * Reads every `.md` file of a folder; the first line, `# …`, is the page's title. A name that is not
 * plain ASCII or that the site uses itself, and a page without a title, are errors.
 */
export function loadHandPages(folder: string): { pages: HandPage[]; messages: Message[] } {
  const pages: HandPage[] = [];
  const messages: Message[] = [];
  if (!existsSync(folder)) return { pages, messages };
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(".md")) continue;
    const path = join(folder, file);
    const name = file.slice(0, -3);
    const { text, fault } = readUtf8(path);
    const [, title, body] = /^# +(.+)\r?\n([\s\S]*)$/.exec(text) ?? [];
    const error = (found: string, expected: string) =>
      messages.push({ rule: "hand-page", severity: "error", path, line: 1, found, expected });
    if (fault !== undefined) messages.push(fault);
    else if (!/^[a-z0-9-]+$/.test(name) || name === "404" || SITE_FOLDERS.has(name)) {
      error(`the file name "${file}"`, "small Latin letters and a name the site does not use");
    } else if (title === undefined || body === undefined) {
      error("a first line without a title", "`# ` and the title");
    } else {
      pages.push(new HandPage(name, title.trim(), trusted(renderBody(body).html)));
      messages.push(...unreadMarkdown(text, path, 1));
    }
  }
  return { pages, messages };
}
