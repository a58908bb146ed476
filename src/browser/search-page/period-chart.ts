/**
 * Results by year or month as bars, which are the filter by date too: a click takes one period, a
 * drag or a click with Shift takes all from the last one to it; arrow keys go from bar to bar.
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
    bar.append(fill);
    return bar;
  });
  const chart = element(
    "div",
    { class: "bars", role: "group", "aria-label": options.label },
    ...bars,
  );
  let anchor = 0;
  let dragged = false;

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
    options.choose(periods[first]?.name ?? "", periods[last]?.name ?? "");
  };

  chart.addEventListener("pointerdown", ({ target, shiftKey }) => {
    const at = place(target);
    if (at < 0) return;
    if (!shiftKey) anchor = at;
    dragged = true;
    show(at);
  });
  chart.addEventListener("pointerover", ({ target }) => {
    if (dragged && place(target) >= 0) show(place(target));
  });
  chart.addEventListener("click", ({ target, shiftKey, detail }) => {
    const at = place(target);
    if (at < 0) return;
    // From the keyboard nothing went before.
    if (detail === 0 && !shiftKey) anchor = at;
    choose(at);
  });
  chart.addEventListener("pointerup", ({ target }) => {
    const at = place(target);
    // A click follows where it began; a drag ends without one.
    if (dragged && at >= 0 && at !== anchor) choose(at);
    dragged = false;
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
    if (event.shiftKey) show(bars.indexOf(next));
    else anchor = bars.indexOf(next);
  });
  return chart;
}
