/** The search box as a combobox: what may be meant, below it, chosen by arrow keys or a click. */
import type { Completion } from "#src/search/suggestions.ts";
import { element } from "./draw.ts";

export interface SuggestOptions {
  readonly input: HTMLInputElement;
  readonly list: HTMLUListElement;
  /** What the list is called. */
  readonly label: string;
  /** Ways to go on from a query. */
  readonly complete: (query: string) => Promise<readonly Completion[]>;
  /** The words that follow a suggestion: what kind of tag it is. */
  readonly note: (completion: Completion) => string;
  /** Called with the suggestion that was chosen. */
  readonly choose: (completion: Completion) => void;
}

/** @returns a function that closes the list, for when the query has been asked */
export function suggestBox({
  input,
  list,
  label,
  complete,
  note,
  choose,
}: SuggestOptions): () => void {
  let offered: readonly Completion[] = [];
  let active = -1;
  let asked = 0;
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": list.id,
    "aria-expanded": "false",
  }))
    input.setAttribute(name, value);
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label);

  const close = () => {
    asked += 1;
    show([]);
  };
  const show = (completions: readonly Completion[]) => {
    offered = completions;
    active = -1;
    list.replaceChildren(...completions.map(option));
    list.hidden = completions.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  };
  const option = (completion: Completion, i: number) => {
    const { before, text } = completion;
    const whole = element("bdi", {}, before, element("b", {}, text));
    const item = element(
      "li",
      { role: "option", id: `option-${i}`, "aria-selected": "false" },
      whole,
    );
    const kind = note(completion);
    if (kind !== "") item.append(" ", element("small", {}, kind));
    // The box keeps the focus: a click would take it first.
    item.addEventListener("pointerdown", (event) => event.preventDefault());
    item.addEventListener("click", () => take(i));
    return item;
  };
  const take = (i: number) => {
    const completion = offered[i];
    close();
    if (completion !== undefined) choose(completion);
  };
  const move = (to: number) => {
    active = to < -1 ? offered.length - 1 : to >= offered.length ? -1 : to;
    [...list.children].forEach((item, i) => {
      item.setAttribute("aria-selected", String(i === active));
    });
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `option-${active}`);
  };

  input.addEventListener("input", async () => {
    asked += 1;
    const mine = asked;
    const completions = await complete(input.value).catch(() => []);
    if (mine === asked && document.activeElement === input) show(completions);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    if (event.key === "ArrowDown") move(active + 1);
    else if (event.key === "ArrowUp") move(active - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && active >= 0) take(active);
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", close);
  return close;
}
