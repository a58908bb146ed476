/** The day of publication: moved to the outlet's zone when settings say so, worked out when none is stated. */
import { Temporal } from "temporal-polyfill/full";
import type { Article } from "#src/article.ts";
import type { Settings } from "#src/settings.ts";
import type { Reading } from "../sections.ts";
import { cluesOf } from "./clues.ts";
import { inferDate } from "./infer.ts";

type Dated = Pick<Article, "date" | "time" | "dateBasis" | "dateEvidence">;

/** Date, time, basis and evidence of an article; nothing where its own stay as they are. */
export function dateOf(
  article: Article,
  { dates }: Pick<Settings, "dates">,
  reading?: Reading,
): Partial<Dated> {
  if (article.date !== undefined) return inZone(article, dates.zones);
  if (!dates.infer) return {};
  const { date, evidence } = inferDate(article, { off: dates.off }, cluesOf(article, reading));
  return date === undefined ? {} : { date, dateBasis: "inferred", dateEvidence: evidence };
}

/**
 * A stamp in UTC, as the outlet's clocks showed it: 22:30 is the next day in Cairo. Zones are by
 * publisher, `*` for all others.
 */
function inZone(
  { date = "", time = "", publisher = "", dateEvidence = [] }: Article,
  zones: Readonly<Record<string, string>>,
): Partial<Dated> {
  const zone = zones[publisher] ?? zones["*"];
  if (zone === undefined || date.length !== 10 || !time.endsWith("+00:00")) return {};
  const local = Temporal.Instant.from(`${date}T${time}`).toZonedDateTimeISO(zone);
  return {
    date: local.toPlainDate().toString(),
    time: `${local.toPlainTime().toString({ smallestUnit: "second" })}${local.offset}`,
    dateEvidence: [...dateEvidence, { quote: `${date}T${time}`, rule: "zone" }],
  };
}
