/**
 * Runs as a process of its own and builds one Pagefind bundle. Pagefind's service is one to a
 * process and leaves its caller waiting for ever when it dies; a process that ends is noticed.
 * Prints nothing; talks to `bundle.ts` in the messages declared there.
 */
import { close, createIndex } from "pagefind";
import type { FromProcess, ToProcess } from "./bundle.ts";
import { createIndexAnalyser } from "./index-analyser.ts";
import { pagefindRecord } from "./record.ts";

/** Records given to Pagefind before its answers are awaited. */
const BATCH = 250;

const analyser = createIndexAnalyser();
const ids: string[] = [];

/** Pagefind returns its errors instead of throwing them. */
function checked<T extends { errors: string[] }>(result: T): T {
  if (result.errors.length > 0) throw new Error(result.errors.join("; "));
  return result;
}

async function handle(message: ToProcess): Promise<FromProcess> {
  if (message.type === "write") return write(message.outputPath);
  for (const document of message.documents) {
    ids.push(document.id);
    analyser.add(document);
  }
  return { type: "ready" };
}

async function write(outputPath: string): Promise<FromProcess> {
  const { index } = checked(await createIndex({}));
  if (index === undefined) throw new Error("Pagefind gave no index");
  const analysed = analyser.analysed();
  for (let from = 0; from < ids.length; from += BATCH) {
    const added: Promise<unknown>[] = [];
    for (const id of ids.slice(from, from + BATCH)) {
      const words = analysed.next();
      if (!words.done)
        added.push(index.addCustomRecord(pagefindRecord(id, words.value)).then(checked));
    }
    await Promise.all(added);
  }
  checked(await index.writeFiles({ outputPath }));
  return { type: "written", stems: [...analyser.stems()] };
}

process.on("message", (message: ToProcess) => {
  // While Pagefind works, only it keeps this process alive: when it dies, the process ends.
  process.channel?.unref();
  handle(message)
    .catch((error: unknown): FromProcess => ({ type: "failed", reason: String(error) }))
    .then(async (answer) => {
      process.channel?.ref();
      if (answer.type !== "ready") await close();
      process.send?.(answer, () => {
        if (answer.type !== "ready") process.disconnect();
      });
    });
});

process.send?.({ type: "up" } satisfies FromProcess);
