/** Signs of life during a long run: a line that moves on a terminal, a few plain lines elsewhere. */
import ora from "ora";
import { counted } from "#src/message.ts";
import type { Progress } from "./read-all.ts";

export interface ProgressLine {
  readonly update: (progress: Progress) => void;
  readonly stop: () => void;
}

/** Seconds between two lines where none can be overwritten. */
const PLAIN_SECONDS = 15;

/**
 * Shows share, rate and time left.
 * @param stream where to show them; standard error leaves standard output to results.
 */
export function showProgress(
  label: string,
  stream: NodeJS.WriteStream = process.stderr,
): ProgressLine {
  const started = performance.now();
  const line = (progress: Progress) =>
    `${label} ${describeProgress(progress, (performance.now() - started) / 1000)}`;
  if (stream.isTTY && !process.env["CI"]) {
    const spinner = ora({ text: label, stream }).start();
    return {
      update: (progress) => {
        spinner.text = line(progress);
      },
      stop: () => spinner.stop(),
    };
  }
  let last = started;
  return {
    update: (progress) => {
      if (performance.now() - last < PLAIN_SECONDS * 1000) return;
      last = performance.now();
      stream.write(`${line(progress)}\n`);
    },
    stop: () => {},
  };
}

/**
 * @example describeProgress({share: 0.25, records: 500}, 10) // "500 records, 25 %, 50 a second, 30 s left"
 */
export function describeProgress({ share, records }: Progress, seconds: number): string {
  const parts = [counted(records, "record"), `${Math.floor(share * 100)} %`];
  if (seconds > 0) parts.push(`${Math.round(records / seconds)} a second`);
  if (share > 0.01 && share < 1) parts.push(`${time((seconds * (1 - share)) / share)} left`);
  return parts.join(", ");
}

function time(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
