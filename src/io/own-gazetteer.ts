/** The archivist's gazetteer, read into the settings, so that whatever depends on them knows of it. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readOwnGazetteer } from "#src/enrich/own-gazetteer.ts";
import type { SettingsResult } from "#src/settings.ts";

/** Reads `gazetteer.yaml` beside the settings file; its errors join those of the settings. */
export function withOwnGazetteer(result: SettingsResult, settingsPath: string): SettingsResult {
  const path = join(dirname(settingsPath), "gazetteer.yaml");
  const text = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  const { entries, messages } = readOwnGazetteer(text, path);
  return {
    settings: { ...result.settings, gazetteer: entries },
    messages: [...result.messages, ...messages],
  };
}
