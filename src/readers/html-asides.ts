/** Comments, dialogs and invitations of a page: often longer than its article, and no part of it. */
import { type Document, type Element, isTag } from "domhandler";
import { DomUtils } from "htmlparser2";
import { removeComments } from "./html-comments.ts";
import { elementsOf, first, textOf, wordCount } from "./html-dom.ts";

const COMMENTS =
  /^(?:comments?|(?:comments?[-_]?)(?:list|area|section|wrapper)|disqus(?:[-_]thread)?)$/i;
const CONSENT = /(?:^|[-_])(?:cookies?|consent|gdpr)(?:[-_]|$)/i;

/** What asks to subscribe or to vote, by the names that sites give it. */
const INVITATION =
  /^(?:.*[-_])?(?:newsletter|subscribe|subscription|mailing-?list|sign-?up|call-to-action|cta|poll|survey|paywall|app-?promo|download-?app)s?(?:[-_](?:box|form|widget|wrap(?:per)?|container|block|section|banner|card|mid|inline))?$/i;
/** More words than an invitation has. */
const INVITATION_WORDS = 80;
/** Share of a page's words that an invitation is smaller than. */
const INVITATION_SHARE = 0.25;

/** Removes them from a page, in place, but for what holds its headline or, where it has none, most of it. */
export function removeAsides(document: Document, title: string): void {
  const headings = [...elementsOf(document)].filter(({ name }) => /^h[1-4]$/.test(name));
  const headline =
    headings.find((heading) => textOf(heading) === title) ??
    headings.find(({ name }) => name === "h1");
  const all = textOf(document).length;
  const isArticle = (element: Element): boolean =>
    headline === undefined
      ? textOf(element).length * 2 > all
      : first(element, (inner) => inner === headline) !== undefined || element === headline;
  for (const element of [...elementsOf(document)].filter(isAside)) {
    if (!isArticle(element)) DomUtils.removeElement(element);
  }
  removeComments(document, headline);
  const most = Math.min(INVITATION_WORDS, wordCount(textOf(document)) * INVITATION_SHARE);
  for (const element of [...elementsOf(document)]) {
    const box = element.name === "form" ? around(element, most) : element;
    const asks = element.name === "form" ? asksForAddress(element) : isInvitation(element);
    if (!asks || isArticle(box) || wordCount(textOf(box)) > most) continue;
    DomUtils.removeElement(box);
  }
}

/** How sites name what they say of a post beside it: its day, its section, its keywords. */
const META = /^(?:post-?meta(?:data)?|entry-(?:meta|footer|utility)|post-?footer|posted-in)$/i;

const isInvitation = ({ name, attribs }: Element): boolean =>
  !SHELL.has(name) &&
  `${attribs["id"] ?? ""} ${attribs["class"] ?? ""}`
    .split(/\s+/)
    .some((one) => META.test(one) || INVITATION.test(one.replace(/__|--/g, "-")));

/** A form with a field to write into. */
const asksForAddress = (form: Element): boolean =>
  first(
    form,
    ({ name, attribs }) =>
      name === "input" && /^(?:email|text|)$/i.test(attribs["type"] ?? "") && !isSearch(attribs),
  ) !== undefined;

const isSearch = ({ name = "", id = "", placeholder = "" }: Element["attribs"]): boolean =>
  /search|query|^[qs]$|بحث/i.test(`${name} ${id} ${placeholder}`);

/** The outermost element around a form that has no more words than an invitation: its box. */
function around(form: Element, most: number): Element {
  let box = form;
  for (let up = form.parent; up !== null && isTag(up); up = up.parent) {
    if (SHELL.has(up.name) || wordCount(textOf(up)) > most) break;
    box = up;
  }
  return box;
}

const SHELL = new Set(["html", "head", "body", "main", "article"]);

function isAside({ name, attribs }: Element): boolean {
  if (name === "html" || name === "body" || name === "head") return false;
  if (/^(?:alert)?dialog$/.test(attribs["role"] ?? "") || attribs["aria-modal"] === "true")
    return true;
  const names = `${attribs["id"] ?? ""} ${attribs["class"] ?? ""}`.split(/\s+/);
  return names.some((one) => COMMENTS.test(one) || CONSENT.test(one));
}
