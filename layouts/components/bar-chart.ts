/**
 * A bar chart as SVG made at build time: bars stand in percent of the width, so that it fits any
 * screen without scaling its letters, and run from right to left as the page is read.
 */
import { scaleBand, scaleLinear } from "d3-scale";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { articleCount, number, WORDS } from "../words.ts";

export interface Bar {
  /** `فبراير/شباط 2016`. */
  readonly label: string;
  readonly count: number;
  /** Page of the articles counted. */
  readonly path: string;
  /** Printed below the bar: the year above its first month. */
  readonly mark?: string | undefined;
}

const PLOT = 120;
const LABELS = 30;
/** More marks than this run into each other on a phone. */
const MARKS = 6;

/**
 * The chart, and the same numbers as a table behind a disclosure: for screen readers, for the
 * keyboard, and for fingers that cannot hit a thin bar. The bars themselves are for the mouse alone.
 *
 * @param bars oldest first
 * @param heading of the first column of the table
 */
export function barChart(site: Site, bars: readonly Bar[], heading: string): Markup {
  const x = scaleBand<number>()
    .domain(bars.keys())
    .range([100, 0])
    .paddingInner(bars.length > 60 ? 0.12 : 0.24);
  const y = scaleLinear()
    .domain([0, Math.max(...bars.map(({ count }) => count))])
    .nice(2)
    .range([PLOT, 0]);
  const width = rounded(x.bandwidth());
  const bar = ({ label, count, path }: Bar, i: number) => {
    const at = rounded(x(i) ?? 0);
    const top = Math.min(rounded(y(count)), PLOT - 2);
    return html`<a href=${site.url(path)} tabindex=-1><title>${label}: ${articleCount(count)}</title><rect x=${at}% width=${width}% height=${PLOT} /><rect x=${at}% y=${top} width=${width}% height=${rounded(PLOT - top)} /></a>
`;
  };
  const ticks = y.ticks(2).filter((tick) => tick > 0 && Number.isInteger(tick));
  const lines = ticks.map((tick) => {
    const at = rounded(y(tick)) + 0.5;
    return html`<line x2=100% y1=${at} y2=${at} /><text x=100% y=${at + 4.5}>${number(tick)}</text>`;
  });
  const long = ticks.some((tick) => tick >= 10_000);
  return html`<div class="chart${long && " long"}"><svg width=100% height=${PLOT + LABELS} aria-hidden=true>
<g>${lines}</g>
${bars.map((one, i) => one.count > 0 && bar(one, i))}${marks(bars).map(([i, mark]) =>
  i / bars.length > 1 - ROOM
    ? html`<text x=0 y=${PLOT + 22} text-anchor=end>${mark}</text>`
    : html`<text x=${rounded((x(i) ?? 0) + x.bandwidth())}% y=${PLOT + 22}>${mark}</text>`,
)}</svg>
<details><summary>${WORDS.inTable}</summary><table><tr><th scope=col>${heading}<th scope=col>${WORDS.articles}
${bars
  .filter(({ count }) => count > 0)
  .map(
    ({ label, count, path }) =>
      html`<tr><th scope=row><a href=${site.url(path)}>${label}</a><td>${number(count)}
`,
  )}</table></details></div>
`;
}

/** The share of a phone's width that a mark takes, with the space beside it. */
const ROOM = 0.14;

/**
 * Marks that have room, with the bars that they begin at: the first and the last, of which the one with
 * more articles wins where both are too near, and of those between every second or third.
 */
function marks(bars: readonly Bar[]): [number, string][] {
  const all = bars.flatMap(({ mark }, i): [number, string][] => (mark ? [[i, mark]] : []));
  const step = Math.ceil(all.length / MARKS);
  const [first, last] = [all[0], all.at(-1)];
  const [from = 0] = last ?? [];
  const before = bars.slice(0, from).reduce((sum, { count }) => sum + count, 0);
  const after = bars.slice(from).reduce((sum, { count }) => sum + count, 0);
  const ends = after > before ? [last, first] : [first, last];
  const kept = new Set<[number, string]>();
  for (const one of [...ends, ...all.filter((_, n) => n % step === 0)]) {
    if (one === undefined) continue;
    const place = placeOf(one[0], bars.length);
    const near = ([i]: [number, string]) => Math.abs(placeOf(i, bars.length) - place) < ROOM;
    if (![...kept].some(near)) kept.add(one);
  }
  return [...kept];
}

/** Where a mark begins, as a share of the width; the last that have room stand at the left edge. */
const placeOf = (i: number, bars: number): number => Math.min(i / bars, 1 - ROOM);

const rounded = (n: number): number => Math.round(n * 100) / 100;
