/**
 * The auto-escaping `html` tag: every interpolation is escaped unless it is markup made by the same
 * tag or by `trusted`, whose one caller outside tests is the Markdown renderer's output.
 */
export class Markup {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
  toString(): string {
    return this.value;
  }
}

export type Child = Markup | string | number | false | null | undefined | readonly Child[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes text for an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c) : text;
}

function render(child: Child): string {
  if (child instanceof Markup) return child.value;
  if (typeof child === "string") return escapeHtml(child);
  if (typeof child === "number") return String(child);
  if (!Array.isArray(child)) return "";
  let out = "";
  for (const item of child as readonly Child[]) out += render(item);
  return out;
}

/**
 * @example html`<p title="${title}">${items.map((i) => html`<b>${i}</b>`)}</p>`.toString()
 */
export function html(strings: TemplateStringsArray, ...children: readonly Child[]): Markup {
  let out = strings[0] ?? "";
  for (let i = 0; i < children.length; i += 1) out += render(children[i]) + (strings[i + 1] ?? "");
  return new Markup(out);
}

/** Markup that is already safe: only the output of our own Markdown renderer. */
export function trusted(markup: string): Markup {
  return new Markup(markup);
}
