/** Messages of a channel as Telegram Desktop exports them (`result.json`): a text in pieces, some marked. */
import { isObject, type JsonObject } from "./json-fields.ts";
import type { Refusal } from "./json-record.ts";

/** Whether an object is a message, or a note of the service among messages. */
export const isTelegram = (value: unknown): boolean =>
  isObject(value) &&
  ((value["type"] === "message" && ["text", "date", "from"].every((key) => key in value)) ||
    isService(value));

const isService = (value: JsonObject): boolean =>
  value["type"] === "service" && "action" in value && "actor" in value;

/** A message with its text in one piece, under names that say what the channel and the day are. */
export function telegramMessage(message: JsonObject): JsonObject {
  const { text, text_entities: entities, from, edited, ...others } = message;
  const words = joined(text);
  const channel = String(message["from_id"]).startsWith("channel");
  return {
    ...others,
    text: words,
    // The same pieces once more, since 2022.
    text_entities: joined(entities) === words ? undefined : entities,
    [channel ? "publisher" : "from"]: from,
    modified: edited,
  };
}

/** Why a message is none. */
export function whyNoMessage(message: JsonObject): Refusal | undefined {
  if (!isService(message)) return undefined;
  return {
    rule: "not-an-article",
    severity: "info",
    found: `a note of Telegram's: ${String(message["action"])}`,
    expected: "a message of the channel",
    advice: "left out",
  };
}

/** The words of all pieces: a line end inside one is the writer's, between two there is none. */
function joined(text: unknown): string {
  const pieces = Array.isArray(text) ? text : [text];
  return pieces.map((piece) => String((isObject(piece) ? piece["text"] : piece) ?? "")).join("");
}
