/**
 * Runs a command's `main` and sets the exit code that it returns. A mistake in the arguments is shown
 * with the help and exits with 2, any other failure with 1.
 */
export async function runCommand(
  main: () => number | Promise<number>,
  help: string,
): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const mistake = code?.startsWith("ERR_PARSE_ARGS") ?? false;
    console.error(mistake ? `${message}\n\n${help}` : error);
    process.exitCode = mistake ? 2 : 1;
  }
}
