/** Draws buttons anew, so that those who go by the keyboard stay where they were. */

/** What a button is called across drawings: its `data-name`. */
const nameOf = (button: HTMLButtonElement): string | undefined => button.dataset["name"];

const buttonsIn = (place: Element) => [...place.querySelectorAll("button")];

const focusedIn = (place: Element) =>
  buttonsIn(place).find((button) => button.matches(":focus-visible"));

/**
 * Buttons of a row: the focus goes to the one that took the place of that which had it, else to the
 * last one.
 * @param otherwise has the focus when no button is left
 */
export function redraw(place: Element, items: readonly Element[], otherwise: HTMLElement): void {
  const focused = focusedIn(place);
  const at = focused ? buttonsIn(place).indexOf(focused) : -1;
  place.replaceChildren(...items);
  if (at >= 0) (buttonsIn(place)[at] ?? buttonsIn(place).at(-1) ?? otherwise).focus();
}

/**
 * Named buttons of a panel: the focus stays with the one of the same name.
 * @param otherwise tells what has the focus when that button is gone
 */
export function redrawNamed(
  place: Element,
  items: readonly Element[],
  otherwise: () => HTMLElement | null,
): void {
  const focused = focusedIn(place);
  place.replaceChildren(...items);
  if (focused === undefined) return;
  const same = buttonsIn(place).find((button) => nameOf(button) === nameOf(focused));
  (same ?? otherwise())?.focus();
}
