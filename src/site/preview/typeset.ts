/**
 * Lines of Arabic as outlines: ordered by the Unicode Bidirectional Algorithm, shaped by HarfBuzz.
 * No renderer of SVG that comes without a browser does both for text of more than one script.
 */
import bidiFactory from "bidi-js";
import * as hb from "harfbuzzjs";

/** A typeface whose scripts are in files of their own; the first that has a character draws it. */
export class Typeface {
  readonly #fonts: readonly { readonly font: hb.Font; readonly has: ReadonlySet<number> }[];
  readonly #unitsPerEm: number;

  /** @param files fonts as TrueType or OpenType, all of one size of em */
  constructor(files: readonly Uint8Array[]) {
    const faces = files.map((file) => new hb.Face(new hb.Blob(new Uint8Array(file).buffer)));
    this.#fonts = faces.map((face) => ({
      font: new hb.Font(face),
      has: new Set(face.collectUnicodes()),
    }));
    this.#unitsPerEm = faces[0]?.upem ?? 1000;
  }

  /** Sets one line, in right-to-left context, at a size in pixels. */
  line(text: string, size: number): Line {
    const scale = size / this.#unitsPerEm;
    const paths: string[] = [];
    let x = 0;
    for (const { start, end, level } of visualRuns(text)) {
      const pieces = this.#pieces(text, start, end);
      for (const piece of level % 2 === 1 ? pieces.reverse() : pieces) {
        const buffer = new hb.Buffer();
        buffer.addText(text, piece.start, piece.end - piece.start);
        buffer.guessSegmentProperties();
        buffer.setDirection(level % 2 === 1 ? hb.Direction.RTL : hb.Direction.LTR);
        hb.shape(piece.font, buffer);
        for (const glyph of buffer.getGlyphInfosAndPositions()) {
          const path = piece.font.glyphToPath(glyph.codepoint);
          const left = x + (glyph.xOffset ?? 0);
          if (path)
            paths.push(`<path transform="translate(${left} ${glyph.yOffset ?? 0})" d="${path}"/>`);
          x += glyph.xAdvance ?? 0;
        }
      }
    }
    return {
      width: x * scale,
      outlines: `<g transform="scale(${scale} ${-scale})">${paths.join("")}</g>`,
    };
  }

  /** Parts of a run that one font draws; a space stays with what is before it. */
  #pieces(text: string, start: number, end: number) {
    const pieces: { font: hb.Font; start: number; end: number }[] = [];
    for (let at = start; at < end; at += 1) {
      const code = text.codePointAt(at) ?? 0;
      const last = pieces.at(-1);
      const font =
        (last && /\s/.test(text.charAt(at)) ? last.font : undefined) ??
        (this.#fonts.find(({ has }) => has.has(code)) ?? this.#fonts[0])?.font;
      if (font === undefined) break;
      if (last?.font === font) last.end = at + 1;
      else pieces.push({ font, start: at, end: at + 1 });
    }
    return pieces;
  }
}

export interface Line {
  /** In pixels. */
  readonly width: number;
  /** SVG, its origin at the left end of the baseline. */
  readonly outlines: string;
}

const bidi = bidiFactory();

interface Run {
  readonly start: number;
  readonly end: number;
  readonly level: number;
}

/** Runs of one direction from left to right, as rule L2 of the algorithm orders them. */
function visualRuns(text: string): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, "rtl");
  const runs: Run[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const level = levels[at] ?? 1;
    const last = runs.at(-1);
    if (last !== undefined && last.level === level)
      runs[runs.length - 1] = { ...last, end: at + 1 };
    else runs.push({ start: at, end: at + 1, level });
  }
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let from = 0; from < runs.length; from += 1) {
      let to = from;
      while (to < runs.length && (runs[to]?.level ?? 0) >= level) to += 1;
      if (to > from) runs.splice(from, to - from, ...runs.slice(from, to).reverse());
      from = to;
    }
  }
  return runs;
}

/** Breaks a text into lines no wider than `width`, between words; a long word has a line of its own. */
export function breakLines(face: Typeface, text: string, size: number, width: number): Line[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = [lines.at(-1), word].join(" ").trim();
    if (lines.length > 0 && face.line(longer, size).width <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => face.line(line, size));
}
