/**
 * Front matter before it is judged: FAILSAFE YAML knows strings, lists and maps, nothing else.
 * Maps keep a hostile key such as `__proto__` an ordinary key until the field table refuses it.
 */
export type Tree = string | readonly Tree[] | ReadonlyMap<string, Tree>;

/** Place inside a tree: `["captions", 0, "alt", "lang"]`. */
export type TreePath = readonly (string | number)[];

/** How a place is named in a message: `captions.1.alt.lang`, counting from 1 as people do. */
export function showPath(path: TreePath): string {
  return path.map((step) => (typeof step === "number" ? step + 1 : step)).join(".");
}

/** A tree in a few words, for the "found" part of a message. */
export function describeTree(tree: Tree): string {
  if (typeof tree === "string") {
    if (tree === "") return "nothing";
    return JSON.stringify(tree.length > 60 ? `${tree.slice(0, 60)}…` : tree);
  }
  return Array.isArray(tree) ? "a list" : "a group of keys";
}
