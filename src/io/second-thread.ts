/** The thread that makes articles beside the first; see `crew.ts`. */
import { parentPort, workerData } from "node:worker_threads";
import type { SecondThread } from "./crew.ts";
import { type Job, makeOne } from "./make-one.ts";
import { pipeline } from "./pipeline.ts";

const { settings, ...options } = workerData as SecondThread;
const toArticle = pipeline(settings);

parentPort?.on("message", (jobs: readonly Job[] | null) => {
  if (jobs === null) parentPort?.close();
  else parentPort?.postMessage(jobs.map((job) => makeOne(job, toArticle, options)));
});
