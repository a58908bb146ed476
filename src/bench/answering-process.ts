/** Runs as a process of its own: takes what is asked as one message, answers with the times and ends. */
import { type Asked, answeringTimes } from "./answering.ts";

process.once("message", async (asked: Asked) => {
  process.send?.(await answeringTimes(asked), () => process.disconnect());
});
