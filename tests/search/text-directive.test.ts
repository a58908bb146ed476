import { describe, expect, it } from "vitest";
import type { Piece } from "#src/search/excerpt.ts";
import { textDirectives } from "#src/search/text-directive.ts";

/** `[word]` is marked. */
const pieces = (text: string): Piece[] =>
  text
    .split(/(\[[^\]]*\])/)
    .filter((part) => part !== "")
    .map((part) => ({ text: part.replace(/^\[|\]$/g, ""), marked: part.startsWith("[") }));

const directives = (marked: string, before: string, text = marked.replace(/[[\]]/g, "")) =>
  decodeURIComponent(textDirectives(pieces(marked), { before, text }));

describe("what a link asks the browser to mark", () => {
  it("is the word alone where it stands nowhere before", () => {
    expect(directives("بدأ [القطاف] باكرا", "الجبل في تشرين")).toBe("text=القطاف");
  });

  it("has the words around it where the headline has it too", () => {
    const found = directives("بدأ [القطاف] باكرا", "موسم القطاف في الجبل");
    expect(found).toBe("text=بدأ-,القطاف");
  });

  it("has more around it where the headline begins as the sentence does", () => {
    const found = directives("بدأ [القطاف] باكرا هذا العام", "بدأ القطاف في الجبل");
    expect(found).toBe("text=بدأ-,القطاف,-باكرا");
  });

  it("takes other spellings of a word for the same, as browsers may", () => {
    expect(directives("في [الأزمة] اليوم", "الازمه كلها")).toBe("text=في-,الأزمة");
  });

  it("tells each of some words by its own surroundings", () => {
    const found = directives("قال [وزير] إن [النقل] أسرع", "وزير النقل");
    expect(found).toBe("text=قال-,وزير&text=إن-,النقل");
  });

  it("stays within the line and keeps the signs between words", () => {
    const found = directives("سطر أول\nقال، [النقل] أسرع", "النقل");
    expect(found).toBe("text=قال،-,النقل");
    expect(directives("سطر\n[النقل] أسرع", "النقل")).toBe("text=النقل,-أسرع");
  });

  it("is nothing where the whole sentence stands before", () => {
    expect(directives("بدأ [القطاف]", "بدأ القطاف")).toBe("");
  });

  it("knows the place of an excerpt that was cut out of its paragraph", () => {
    const text = "يقول القطاف مرة. ثم بدأ القطاف باكرا هذا العام كله.";
    expect(directives("… بدأ [القطاف] باكرا …", "", text)).toBe("text=بدأ-,القطاف");
  });

  it("encodes the signs of a directive", () => {
    const marked = pieces("أ, ب-ج & د [هـ]");
    const found = textDirectives(marked, { before: "هـ", text: "أ, ب-ج & د هـ" });
    expect(found).not.toMatch(/^text=[^-]*-[^,]/);
    expect(found).toBe(`text=${encodeURIComponent("د")}-,${encodeURIComponent("هـ")}`);
    const earlier = textDirectives(marked, { before: "ج & د هـ", text: "أ, ب-ج & د هـ" });
    expect(decodeURIComponent(earlier)).toBe("text=ب-ج & د-,هـ");
    expect(earlier.replace("text=", "").replace("-,", "")).not.toMatch(/[-,&]/);
  });
});
