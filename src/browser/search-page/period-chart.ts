/**
 * Results by year or month as bars, which are the filter by date too: a click takes one period, a
 * drag or a click with Shift takes all from the last one to it; arrow keys go from bar to bar, with
 * Shift over all of them. A stretch without articles cannot be chosen.
 */
import type { Counted } from "#src/search/facets.ts";
import { element } from "./draw.ts";

export interface ChartOptions {
  readonly label: string;
  /** How a period is read out: its name and its number of articles. */
  readonly name: (period: Counted) => string;
  /** Called with the first and the last period chosen. */
  readonly choose: (from: string, to: string) => void;
}

export function drawChart(periods: readonly Counted[], options: ChartOptions): HTMLElement {
  const most = Math.max(...periods.map(({ articles }) => articles));
  const bars = periods.map((period, i) => {
    const name = options.name(period);
    const attributes = { type: "button", "data-name": `period:${period.name}` };
    const bar = element("button", { ...attributes, title: name, "aria-label": name });
    const fill = element("i", {});
    fill.style.blockSize = `${(100 * period.articles) / most}%`;
    bar.tabIndex = i === 0 ? 0 : -1;
    if (period.articles > 0) bar.append(fill);
    else bar.setAttribute("aria-disabled", "true");
    return bar;
  });
  const chart = element(
    "div",
    { class: "bars", role: "group", "aria-label": options.label },
    ...bars,
  );
  /** Where the stretch that is being chosen begins, and where it has come to. */
  let anchor = 0;
  let reached: number | undefined;
  /** The bar on which a pointer was put down. */
  let pressed = -1;

  const place = (target: EventTarget | null): number =>
    bars.findIndex((bar) => target instanceof Node && bar.contains(target));
  const range = (to: number): [number, number] => [Math.min(anchor, to), Math.max(anchor, to)];
  const show = (to: number) => {
    const [first, last] = range(to);
    bars.forEach((bar, i) => {
      bar.classList.toggle("in", i >= first && i <= last);
    });
  };
  const choose = (to: number) => {
    const [first, last] = range(to);
    reached = undefined;
    if (periods.slice(first, last + 1).every(({ articles }) => articles === 0)) return;
    options.choose(periods[first]?.name ?? "", periods[last]?.name ?? "");
  };

  chart.addEventListener("pointerdown", ({ target, shiftKey, pointerId }) => {
    const at = place(target);
    if (at < 0) return;
    // A finger would keep hold of the bar on which it was put down.
    if (target instanceof Element && target.hasPointerCapture(pointerId))
      target.releasePointerCapture(pointerId);
    if (!shiftKey) anchor = at;
    pressed = at;
    reached = at;
    show(at);
    addEventListener("pointerup", release, { once: true });
  });
  chart.addEventListener("pointerover", ({ target }) => {
    const at = place(target);
    if (pressed < 0 || at < 0) return;
    reached = at;
    show(at);
  });
  /** Wherever it is let go. A click follows where it was put down; a drag ends without one. */
  const release = () => {
    const dragged = reached !== pressed;
    pressed = -1;
    if (dragged && reached !== undefined) choose(reached);
  };
  chart.addEventListener("click", ({ target, shiftKey, detail }) => {
    const at = place(target);
    if (at < 0) return;
    // From the keyboard nothing went before, unless arrows did.
    if (detail === 0 && !shiftKey && reached === undefined) anchor = at;
    choose(at);
  });
  // The Tab key comes back to the bar that was left, also to one that had the focus before it was drawn anew.
  chart.addEventListener("focusin", ({ target }) => {
    for (const bar of bars) bar.tabIndex = bar === target ? 0 : -1;
  });
  chart.addEventListener("keydown", (event) => {
    const at = place(event.target);
    const forward = getComputedStyle(chart).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const steps: Record<string, number> = {
      [forward]: at + 1,
      [back]: at - 1,
      Home: 0,
      End: bars.length - 1,
    };
    const next = bars[steps[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    const to = bars.indexOf(next);
    reached = event.shiftKey ? to : undefined;
    if (!event.shiftKey) anchor = to;
    show(to);
  });
  return chart;
}
