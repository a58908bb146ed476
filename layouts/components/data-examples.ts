/** How to read the downloads: each example is whole and runs as it stands. */
import type { Downloads } from "#src/site/downloads/downloads.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { DATA } from "#src/site/urls.ts";

/** Programs by the file they read; `FILE` stands for its address. */
const EXAMPLES: readonly {
  readonly language: string;
  readonly file: string;
  readonly code: string;
}[] = [
  {
    language: "Python",
    file: "articles.jsonl.gz",
    code: `import collections, gzip, json, urllib.request

source = "FILE"
with urllib.request.urlopen(source) as answer:
    articles = [json.loads(line) for line in gzip.open(answer)]
outlets = collections.Counter(a.get("publisher") for a in articles)
print(outlets.most_common(10))`,
  },
  {
    language: "R",
    file: "articles.csv.gz",
    code: `source <- "FILE"
con <- gzcon(url(source, "rb"))
lines <- readLines(con, encoding = "UTF-8")
close(con)
articles <- read.csv(text = lines)
head(sort(table(articles$publisher), decreasing = TRUE), 10)`,
  },
  {
    language: "DuckDB",
    file: "articles.parquet",
    code: `WITH named AS (
  SELECT unnest(places) AS place
  FROM 'FILE'
)
SELECT place, count(*) AS articles FROM named
GROUP BY place ORDER BY articles DESC LIMIT 10;`,
  },
];

/** Examples for the files that are offered. */
export function examples(site: Site, { files }: Downloads): Markup {
  const offered = new Set(files.map(({ name }) => name));
  const address = (name: string) =>
    site.absolute(DATA + name) ?? `https://…${site.url(DATA + name)}`;
  return html`${EXAMPLES.filter(({ file }) => offered.has(file)).map(
    ({ language, file, code }) => html`<h3><bdi>${language}</bdi></h3>
<pre class=code dir=ltr lang=en tabindex=0>${code.replace("FILE", address(file))}</pre>
`,
  )}`;
}
