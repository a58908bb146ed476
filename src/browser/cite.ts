/**
 * The pages for citing: `/cite/?<id>`, and `/cite/panel/?<id>` inside the article's page, read that page and
 * show references to it. The panel leads to the other one, which has those for programs as well.
 */
import type { MonthStyle } from "#src/arabic/months.ts";
import { toBibTeX, toCslJson, toRis } from "./cite/formats.ts";
import { inArabic, inEnglish, type Run } from "./cite/formatted.ts";
import { readPage } from "./cite/read-page.ts";
import type { Reference } from "./cite/reference.ts";

/** What the page hands over in `data-…`. */
interface Place {
  readonly root: string;
  readonly archive: string;
  readonly months: MonthStyle;
  readonly copied: string;
  readonly missing: string;
  readonly choose: string;
}

/** An element that the page is drawn with. @throws when the page is not ours */
function find<T extends HTMLElement>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (element === null) throw new Error(`no ${selector} on the page`);
  return element;
}

const section = find("#cite");
const status = find("#status");
const place = section.dataset as unknown as Place;

async function show(id: string): Promise<void> {
  if (id === "") {
    status.textContent = place.choose;
    return;
  }
  const reference = await readArticle(id).catch(() => undefined);
  if (reference === undefined) status.textContent = place.missing;
  else draw(reference);
}

/** Ids are letters and digits: anything else would lead to another page than an article's. */
async function readArticle(id: string): Promise<Reference | undefined> {
  if (!/^[0-9a-z]+$/.test(id)) return undefined;
  const address = new URL(`${place.root}articles/${id}/`, location.href).href;
  const response = await fetch(address);
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const accessed = new Date().toLocaleDateString("sv");
  return readPage(page, { id, address, archive: place.archive, accessed });
}

function draw(reference: Reference): void {
  const article = document.querySelector<HTMLAnchorElement>("#cited a");
  if (article !== null) {
    article.href = `${place.root}articles/${reference.id}/`;
    article.textContent = reference.title;
  }
  const files = document.querySelector<HTMLAnchorElement>("#files");
  if (files !== null) files.search = reference.id;
  find("#arabic").replaceChildren(...inArabic(reference, place.months).map(drawRun));
  find("#english").replaceChildren(...inEnglish(reference).map(drawRun));
  const formats: Readonly<Record<string, (of: Reference) => string>> = {
    bibtex: toBibTeX,
    ris: toRis,
    "csl-json": toCslJson,
  };
  for (const area of document.querySelectorAll("textarea")) {
    const name = area.id;
    const text = formats[name]?.(reference) ?? "";
    area.value = text;
    area.rows = text.trimEnd().split("\n").length;
    const save = find<HTMLAnchorElement>(`a[data-saves="${name}"]`);
    save.href = URL.createObjectURL(new Blob([text], { type: save.type }));
    save.download = `${reference.id}.${save.dataset["extension"] ?? "txt"}`;
  }
  section.hidden = false;
}

/** Addresses and words of another direction are set apart from the sentence. */
function drawRun({ kind, text }: Run): Node | string {
  if (kind === "text") return text;
  const node = document.createElement("bdi");
  node.textContent = text;
  return node;
}

section.addEventListener("click", async ({ target }) => {
  const id = target instanceof HTMLButtonElement ? target.dataset["copies"] : undefined;
  if (id === undefined) return;
  const source = find(`#${id}`);
  const text = source instanceof HTMLTextAreaElement ? source.value : (source.textContent ?? "");
  await navigator.clipboard.writeText(text);
  status.textContent = place.copied;
});

await show(location.search.slice(1));
