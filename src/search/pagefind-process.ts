/**
 * Runs as a process of its own and builds Pagefind bundles, one after the other, each by a service of
 * its own, which takes its memory with it. Pagefind's service is one to a process and leaves its
 * caller waiting for ever when it dies; a process that ends is noticed.
 * Prints nothing; talks to `bundle.ts` in the messages declared there.
 */
import { close, createIndex, type PagefindIndex } from "pagefind";
import type { Proclitics } from "#src/arabic/clitics.ts";
import type { FromProcess, ToProcess } from "./bundle.ts";
import { createIndexAnalyser, type IndexAnalyser } from "./index-analyser.ts";
import { pagefindRecord } from "./record.ts";

let proclitics: Proclitics | undefined;
/** The bundle at hand. */
let open: { readonly analyser: IndexAnalyser; readonly index: PagefindIndex } | undefined;

/** Pagefind returns its errors instead of throwing them. */
function checked<T extends { errors: string[] }>(result: T): T {
  if (result.errors.length > 0) throw new Error(result.errors.join("; "));
  return result;
}

async function begin() {
  const { index } = checked(await createIndex({}));
  if (index === undefined || proclitics === undefined) throw new Error("Pagefind gave no index");
  return { index, analyser: createIndexAnalyser(proclitics) };
}

async function handle(message: ToProcess): Promise<FromProcess> {
  if (message.type === "start") {
    proclitics = message.proclitics;
    return { type: "ready" };
  }
  open ??= await begin();
  const { index, analyser } = open;
  if (message.type === "write") {
    checked(await index.writeFiles({ outputPath: message.outputPath }));
    await close();
    open = undefined;
    return { type: "written", stems: [...analyser.stems()] };
  }
  const added: Promise<unknown>[] = [];
  for (const document of message.documents)
    added.push(
      index.addCustomRecord(pagefindRecord(document.id, analyser.analyse(document))).then(checked),
    );
  await Promise.all(added);
  return { type: "ready" };
}

process.on("message", (message: ToProcess) => {
  // While Pagefind works, only it keeps this process alive: when it dies, the process ends.
  process.channel?.unref();
  handle(message)
    .catch((error: unknown): FromProcess => ({ type: "failed", reason: String(error) }))
    .then((answer) => {
      process.channel?.ref();
      process.send?.(answer);
    });
});

process.send?.({ type: "up" } satisfies FromProcess);
