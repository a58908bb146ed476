/** The corpus to download, and how to read it: `/data/`. */
import type { Dataset } from "schema-dts";
import { COLUMNS } from "#src/site/downloads/columns.ts";
import type { Download, Downloads } from "#src/site/downloads/downloads.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { DATA, HOME, outputFile } from "#src/site/urls.ts";
import { base } from "./base.ts";
import { examples } from "./components/data-examples.ts";
import { joined } from "./components/names.ts";
import { articleCount, fileSize, tagCount, WORDS } from "./words.ts";

interface Data {
  readonly site: Site;
}

export const data = {
  permalink: ({ site }: Data) => site.downloads !== undefined && outputFile(DATA),
  eleventyExcludeFromCollections: true,
};

/** Extension of a file → its media type. */
const TYPES: Readonly<Record<string, string>> = {
  gz: "application/gzip",
  csv: "text/csv",
  parquet: "application/vnd.apache.parquet",
};

const DESCRIPTIONS = [
  "README.ar.md",
  "README.en.md",
  "datapackage.json",
  "articles.schema.json",
  "tags.schema.json",
  "CITATION.cff",
];

export function render({ site }: Data): string {
  const { downloads } = site;
  if (downloads === undefined) return "";
  const link = (name: string, shown: Markup | string = name) =>
    html`<a href=${site.url(DATA + name)}><bdi>${shown}</bdi></a>`;
  const hasArticles = downloads.files.some(({ name }) => name.startsWith("articles"));
  return base(site, {
    title: WORDS.data,
    path: DATA,
    data: dataset(site, downloads),
    main: html`<h1>${WORDS.data}</h1>
<p class=lead>${hasArticles ? WORDS.dataLead : WORDS.dataLeadTags}</p>
<div class=text>
<h2>${WORDS.dataFiles}</h2>
${table(
  [WORDS.dataFile, WORDS.dataSize, WORDS.dataContents],
  downloads.files.map((file) => [
    link(file.name, breakable(file.name)),
    html`${fileSize(file.bytes)}`,
    html`${file.name.startsWith("tags") ? tagCount(downloads.tags) : articleCount(downloads.articles)}`,
  ]),
)}<p>${WORDS.dataAbout}: ${joined(DESCRIPTIONS.map((name) => link(name)))}.</p>
<p>${WORDS.dataNotes}</p>
${
  hasArticles &&
  html`<h2>${WORDS.dataExamples}</h2>
${examples(site, downloads)}`
}<h2>${WORDS.dataColumns}</h2>
${table(
  [WORDS.dataColumn, WORDS.dataMeaning],
  COLUMNS.map(({ name, ar, list }) => [
    html`<code dir=ltr>${breakable(name)}</code>`,
    html`${ar}${list && ` (${WORDS.dataList})`}`,
  ]),
)}</div>
`,
  });
}

/** The name of a file or column in a narrow table, which may go on in the next line before a dot or a stroke. */
const breakable = (name: string): Markup =>
  html`${name.split(/(?=[._])/).map((part, i) => html`${i > 0 && html`<wbr>`}${part}`)}`;

const table = (head: readonly string[], rows: readonly (readonly Markup[])[]): Markup =>
  html`<table class=fields>
<thead><tr>${head.map((cell) => html`<th scope=col>${cell}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
)}</tbody></table>
`;

/** The corpus as a thing to be found by searches for data; files only when their address is known. */
function dataset(site: Site, { files }: Downloads): Dataset[] {
  const { title, description, rights } = site.settings;
  const url = site.absolute(DATA);
  const home = site.absolute(HOME);
  const file = ({ name, bytes, sha256 }: Download) => ({
    "@type": "DataDownload" as const,
    name,
    contentUrl: `${url}${name}`,
    encodingFormat: TYPES[name.split(".").at(-1) ?? ""] ?? "",
    contentSize: `${bytes} B`,
    sha256,
  });
  return [
    {
      "@type": "Dataset",
      name: title,
      description,
      inLanguage: "ar",
      isAccessibleForFree: true,
      ...(rights && { copyrightNotice: rights }),
      ...(url && {
        url,
        distribution: files.map(file),
        includedInDataCatalog: { "@type": "DataCatalog", name: title, ...(home && { url: home }) },
      }),
    },
  ];
}
