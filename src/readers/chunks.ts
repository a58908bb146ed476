/** A text that arrives in chunks. */

export type Chunks = AsyncIterable<string>;

/** The longest text that a reader holds at once, in UTF-16 units. */
export const MOST_HELD = 200_000_000;

/**
 * Reads until the beginning says enough; `chunks` gives all of it again, from the start.
 * @param enough asked after each chunk; the text may also end before.
 */
export async function beginning(
  chunks: Chunks,
  enough: (text: string) => boolean,
): Promise<{ readonly head: string; readonly chunks: Chunks }> {
  const rest = chunks[Symbol.asyncIterator]();
  let head = "";
  let done = false;
  while (!done && !enough(head) && head.length < MOST_HELD) {
    const next = await rest.next();
    done = next.done === true;
    if (next.done !== true) head += next.value;
  }
  async function* again(): AsyncGenerator<string> {
    yield head;
    if (!done) yield* { [Symbol.asyncIterator]: () => rest };
  }
  return { head, chunks: again() };
}

/** The whole text; undefined when it is longer than `most` UTF-16 units. */
export async function whole(chunks: Chunks, most = MOST_HELD): Promise<string | undefined> {
  let text = "";
  for await (const chunk of chunks) {
    text += chunk;
    if (text.length > most) return undefined;
  }
  return text;
}
