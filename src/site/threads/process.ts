/**
 * Runs as a process of its own: takes the options as one message, answers with the threads and ends.
 * What it needs of memory is given back before the pages are made.
 */
import type { Answer } from "./find.ts";
import { type GatherOptions, gatherThreads } from "./gather.ts";

process.once("message", (options: GatherOptions) => {
  const gathered = gatherThreads(options);
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1e6;
  const answer: Answer = { gathered, cost: { cpu, peakMb: (maxRSS * 1024) / 1e6 } };
  process.send?.(answer, () => process.disconnect());
});
