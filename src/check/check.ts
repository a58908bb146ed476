/**
 * What a check is. Each lives in a file of its own and is listed once in `checks.ts`.
 * A check is made once per run, is shown every file of its kind, and speaks through `report`.
 */
import type { Report } from "../message.ts";
import type { Page } from "./page.ts";
import type { Site } from "./site.ts";
import type { TextFile } from "./text-file.ts";
import type { XmlElement } from "./xml.ts";

export interface Visitor {
  /** Every HTML page, parsed once for all checks. */
  page?(page: Page): void;
  /** Every stylesheet. */
  stylesheet?(file: TextFile): void;
  /** Every well-formed XML file: sitemaps and feeds. */
  xml?(file: TextFile, root: XmlElement): void;
  /** Every JSON file that others read: feeds and the description of the downloads. */
  json?(file: TextFile, data: unknown): void;
  /** After the last file: what can be said only of the whole site. */
  end?(): void | Promise<void>;
}

export type Check = (site: Site, report: Report) => Visitor;
