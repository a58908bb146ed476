/** What a visitor sees of an article on its page. */
import { Parser } from "htmlparser2";

export interface ArticlePage {
  /** The text of the article, captions in their places; not the numbers that link paragraphs. */
  readonly body: string;
  /** Headline, kicker, standfirst, names and dates above it. */
  readonly header: string;
}

const SILENT = /^(?:script|style|template)$/;

/** Reads a built page; undefined when it shows no article with a text. */
export function readArticlePage(html: string): ArticlePage | undefined {
  const stack: { readonly name: string; readonly part: "body" | "header" | undefined }[] = [];
  const found = { body: "", header: "" };
  let seen = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      const above = stack.at(-1)?.part;
      const inArticle = stack.some((element) => element.name === "article");
      const isBody = inArticle && (attributes["class"] ?? "").split(" ").includes("text");
      const own = attributes["href"]?.startsWith("#") ? undefined : above;
      const part = isBody ? "body" : inArticle && name === "header" ? "header" : own;
      seen ||= isBody;
      stack.push({ name, part });
    },
    ontext(text) {
      const element = stack.at(-1);
      if (element?.part !== undefined && !SILENT.test(element.name)) found[element.part] += text;
    },
    onclosetag() {
      stack.pop();
    },
  });
  parser.end(html);
  return seen ? found : undefined;
}
