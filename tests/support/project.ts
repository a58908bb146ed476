/** A project of its own in a temporary folder, as a user's clone: our code, the fixture's content. */
import { spawn } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));

export interface Outcome {
  /** Exit code; null when a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Kills it with SIGKILL as soon as this returns true; asked every few milliseconds. */
  readonly killWhen?: () => boolean;
  /** Writes that would make a file larger than this many bytes fail, as on a full disk. */
  readonly fileSizeLimit?: number;
  /** Nobody reads what it prints, as when `| head` has had enough. */
  readonly unread?: boolean;
}

/** What a clone has beside its content. */
const CODE = [
  "src",
  "layouts",
  "scripts",
  "eleventy.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** A new project with the code of this one and the fixture archive as its content. */
export async function makeProject(): Promise<Project> {
  const root = await mkdtemp(join(tmpdir(), "warraq-e2e-"));
  await cp(join(REPOSITORY, "tests/cases/archive"), root, { recursive: true });
  for (const name of CODE) await cp(join(REPOSITORY, name), join(root, name), { recursive: true });
  await symlink(join(REPOSITORY, "node_modules"), join(root, "node_modules"));
  return new Project(root);
}

export class Project {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Absolute path of a file of the project. */
  path(...parts: string[]): string {
    return join(this.root, ...parts);
  }

  /** Runs `scripts/<name>.ts` in the project, as its npm command would. */
  run(name: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    const command = [process.execPath, "--import", "tsx", `scripts/${name}.ts`, ...args];
    const child = spawn("bash", ["-c", `${prelude(options)}exec "$@"`, "bash", ...command], {
      cwd: this.root,
      env: { ...process.env, CI: "1", SOURCE_DATE_EPOCH: "1600000000", ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    if (options.unread) child.stdout.destroy();
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    const watch = setInterval(() => {
      if (options.killWhen?.()) child.kill("SIGKILL");
    }, 5);
    return new Promise((done, fail) => {
      child.on("error", fail);
      child.on("close", (status) => {
        clearInterval(watch);
        done({ status, stdout, stderr });
      });
    });
  }

  /** `run`, and an error with all that was printed when it does not exit 0. */
  async mustRun(name: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    const outcome = await this.run(name, args, options);
    if (outcome.status === 0) return outcome;
    const { status, stdout, stderr } = outcome;
    throw new Error(`${name} ${args.join(" ")} exited ${status}\n${stdout}\n${stderr}`);
  }

  /** Paths of the Markdown files, with their text. */
  async articles(): Promise<Map<string, string>> {
    const folder = this.path("content/articles");
    const names = (await readdir(folder, { recursive: true })).filter((name) =>
      name.endsWith(".md"),
    );
    const texts = names.sort().map(async (name) => {
      return [name, await readFile(join(folder, name), "utf8")] as const;
    });
    return new Map(await Promise.all(texts));
  }

  /** Removes the project. */
  remove(): Promise<void> {
    return rm(this.root, { recursive: true, force: true });
  }

  /** Edits, as a person would, the one Markdown file that contains `mark`; its id. */
  async edit(mark: string, change: (text: string) => string): Promise<string> {
    const found = [...(await this.articles())].filter(([, text]) => text.includes(mark));
    const [name, text] = found[0] ?? [];
    if (name === undefined || text === undefined || found.length !== 1) {
      throw new Error(`${found.length} articles contain ${mark}`);
    }
    const changed = change(text);
    if (changed === text) throw new Error(`the edit of ${name} changed nothing`);
    await writeFile(this.path("content/articles", name), changed);
    return idOf(text);
  }
}

/** With SIGXFSZ ignored, a write beyond the limit fails with an error, as one on a full disk does. */
function prelude({ fileSizeLimit }: RunOptions): string {
  if (fileSizeLimit === undefined) return "";
  return `trap '' XFSZ; ulimit -f ${Math.ceil(fileSizeLimit / 1024)}; `;
}

/** The `id` that an article's front matter states. */
export function idOf(markdown: string): string {
  const id = /^id: "([^"]+)"$/m.exec(markdown)?.[1];
  if (id === undefined) throw new Error("an article without id");
  return id;
}

/** An edit that gives the front matter another status. */
export const setStatus = (status: string) => (text: string) =>
  text.replace(/^status: .*\n/m, "").replace(/^added: /m, `status: "${status}"\nadded: `);
