/** The picture that previews of pages show: the archive's name and what it is, as on its pages. */
import { breakLines, type Line, type Typeface } from "./typeset.ts";

/** The size that previews are made for. */
export const WIDTH = 1200;
export const HEIGHT = 630;

const MARGIN = 96;
const INNER = WIDTH - 2 * MARGIN;

export interface Picture {
  readonly title: string;
  readonly description: string;
  /** Host of the site, when its address is known. */
  readonly host: string | undefined;
  /** For the name, and for the rest. */
  readonly bold: Typeface;
  readonly text: Typeface;
  /** A colour of the style sheet by its name there. */
  readonly colour: (name: "paper" | "ink" | "soft" | "red") => string;
}

/** The picture as SVG without text: only outlines. */
export function drawPicture({ title, description, host, bold, text, colour }: Picture): string {
  const size =
    [112, 88, 68, 54].find((one) => breakLines(bold, title, one, INNER - one).length <= 2) ?? 44;
  const name = breakLines(bold, title, size, INNER - size).slice(0, 3);
  const about = breakLines(text, description, 40, INNER).slice(0, 3);
  const height = name.length * size * 1.5 + about.length * 68;
  const top = Math.max(120, (HEIGHT - height) / 2 + size * 0.75);
  const mark = size * 0.2;
  const below = top + (name.length - 1) * size * 1.5 + size * 0.5 + 70;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="100%" height="100%" fill="${colour("paper")}"/>
<rect x="${MARGIN}" y="56" width="${INNER}" height="6" fill="${colour("ink")}"/>
<rect x="${MARGIN}" y="66" width="${INNER}" height="2" fill="${colour("red")}"/>
<path d="M${WIDTH - MARGIN - mark} ${top - size * 0.34}l${mark} ${-mark} ${mark} ${mark} ${-mark} ${mark}z" transform="translate(${-mark} 0)" fill="${colour("red")}"/>
${stack(name, WIDTH - MARGIN - mark * 4, top, size * 1.5, colour("ink"))}
${stack(about, WIDTH - MARGIN, below, 68, colour("soft"))}
${host === undefined ? "" : at(text.line(host, 28), MARGIN, HEIGHT - 64, colour("soft"))}
</svg>`;
}

/** Lines below each other, flush right. */
const stack = (lines: readonly Line[], right: number, top: number, step: number, fill: string) =>
  lines.map((line, i) => at(line, right - line.width, top + i * step, fill)).join("\n");

const at = ({ outlines }: Line, x: number, y: number, fill: string): string =>
  `<g transform="translate(${x} ${y})" fill="${fill}">${outlines}</g>`;
