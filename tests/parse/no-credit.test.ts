import { describe, expect, it } from "vitest";
import { splitAuthor } from "#src/parse/author.ts";
import { readByline } from "#src/parse/byline.ts";
import { isOfSentence, namesNoWriter } from "#src/parse/no-credit.ts";

const NONE = { people: [], agencies: [], outlets: [] };

describe("what stands in an author field and names no writer", () => {
  it.each([
    "3 - أغلق الباب خلفك، واترك المفتاح عند الجار، ولا تنس أن تعود قبل الغروب.",
    "1931 - بحار نرويجي يعبر المحيط وحده (على زورق) في شهرين.",
    "- سامر الحداد: من الخطأ أن نترك المرفأ بلا منارة",
    "· حراس المرفأ يطلبون منارة",
    "الحمد لله والصلاة والسلام على رسول الله، وبعد:",
    "سعادة مدير المرفأ الأستاذ سامر الحداد - حفظه الله -",
    "محرر الصفحة المحترم",
    "بهدوء تام، وبعد صمت طويل، سألها:",
    "سامر الحداد (زائر)",
    "زرقة البحر مرآة السماء - كما هي مرآة للقلب",
    "يقول البحارة إن المرفأ القديم لم يعد يتسع، والسفن تنتظر، والتجار يشكون",
  ])("%s", (field) => {
    expect(splitAuthor(field)).toEqual(NONE);
  });

  it("keeps who filed it before the sentence that follows", () => {
    const field =
      "سامر الحداد- المرصد- تونس: افتتحت إدارة المرفأ أمس بحضور الصيادين، وهم كثر، رصيفها الجديد";
    expect(splitAuthor(field, ["المرصد"])).toMatchObject({
      people: ["سامر الحداد"],
      place: "تونس",
    });
  });

  it.each(["شعر - سامر الحداد", "رواية: سامر الحداد", "سامر الحداد - عضو مجلس المرفأ"])(
    "makes no place of what was written or of a post: %s",
    (field) => {
      const { people, place } = splitAuthor(field);
      expect({ people, place }).toEqual({ people: ["سامر الحداد"], place: undefined });
    },
  );

  it.each([
    "سامر الحداد",
    "تبليسي - أ. ف. ب.",
    "بقلم: سامر الحداد",
    "2018",
    "- سامر الحداد",
    "3 - مارس - 2018",
  ])("not: %s", (text) => {
    expect(namesNoWriter(text)).toBe(false);
  });

  it("knows a sentence's part by its length and its grammar", () => {
    expect(isOfSentence("التي كان عليها أن تعود")).toBe(true);
    expect(isOfSentence("حي المرفأ القديم")).toBe(false);
  });
});

describe("a line of the text that is no byline", () => {
  it.each([
    "2. The Old Harbour | Jane Roe (USA)",
    "حساء السمك (بالكمون) - (4 أشخاص)",
    "السلام عليكم ورحمة الله وبركاته، وبعد:",
    "منارة_تونس",
  ])("%s", (line) => {
    expect(readByline(line, [])).toBeUndefined();
  });
});
