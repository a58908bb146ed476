/** What people read about the downloads, in Arabic and in English, beside them. */
import type { Settings } from "#src/settings.ts";
import { COLUMNS, TAG_COLUMNS } from "./columns.ts";
import { DELIMITER } from "./csv.ts";
import { size } from "./describe.ts";
import type { Downloads } from "./downloads.ts";

interface Wording {
  /** @param formats in how many the articles are offered: what the settings' limit allows */
  readonly about: (articles: number, tags: number, formats: number) => string;
  readonly files: string;
  readonly file: string;
  readonly bytes: string;
  readonly hash: string;
  readonly columns: string;
  readonly tags: string;
  readonly column: string;
  readonly meaning: string;
  readonly list: string;
  readonly notes: readonly string[];
}

const IN_ARABIC = ["", "بصيغة واحدة", "بصيغتين متساويتي المضمون", "بثلاث صيغ متساوية المضمون"];
const IN_ENGLISH = [
  "",
  "in one format",
  "in two formats that say the same",
  "in three formats that say the same",
];

const WORDINGS: Readonly<Record<"ar" | "en", Wording>> = {
  ar: {
    about: (articles, tags, formats) =>
      formats === 0
        ? `وسوم الأرشيف (${tags}). أما ملفات مقالاته فتتجاوز الحدّ الموضوع للتنزيل.`
        : `مقالات الأرشيف (${articles}) ووسومه (${tags})، ${IN_ARABIC[formats]}.`,
    files: "الملفات",
    file: "الملف",
    bytes: "حجمه",
    hash: "بصمته (SHA-256)",
    columns: "أعمدة المقالات",
    tags: "أعمدة الوسوم",
    column: "العمود",
    meaning: "معناه",
    list: "قائمة",
    notes: [
      `القوائم مصفوفات في JSONL وParquet، وفي CSV تفصل بين قيمها العلامة \`${DELIMITER}\`.`,
      "ما لا نعرفه غائب أو فارغ: لا تخمين فيه. ويوم الجمع ليس تاريخ نشر.",
      "المقالات المسحوبة ليست هنا، وما يُعرض مطلعه وحده ففيه مطلعه وحده.",
      "حقوق النصوص لناشريها. في `CITATION.cff` كيف يُستشهد بالأرشيف، وفي `datapackage.json` وصفه للآلات.",
    ],
  },
  en: {
    about: (articles, tags, formats) =>
      formats === 0
        ? `The archive's tags (${tags}). The files of its articles are larger than its settings allow.`
        : `The archive's articles (${articles}) and tags (${tags}), ${IN_ENGLISH[formats]}.`,
    files: "Files",
    file: "file",
    bytes: "size",
    hash: "SHA-256",
    columns: "Columns of the articles",
    tags: "Columns of the tags",
    column: "column",
    meaning: "meaning",
    list: "list",
    notes: [
      `Lists are arrays in JSONL and Parquet; in CSV, \`${DELIMITER}\` stands between their values.`,
      "What is not known is absent or empty: nothing is guessed. A day of collection is no date of publication.",
      "Withdrawn articles are not here; of those shown as excerpts, only the beginning is.",
      "The texts belong to their publishers. `CITATION.cff` says how to cite the archive, `datapackage.json` describes it to machines.",
    ],
  },
};

/** A README in Markdown. */
export function readme(
  language: "ar" | "en",
  { files, articles, tags }: Downloads,
  { title, description }: Settings,
): string {
  const words = WORDINGS[language];
  const formats = files.filter(({ name }) => name.startsWith("articles")).length;
  const columns = (rows: readonly { name: string; list?: true; ar: string; en: string }[]) => [
    row([words.column, words.meaning]),
    row(["---", "---"]),
    ...rows.map((column) =>
      row([`\`${column.name}\``, column[language] + (column.list ? ` (${words.list})` : "")]),
    ),
  ];
  return [
    `# ${title}`,
    "",
    description,
    "",
    words.about(articles, tags, formats),
    "",
    `## ${words.files}`,
    "",
    row([words.file, words.bytes, words.hash]),
    row(["---", "---", "---"]),
    ...files.map((file) => row([`\`${file.name}\``, size(file), `\`${file.sha256}\``])),
    "",
    ...words.notes.map((note) => `- ${note}`),
    "",
    `## ${words.columns}`,
    "",
    ...columns(COLUMNS),
    "",
    `## ${words.tags}`,
    "",
    ...columns(TAG_COLUMNS),
    "",
  ].join("\n");
}

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
