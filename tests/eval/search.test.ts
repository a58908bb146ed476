/** Searching is measured over any number of collections, and beside other engines in the same run. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { evaluateSearch } from "#src/eval/search.ts";

const data = mkdtempSync(join(tmpdir(), "warraq-eval-"));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const TITLES = ["افتتاح مكتبة في القاهرة", "قطار جديد إلى أسوان", "معرض للخزف في الفيوم"];

function collection(name: string): void {
  const write = (kind: string, rows: readonly object[]) =>
    writeFileSync(
      join(data, "search", `${name}_${kind}.jsonl`),
      rows.map((row) => JSON.stringify(row)).join("\n"),
    );
  const documents = TITLES.map((title, i) => ({
    id: `${name}${i}`,
    title,
    text: `${title} اليوم.`,
  }));
  write("docs", documents);
  write(
    "queries",
    documents.map(({ id, title }, i) => ({
      qid: `q${i}`,
      cls: "title",
      query: title,
      rel: { [id]: 1 },
    })),
  );
}

test("each collection by us and by each peer", async () => {
  mkdirSync(join(data, "search"));
  for (const name of ["a", "b"]) collection(name);
  const found: string[] = [];
  const results = evaluateSearch(data, (message) => found.push(message.found), { peers: true });
  for await (const { collection: name, peer = "ours", quality } of results)
    found.push(`${name} ${peer}: ${quality.get("overall")?.success1}`);
  const all = ["ours", "Pagefind as shipped", "MiniSearch with light10"];
  expect(found).toEqual(["a", "b"].flatMap((name) => all.map((peer) => `${name} ${peer}: 1`)));
});
