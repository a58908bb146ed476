import { formatDate } from "#src/arabic/months.ts";
import type { Settings } from "#src/settings.ts";
import { html, type Markup } from "#src/site/html.ts";

/** `datetime` of an EDTF date: without the mark of an inferred one, which the page states in words. */
export const machineDate = (edtf: string): string => edtf.replace("?", "");

/** An EDTF date in the archive's month style, readable by machines. */
export const date = (edtf: string, { months }: Settings): Markup =>
  html`<time datetime="${machineDate(edtf)}">${formatDate(edtf, months)}</time>`;
