/** Ways to the repository that holds the raw files, and to the people who look after them. */
import type { RawReference } from "#src/article.ts";
import type { Settings } from "#src/settings.ts";
import type { Site } from "#src/site/site.ts";
import { articleUrl } from "#src/site/urls.ts";
import { WORDS } from "../words.ts";

/** Where forges show a file of the default branch, and where they take a report; by host. */
const FORGES: readonly {
  readonly host: RegExp;
  readonly file: string;
  readonly report: string;
  readonly title: string;
  readonly text: string;
}[] = [
  {
    host: /^https:\/\/github\.com\//,
    file: "/blob/HEAD/",
    ...{ report: "/issues/new", title: "title", text: "body" },
  },
  {
    host: /^https:\/\/gitlab\./,
    file: "/-/blob/HEAD/",
    ...{ report: "/-/issues/new", title: "issue%5Btitle%5D", text: "issue%5Bdescription%5D" },
  },
];

/**
 * Address of a raw file in the repository of the settings; undefined without one, on a forge whose
 * addresses are not known, and for a file that was converted from a folder outside `content/raw`.
 */
export function rawUrl({ repository }: Settings, raw: RawReference): string | undefined {
  const forge = FORGES.find(({ host }) => host.test(repository ?? ""));
  if (repository === undefined || forge === undefined || raw.root !== undefined) return undefined;
  const path = raw.path.split("/").map(encodeURIComponent).join("/");
  return `${repository.replace(/\/$/, "")}${forge.file}content/raw/${path}`;
}

/** A report form with the article's address filled in, else a letter; undefined without either. */
export function reportUrl(site: Site, id: string): string | undefined {
  const { repository, contact } = site.settings;
  const path = articleUrl(id);
  const subject = `${WORDS.correction} ${id}`;
  const text = site.absolute(path) ?? site.url(path);
  const forge = FORGES.find(({ host }) => host.test(repository ?? ""));
  const query = (title: string, body: string) =>
    `?${title}=${encodeURIComponent(subject)}&${body}=${encodeURIComponent(text)}`;
  if (repository !== undefined && forge !== undefined) {
    return `${repository.replace(/\/$/, "")}${forge.report}${query(forge.title, forge.text)}`;
  }
  return contact === undefined ? undefined : `mailto:${contact}${query("subject", "body")}`;
}
