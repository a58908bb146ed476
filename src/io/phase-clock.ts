/** Wall time, CPU time and peak memory of the phases of one process, for `--timings`. */

export interface PhaseTiming {
  readonly phase: string;
  /** Seconds. */
  readonly wall: number;
  /** Seconds of this process, user and system; children are not counted unless somebody adds them. */
  readonly cpu: number;
  /** Those of them that the kernel took, nearly all for files: they depend on the disk and its state. */
  readonly kernel: number;
  /** Peak memory of the process up to the end of the phase, in megabytes of 10^6 bytes. */
  readonly peakMb: number;
}

/** Starts a clock; `phase` ends the phase before it, `end` the last one. */
export function startPhaseClock() {
  const timings: PhaseTiming[] = [];
  let phase = "start";
  // The first phase counts from the start of the process: loading code is part of the price.
  let since = { wall: performance.now() - process.uptime() * 1000, cpu: 0, kernel: 0 };
  function next(name: string): void {
    const usage = process.resourceUsage();
    const kernel = usage.systemCPUTime / 1e6;
    const cpu = usage.userCPUTime / 1e6 + kernel;
    const wall = performance.now();
    const peakMb = (usage.maxRSS * 1024) / 1e6;
    timings.push({
      ...{ phase, wall: (wall - since.wall) / 1000, peakMb },
      ...{ cpu: cpu - since.cpu, kernel: kernel - since.kernel },
    });
    phase = name;
    since = { wall, cpu, kernel };
  }
  return {
    phase: next,
    end(): readonly PhaseTiming[] {
      next("");
      return timings;
    },
  };
}
