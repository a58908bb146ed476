/** Small saved pages, and what the reader makes of them. */
import { readBytes } from "../support/parse.ts";

export const HEADLINE = "قرية الجبل تبني سدا صغيرا من الحجر";
export const FIRST =
  "بنى أهالي قرية الجبل سدا صغيرا من حجارة الوادي بعد ثلاثة شتاءات بلا مطر، وجمعوا ثمنه من بيع الزيت في سوق المدينة القريبة.";
export const SECOND =
  "وقال المختار إن الماء الذي حبسه السد في أسبوعه الأول يكفي البساتين حتى الخريف، وإن القرية المجاورة طلبت رسوم البناء لتصنع مثله.";
export const THIRD =
  "ويزور المكان كل يوم تلاميذ من مدارس الناحية، يقيسون ارتفاع الماء بعصا خشبية ويكتبون ما رأوه في دفاترهم قبل العودة إلى صفوفهم.";
export const TEXT = `<p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>`;

/** A page with a headline in its window title. */
export const page = (body: string, head = "", title = HEADLINE): string =>
  `<!DOCTYPE html><html lang="ar"><head><title>${title}</title>${head}</head><body>${body}</body></html>`;

/** What the page reader makes of a page. */
export async function readPage(html: string) {
  const { records, messages } = await readBytes(Buffer.from(html), "a.html");
  return { fields: records[0]?.fields, messages };
}

/** Its text, paragraph by paragraph. */
export async function paragraphsOf(html: string): Promise<string[] | undefined> {
  return (await readPage(html)).fields?.text.split("\n\n");
}
