/** HTML → htmlparser2's tree, no deeper than any honest page. */
import { type Document, DomHandler } from "domhandler";
import { Parser } from "htmlparser2";

/** Elements inside one another; those further down lend their text to the last one above. */
const DEEPEST = 200;

/**
 * Parses a page or fragment. Depth is bounded because the serialiser, linkedom and Readability walk
 * by recursion: thousands of unclosed elements would overflow the stack.
 */
export function parseMarkup(html: string): Document {
  const handler = new BoundedHandler();
  new Parser(handler).end(html);
  return handler.root;
}

class BoundedHandler extends DomHandler {
  #depth = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    this.#depth += 1;
    if (this.#depth <= DEEPEST) super.onopentag(name, attributes);
  }

  override onclosetag(): void {
    if (this.#depth <= DEEPEST) super.onclosetag();
    this.#depth -= 1;
  }
}
