/** A figure caption in its place; the picture itself only when the archive keeps it. */
import { formatDate } from "#src/arabic/months.ts";
import type { Caption } from "#src/article.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { mediaUrl } from "#src/site/urls.ts";
import { WORDS } from "../words.ts";
import { joined, name } from "./names.ts";

/** `lang` and `dir` of text in another language than the page's Arabic. */
export const language = (lang: string): Markup | false =>
  !/^ar\b/.test(lang) && html` lang="${lang}" dir="${RIGHT_TO_LEFT.test(lang) ? "rtl" : "ltr"}"`;

const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/;

export function figure(site: Site, caption: Caption): Markup {
  const image = site.media.get(caption.src ?? "");
  const remote = /^https?:\/\//.test(caption.src ?? "");
  const credits = [
    ...(caption.photographer ? [html`${WORDS.photographer}: ${name(caption.photographer)}`] : []),
    ...(caption.credit ? [name(caption.credit)] : caption.agency ? [name(caption.agency)] : []),
    ...(caption.archive ? [html`${WORDS.archivePhoto}`] : []),
    // No <time>: reference managers would take it for the article's own.
    ...(caption.date ? [html`${formatDate(caption.date, site.settings.months)}`] : []),
    ...(image === undefined && remote
      ? [html`<a href="${caption.src}">${WORDS.imageAtSource}</a>`]
      : []),
  ];
  return html`<figure>${
    image &&
    html`<img src="${site.url(mediaUrl(caption.src ?? ""))}" width="${image.width}" height="${image.height}" alt="${caption.text}" loading="lazy">`
  }<figcaption><p${language(caption.lang)}>${caption.text}</p>${
    caption.alt && html`<p${language(caption.alt.lang)}>${caption.alt.text}</p>`
  }${credits.length > 0 && html`<small>${joined(credits, " · ")}</small>`}</figcaption></figure>
`;
}
