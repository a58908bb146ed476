/** Temporary stand-in until the agencies table lands. */
import { fold } from "#src/arabic/fold.ts";

const KNOWN = new Map(
  [
    "رويترز",
    "أسوشيتد برس",
    "الأوروبية",
    "الفرنسية",
    "الألمانية",
    "الأناضول",
    "فرانس برس",
    "واس",
    "كونا",
    "وام",
    "بنا",
    "قنا",
    "سانا",
    "بترا",
    "وفا",
    "شينخوا",
    "تاس",
    "الجزيرة",
    "الجزيرة نت",
    "غيتي إيميجز",
    "غيتي",
    "ناشطون",
    "مواقع التواصل",
    "مواقع التواصل الاجتماعي",
    "سكاي نيوز",
    "العربية.نت",
    "وكالات",
    "الوكالات",
    "بلومبيرغ",
  ].map((n) => [fold(n), n]),
);
export const agencyName = (text: string): string | undefined => KNOWN.get(fold(text.trim()));
