/**
 * Front matter as the converter writes it is read at once; as a person writes it, by gray-matter with
 * one strict engine: FAILSAFE YAML. The engines that would run code or read another notation are
 * replaced by one that refuses.
 */
import matter from "gray-matter";
import { readCanonical } from "./canonical.ts";
import type { Tree } from "./tree.ts";
import { readYaml, type YamlTree } from "./yaml.ts";

export interface FrontMatter {
  /** What stands between the `---` lines, led by the rest of the first line: lines count as in the file. */
  readonly matter: string;
  readonly tree: Tree | undefined;
  /** Only when the quick way did not apply; `readYaml(matter)` gives it otherwise. */
  readonly yaml?: YamlTree;
}

type Data = Pick<FrontMatter, "tree" | "yaml">;

const yaml = {
  parse(source: string): Data {
    const read = readYaml(source);
    return { tree: read.tree, yaml: read };
  },
};

const refused = {
  parse(): never {
    throw new Error("front matter in another language than YAML");
  },
};

const OPTIONS = {
  language: "yaml",
  engines: {
    yaml,
    ...{ json: refused, javascript: refused, js: refused, coffee: refused, toml: refused },
  },
};

/**
 * Reads the front matter at the head of a file.
 * @param head from the opening `---` to the closing one: gray-matter copies and looks up all that it
 * is given, so the body stays out of it
 * @param shortLived see `readCanonical`
 * @throws for a language named on the first line; callers check that line before
 */
export function readFrontMatter(head: string, shortLived = false): FrontMatter {
  if (head.startsWith("---\n")) {
    const inner = head.slice(3, -"\n---".length);
    const tree = readCanonical(inner, shortLived);
    if (tree !== undefined && tree.size > 0) return { matter: inner, tree };
  }
  const file = matter(head, OPTIONS);
  const data = file.data as Partial<Data>;
  // gray-matter asks no engine about a block that is empty or holds comments only.
  const tree = "tree" in data ? data.tree : new Map();
  return { matter: file.matter, tree, ...(data.yaml === undefined ? {} : { yaml: data.yaml }) };
}
