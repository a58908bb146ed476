/**
 * Draws buttons anew. Those who go by the keyboard stay where they were: on the button that took the
 * place of theirs, else on the last one.
 * @param otherwise has the focus when no button is left
 */
export function redraw(place: Element, items: readonly Element[], otherwise: HTMLElement): void {
  const buttons = () => [...place.querySelectorAll("button")];
  const at = buttons().findIndex((button) => button.matches(":focus-visible"));
  place.replaceChildren(...items);
  if (at >= 0) (buttons()[at] ?? buttons().at(-1) ?? otherwise).focus();
}
