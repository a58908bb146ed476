/** The process that `watch.ts` starts and may have to stop: runs, and says what it is about to do. */
import { fuzz } from "./fuzz.ts";
import { readSeeds } from "./seeds.ts";
import type { FromChild, Task } from "./watch.ts";

const send = (message: FromChild): void => {
  process.send?.(message);
};

process.once("message", async (task: Task) => {
  const { folder, formats, ...numbers } = task;
  const summary = await fuzz({
    ...{ seeds: await readSeeds(folder, formats), ...numbers },
    onFault: ({ run, found }) => send({ kind: "fault", run, found }),
    onRun: (run) => send({ kind: "run", run }),
  });
  send({ kind: "end", summary });
  process.disconnect();
});
