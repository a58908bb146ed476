/** Says what the child of a fuzz says, hangs in run 2 and dies in run 4. */
import type { FromChild, Task } from "#src/fuzz/watch.ts";

const send = (message: FromChild) => process.send?.(message);

process.once("message", ({ from, runs }: Task) => {
  const next = (run: number): void => {
    if (run === runs) {
      send({ kind: "end", summary: { runs, records: 1, faults: 0, slowest: 0 } });
      process.disconnect();
      return;
    }
    send({ kind: "run", run });
    setTimeout(() => {
      if (run === 2) for (;;);
      if (run === 4) process.exit(7);
      next(run + 1);
    }, 20);
  };
  next(from);
});
