/** A month as a calendar: weeks from Saturday, each day with articles a link, darker where there are more. */
import { daysInMonth, parseEdtf } from "#src/arabic/edtf.ts";
import { placeInWeek, WEEK } from "#src/arabic/week.ts";
import type { Month } from "#src/site/archive-index.ts";
import { html, type Markup } from "#src/site/html.ts";
import { articleCount, number } from "../words.ts";

export interface GridOptions {
  readonly caption: Markup | string;
  /** Address of a day's articles. */
  readonly href: (day: string) => string;
  /** Numerals only, twelve of them on one page; the counts are in the titles of the links. */
  readonly small?: boolean;
}

export function monthGrid(
  { month, days }: Pick<Month, "month" | "days">,
  { caption, href, small = false }: GridOptions,
): Markup {
  const { year = 0, month: number1 = 1 } = parseEdtf(month) ?? {};
  const counts = new Map(days.map(({ day, entries }) => [day, entries.length]));
  const most = Math.max(...counts.values());
  const cells: (Markup | false)[] = Array.from(
    { length: placeInWeek(`${month}-01`) },
    () => html`<td>`,
  );
  for (let n = 1; n <= daysInMonth(year, number1); n += 1) {
    const day = `${month}-${String(n).padStart(2, "0")}`;
    const count = counts.get(day);
    cells.push(
      count === undefined
        ? html`<td>${n}`
        : html`<td class=q${shade(count, most)}><a href=${href(day)}${
            small
              ? html` title="${articleCount(count)}">${n}`
              : html`>${n}<small>${number(count)}</small>`
          }</a>`,
    );
  }
  while (cells.length % 7 !== 0) cells.push(html`<td>`);
  const heads = WEEK.map(({ short, letter, name }) =>
    small
      ? html`<th scope=col><abbr title="${name}">${letter}</abbr>`
      : html`<th scope=col>${short}`,
  );
  return html`<table class="cal${small && " mini"}"><caption>${caption}</caption><tr>${heads}${cells.map(
    (cell, i) => html`${i % 7 === 0 && html`<tr>`}${cell}`,
  )}</table>
`;
}

/** 1 to 4: quarters of the fullest day of the month. */
export const shade = (count: number, most: number): number => Math.ceil((4 * count) / most);
