/** The archivist's gazetteer, read into the settings, so that whatever depends on them knows of it. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { readOwnGazetteer } from "#src/enrich/own-gazetteer.ts";
import type { SettingsResult } from "#src/settings.ts";
import { readUtf8 } from "./utf8-file.ts";

/** Reads `gazetteer.yaml` beside the settings file; its errors join those of the settings. */
export function withOwnGazetteer(result: SettingsResult, settingsPath: string): SettingsResult {
  const path = join(dirname(settingsPath), "gazetteer.yaml");
  const { text, fault } = existsSync(path) ? readUtf8(path) : {};
  const { entries, messages } =
    fault === undefined ? readOwnGazetteer(text, path) : { entries: [], messages: [fault] };
  return {
    settings: { ...result.settings, gazetteer: entries },
    messages: [...result.messages, ...messages],
  };
}
