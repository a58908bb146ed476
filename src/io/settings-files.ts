/** The archivist's settings and gazetteer, read from their files. */
import { existsSync } from "node:fs";
import { readSettings, type SettingsOverrides, type SettingsResult } from "#src/settings.ts";
import { withOwnGazetteer } from "./own-gazetteer.ts";
import { readUtf8 } from "./utf8-file.ts";

/** The archivist's settings, unless told otherwise. */
export const SETTINGS_FILE = "content/archive.yaml";

/** Reads `archive.yaml` and `gazetteer.yaml` beside it; a missing file means all defaults. */
export function loadSettings(
  path: string = SETTINGS_FILE,
  overrides: SettingsOverrides = {},
): SettingsResult {
  const { text, fault } = existsSync(path) ? readUtf8(path) : {};
  const read = readSettings(fault === undefined ? text : undefined, path, overrides);
  const result = fault === undefined ? read : { ...read, messages: [fault, ...read.messages] };
  return withOwnGazetteer(result, path);
}
