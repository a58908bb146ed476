/** What a saved page shows, read without the code that makes articles of pages. */
import { Parser } from "htmlparser2";

/** Elements that stand in a line; all others divide. */
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;
/** Elements that show nothing: code, data, what stands in for scripts, and the window's title. */
const SILENT = /^(?:script|style|noscript|template|iframe|title)$/;
/** White space but for what cleaning makes a line end of: there `rawLines` divides a piece. */
const WHITE = /[^\S\v\f\u2028\u2029]+/g;
const JSON_TEXT = /^\s*[[{].*[\]}]\s*$/s;

/** The visible lines of a page in its order, each in the pieces that elements in a line make of it. */
export function pageLines(html: string): string[][] {
  const lines: string[][] = [[]];
  /** Where the hidden elements that are open began. */
  const hidden: { readonly depth: number; readonly from: number }[] = [];
  let depth = 0;
  let silent = 0;
  // A reference in a text divides what the parser hands on, not the text.
  let text = "";
  const endPiece = () => {
    const words = text.replace(WHITE, " ").trim();
    if (words !== "") lines.at(-1)?.push(words);
    text = "";
  };
  const divide = (name: string) => {
    if (!INLINE.test(name) && lines.at(-1)?.length !== 0) lines.push([]);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      endPiece();
      depth += 1;
      if (SILENT.test(name)) silent += 1;
      divide(name);
      if ("hidden" in attributes || /display\s*:\s*none/i.test(attributes["style"] ?? "")) {
        if (lines.at(-1)?.length !== 0) lines.push([]);
        hidden.push({ depth, from: lines.length - 1 });
      }
    },
    ontext(piece) {
      if (silent === 0) text += piece;
    },
    oncomment: endPiece,
    onclosetag(name) {
      endPiece();
      const at = hidden.at(-1);
      if (at?.depth === depth) {
        hidden.pop();
        const words = lines.slice(at.from).flat().join(" ");
        // What a hidden element holds for a script.
        if (JSON_TEXT.test(words)) lines.splice(at.from, lines.length, []);
      }
      depth -= 1;
      if (SILENT.test(name)) silent -= 1;
      divide(name);
    },
  });
  parser.end(html);
  endPiece();
  return lines.filter((line) => line.length > 0);
}
