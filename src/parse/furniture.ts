/** Lines that a page prints around its article, by their own form: controls, menus, share buttons. */
import { countWords } from "./lines.ts";

/** Words of buttons; a line of nothing else is a row of them. */
const BUTTONS =
  /^(?:شارك|شاركها?|شاركنا|مشارك[ةه]|انشر|حفظ|احفظ|طباع[ةه]|اطبع|طبع|استمع|تكبير|تصغير|نسخ|الرابط|إرسال|أرسل|تعليق|تعليقات|التعليقات|متابع[ةه]|تابعنا|فيسبوك|فيس|بوك|تويتر|إكس|واتساب|واتس|آب|تلغرام|تيليغرام|تليجرام|لينكد|إن|بريد|إلكتروني|ماسنجر|إنستغرام|يوتيوب|عبر|على|هذا|هذه|الخبر|المقال[ةه]?|الموضوع|الصفح[ةه]|facebook|twitter|x|whatsapp|telegram|linkedin|email|e-mail|print|share|save|copy|link|messenger|instagram|youtube|tweet|pin|it|next|previous|السابق|التالي)$/iu;

/** How lines of a page's own controls begin. */
const CONTROL =
  /^(?:تخط[ىي]?\s|انتقل\s+إلى|الانتقال\s+إلى|القائم[ةه](?:\s+الرئيسي[ةه])?$|قائم[ةه]\s+التصفح|(?:ال)?بحث$|ابحث\s|تسجيل\s+(?:الدخول|دخول)|اشترك(?:\s|$)|الاشتراك(?:\s|$)|إعلان$|إعلانات$|حجم\s+الخط|وقت\s+القراءة|مدة\s+(?:القراءة|الفيديو)|عرض\s+المزيد|اقرأ\s+المزيد|المزيد(?:\s+من)?(?:\s|$)|حقوق\s+(?:النشر|الطبع)|جميع\s+الحقوق|©|عدد\s+(?:ال)?(?:قراءات|قراء|مشاهدات|زيارات|زوار|تعليقات)(?:\s|:|$)|نسخ[ةه]\s+للطباع[ةه]|skip\s+(?:to|links)|menu$|search$|log\s?in$|sign\s?(?:in|up)$|play\s+video|live$|advertisement$|subscribe)/iu;

/** A line with the moment of the last change. */
const UPDATED =
  /^(?:آخر\s+تحديث|تم\s+التحديث|last\s+update[d]?|published\s+on|updated)\b|^آخر\s+تحديث/iu;

/**
 * `الرئيسية > أخبار > سوريا`, `أخبار|سوريا`: short parts behind one another. A run of spaces is tried
 * from its beginning only.
 */
const CRUMB = /(?:(?<!\s)\s+)?[›»>|]\s*|(?<!\s)\s+[/\\]\s+/;
const HOME = /^(?:الرئيسي[ةه]|الصفح[ةه]\s+الرئيسي[ةه]|home)$/iu;

/** A row of buttons, a menu's handle, a call to subscribe. */
export function isControl(text: string): boolean {
  if (countWords(text) > 10) return false;
  const words = text.split(/[\s:|/،,·•+-]+/).filter(Boolean);
  return CONTROL.test(text) || (words.length > 0 && words.every((word) => BUTTONS.test(word)));
}

/** The path from the site's home to the page; a byline's bar divides two parts and begins with none. */
export function isBreadcrumb(text: string): boolean {
  const parts = text.split(CRUMB).filter((part) => part !== "");
  const short = parts.every((part) => countWords(part) <= 3);
  const marked = /\s[›»>]\s/.test(text) || parts.length >= 3 || /\S\|\S/.test(text);
  return short && parts.length >= 2 && (marked || HOME.test(parts[0] ?? ""));
}

export const isUpdated = (text: string): boolean => countWords(text) <= 14 && UPDATED.test(text);

/** Anything that only a page's frame says. */
export const isFrame = (text: string): boolean =>
  isControl(text) || isBreadcrumb(text) || HOME.test(text);
