/** Set `bylines`: author strings as found, split into people, place and agency. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { fold } from "#src/arabic/fold.ts";
import { splitAuthor } from "#src/parse/author.ts";
import { outletNames } from "#src/parse/outlet.ts";
import { flat } from "./compare.ts";
import { SETTINGS } from "./convert-file.ts";
import { type Score, Tally } from "./tally.ts";

const truth = z.object({
  id: z.string(),
  raw: z.string(),
  outlet_of_record: z.string(),
  authors: z.array(z.string()),
  place: z.string().nullable(),
  agency: z.string().nullable(),
  place_note: z.string().optional(),
});

export function measureBylines(dir: string): Score[] {
  const tally = new Tally("bylines");
  const rows = z.array(truth).parse(JSON.parse(readFileSync(join(dir, "expected.json"), "utf8")));
  for (const one of rows) {
    const outlets = outletNames({ publisher: one.outlet_of_record, text: "", rest: {} }, SETTINGS);
    const { people, place, agencies } = splitAuthor(flat(one.raw), outlets);
    const name = `${one.id} ${JSON.stringify(one.raw)}`;
    tally.equal("people", name, people.map(fold).sort(), one.authors.map(flat).map(fold).sort());
    // A place that is no place ("the capitals") may be left out.
    const wanted = one.place_note !== undefined && place === undefined ? null : one.place;
    tally.equal("place", name, place === undefined ? null : fold(place), wanted && fold(wanted));
    tally.equal("agency", name, agencyKey(agencies[0]), agencyKey(one.agency));
  }
  return tally.scores();
}

/** `أ. ف. ب` is `أ ف ب`, `الوكالات` is `وكالات`. */
const agencyKey = (name: string | null | undefined): string | null =>
  name ? fold(name).replace(/\./g, "").replace(/^ال/, "").replace(/\s+/g, " ") : null;
