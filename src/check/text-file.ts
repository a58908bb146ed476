/** A text file of the site with the means to say where in it something stands. */
import type { Message, Report } from "../message.ts";

export class TextFile {
  /** Relative to the site, with `/`: `articles/x/index.html`. */
  readonly path: string;
  readonly text: string;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  /** 1-based line of a character offset; worked out only when there is something to say. */
  lineAt(offset: number): number {
    let line = 1;
    for (
      let i = this.text.indexOf("\n");
      i >= 0 && i < offset;
      i = this.text.indexOf("\n", i + 1)
    ) {
      line += 1;
    }
    return line;
  }

  /** Reports an error at a character offset of this file. */
  error(report: Report, offset: number, finding: Finding): void {
    report({ severity: "error", path: this.path, line: this.lineAt(offset), ...finding });
  }
}

export type Finding = Pick<Message, "rule" | "found"> &
  Partial<Pick<Message, "expected" | "advice">>;
