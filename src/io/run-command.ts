/** How every command meets its arguments and its failures. */
import { formatMessage, type Message } from "#src/message.ts";

/** A mistake in the command, in words for the person who made it; without words, the help says enough. */
export class Mistake extends Error {}

/** What was asked for cannot be done there, and nothing was: told in one line, without the help. */
export class Refusal extends Error {
  constructor(message: Message) {
    super(formatMessage(message));
  }
}

/**
 * Refuses paths that name nothing: an empty one would mean the working folder, which nobody asked for.
 * @param values what was given, by the name under which the help has it
 * @throws Mistake
 */
export function refuseEmpty(
  values: Readonly<Record<string, string | readonly string[] | undefined>>,
): void {
  for (const [name, value] of Object.entries(values))
    if ([value].flat().includes("")) throw new Mistake(`${name}: expected a path, found nothing`);
}

/**
 * Runs a command's `main` and sets the exit code that it returns. A mistake in the arguments is shown in
 * one line, then the help, and exits with 2; any other failure exits with 1, a Refusal in its one line.
 * @param main reads its own arguments; it may throw a Mistake
 * @param explain one line for a failure that is a person's to mend; of any other, but for what the file
 * system refuses, the trace is printed
 */
export async function runCommand(
  main: () => number | Promise<number>,
  help: string,
  explain: (error: unknown) => string | undefined = () => undefined,
): Promise<void> {
  for (const stream of [process.stdout, process.stderr])
    stream.off("error", passClosedPipe).on("error", passClosedPipe);
  try {
    process.exitCode = await main();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const mistake = error instanceof Mistake || code?.startsWith("ERR_PARSE_ARGS");
    // Node goes on to say how an argument can begin with "-", which none of ours does.
    const [line] = message.split(". To specify ");
    if (mistake) console.error(line ? `${line}\n\n${help}` : help);
    else if (error instanceof Refusal) console.error(message);
    else console.error(explain(error) ?? (isOfFiles(error) ? message : error));
    process.exitCode = mistake ? 2 : 1;
  }
}

/** Whoever reads no further (`| head`) does not stop the work of a command, and hears no more of it. */
function passClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

/** For commands that only print: when nobody reads on, they end. */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
  });
}

/** What the file system refused says so itself, with the path. */
const isOfFiles = (error: unknown): boolean =>
  error instanceof Error && "code" in error && "syscall" in error && "path" in error;

/**
 * The whole number that an option gives, in figures alone.
 * @param least, most bounds that it may reach
 * @throws Mistake when it is none
 */
export function wholeOf(option: string, given: string, least: number, most?: number): number {
  const number = Number(given);
  if (/^\d{1,15}$/.test(given) && number >= least && number <= (most ?? number)) return number;
  const to = most === undefined ? "" : ` to ${most}`;
  throw new Mistake(`${option} ${given}: expected a number from ${least}${to}`);
}

/** @throws Mistake when `--port` names none */
export const portOf = (given: string): number => wholeOf("--port", given, 0, 65_535);

/**
 * Refuses more than a command takes: what is passed over in silence would be taken for done.
 * @param expected what it takes, in words
 * @throws Mistake
 */
export function refuseMore(positionals: readonly string[], most: number, expected: string): void {
  if (positionals.length > most)
    throw new Mistake(`${positionals.slice(most).join(" ")}: expected ${expected}`);
}

/**
 * Refuses settings that the command line gives and the settings do not allow.
 * @param messages of `readSettings`, which names the option in the place of a file
 * @throws Mistake
 */
export function refuseOptions(messages: readonly Message[]): void {
  const slip = messages.find(({ path }) => path.startsWith("--"));
  if (slip === undefined) return;
  const value = slip.found.replace(/^\w+: /, "");
  throw new Mistake(`${slip.path} ${value}: expected ${slip.expected}`);
}

/** The words of an error alone, for commands whose failures are the input's: see `explain` above. */
export const inWords = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
