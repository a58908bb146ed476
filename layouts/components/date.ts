import { formatDate } from "#src/arabic/months.ts";
import type { Settings } from "#src/settings.ts";
import { html, type Markup } from "#src/site/html.ts";

/**
 * An EDTF date in the archive's month style, with its value for machines. An inferred one, with its
 * `?`, is no `<time>`: reference managers take the first of a page for the day of publication.
 */
export const date = (edtf: string, { months }: Settings): Markup =>
  edtf.endsWith("?")
    ? html`<data value="${edtf}">${formatDate(edtf, months)}</data>`
    : html`<time datetime="${edtf}">${formatDate(edtf, months)}</time>`;
