/**
 * Runs a command and watches its whole process tree: wall time, CPU time and peak memory, by program.
 * Linux only, from /proc, sampled every 50 ms: a process's last 50 ms can be missing from its CPU time.
 */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export interface ProgramUsage {
  /** CPU seconds, user and system, of all processes of that program. */
  readonly cpu: number;
  /** Largest resident size of one process, in megabytes of 10^6 bytes. */
  readonly peakMb: number;
}

export interface Usage {
  readonly wall: number;
  readonly exitCode: number;
  readonly output: string;
  /** Program name (`node`, `pagefind_extended`, …) → what it used. */
  readonly programs: Readonly<Record<string, ProgramUsage>>;
}

interface Sample {
  readonly program: string;
  readonly parent: number;
  readonly cpu: number;
}

/** Kernel clock ticks a second; 100 on every Linux that Node runs on. */
const TICKS = 100;

/**
 * @param command program and arguments; its output is collected, not shown
 * @throws when the program cannot be started
 */
export async function measure(
  command: readonly string[],
  options: { readonly cwd: string },
): Promise<Usage> {
  const [program = "", ...args] = command;
  const started = performance.now();
  const child = spawn(program, args, { cwd: options.cwd, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  const seen = new Map<number, { program: string; cpu: number; peakMb: number }>();
  const look = () => {
    for (const [pid, sample] of descendants(child.pid ?? -1)) {
      const before = seen.get(pid);
      seen.set(pid, {
        program: sample.program,
        cpu: sample.cpu,
        peakMb: Math.max(before?.peakMb ?? 0, peakOf(pid)),
      });
    }
  };
  const timer = setInterval(look, 50);
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  }).finally(() => clearInterval(timer));
  const programs: Record<string, ProgramUsage> = {};
  for (const { program: name, cpu, peakMb } of seen.values()) {
    const sum = programs[name] ?? { cpu: 0, peakMb: 0 };
    programs[name] = { cpu: sum.cpu + cpu, peakMb: Math.max(sum.peakMb, peakMb) };
  }
  return { wall: (performance.now() - started) / 1000, exitCode, output, programs };
}

/** CPU seconds of all programs together, and the largest peak of one process. */
export function total(usage: Usage): { readonly cpu: number; readonly peakMb: number } {
  const programs = Object.values(usage.programs);
  return {
    cpu: programs.reduce((sum, program) => sum + program.cpu, 0),
    peakMb: Math.max(...programs.map((program) => program.peakMb)),
  };
}

/** The process and everything below it. */
function descendants(root: number): Map<number, Sample> {
  const all = new Map<number, Sample>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const sample = readStat(Number(name));
    if (sample) all.set(Number(name), sample);
  }
  const found = new Map<number, Sample>();
  for (const [pid, sample] of all) {
    let above: number | undefined = pid;
    while (above !== undefined && above !== root && above > 1) above = all.get(above)?.parent;
    if (above === root) found.set(pid, sample);
  }
  return found;
}

function readStat(pid: number): Sample | undefined {
  const stat = readProc(pid, "stat");
  // The name stands in brackets and may itself hold spaces and brackets.
  const match = /^\d+ \((.*)\) \S (\d+) (?:\S+ ){9}(\d+) (\d+)/s.exec(stat);
  if (!match) return undefined;
  const [, program = "", parent, user, system] = match;
  return {
    program: program === "MainThread" ? "node" : program,
    parent: Number(parent),
    cpu: (Number(user) + Number(system)) / TICKS,
  };
}

function peakOf(pid: number): number {
  const kilobytes = /VmHWM:\s*(\d+) kB/.exec(readProc(pid, "status"))?.[1];
  return (Number(kilobytes ?? 0) * 1024) / 1e6;
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    // The process ended between listing and reading.
    return "";
  }
}
