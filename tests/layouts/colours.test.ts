/** Contrast of the palette in both schemes, as WCAG 2.2 measures it (1.4.3, 1.4.11). */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync("layouts/css/tokens.css", "utf8");
const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
/** Share of red in the darkest cell of a calendar. */
const FULLEST = Number(
  /--q4: color-mix\(in srgb, var\(--red\) (\d+)%/.exec(
    readFileSync("layouts/css/time.css", "utf8"),
  )?.[1],
);

type Colour = readonly number[];

function colour(block: string, name: string): Colour {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(block)?.[1];
  if (hex === undefined) throw new Error(`no --${name}`);
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** Relative luminance of sRGB. */
function luminance(rgb: Colour): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Colour, b: Colour): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

test("black on white is 21 to 1", () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
});

describe.each([
  ["light", light],
  ["dark", dark],
])("%s", (_scheme, block) => {
  const of = (name: string) => colour(block, name);

  test.each(["ink", "soft", "red"])("%s can be read on paper and on a wash", (name) => {
    expect(contrast(of(name), of("paper"))).toBeGreaterThan(4.5);
    expect(contrast(of(name), of("wash"))).toBeGreaterThan(4.5);
  });

  test("a day's number can be read in the fullest cell of a calendar", () => {
    const [red, paper] = [of("red"), of("paper")];
    const cell = red.map((value, i) => {
      const ground = paper[i] ?? 0;
      return ground + ((value - ground) * FULLEST) / 100;
    });
    expect(contrast(of("ink"), cell)).toBeGreaterThan(4.5);
  });
});
