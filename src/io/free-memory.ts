/** Returns memory between the steps of a build. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
/** Collects whatever nothing refers to. */
export const collect = runInNewContext("gc") as () => void;

/** Bytes that may lie unused: less, and the build would spend its time looking for them. */
const UNUSED = 150e6;

/** Bytes in use after the last collection. */
let used = 0;

/**
 * Collects what earlier steps have left behind, when that may be much. By itself V8 lets an archive's
 * written pages pile up to twice of what is in use, since nothing tells it that they are done with.
 */
export function freeMemory(): void {
  if (process.memoryUsage().heapUsed < used + UNUSED) return;
  collect();
  used = process.memoryUsage().heapUsed;
}
