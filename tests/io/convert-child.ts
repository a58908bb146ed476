/** Converts the folder named, in two threads, for the test that kills it meanwhile. */
import { convert } from "#src/io/convert.ts";
import { pipeline } from "#src/io/pipeline.ts";
import { readSettings } from "#src/settings.ts";

const [raw = "", out = "", cache = ""] = process.argv.slice(2);
const { settings } = readSettings(undefined, "", {}, { SOURCE_DATE_EPOCH: "1600000000" });
const toArticle = pipeline(settings);
process.send?.("ready");
await convert({ paths: [raw], rawRoot: raw, out, cache, settings, toArticle, secondAfter: 50 });
