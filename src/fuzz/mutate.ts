/** Broken copies of sound files: the same seed gives the same copies. */
import iconv from "iconv-lite";
import type { Random } from "#src/random.ts";

/** What formats, markup and careless code stumble over. */
const TOKENS = [
  ..."\"'\\<>&[]{}()|,;:*_#-`~\t\n\r\0",
  "\r\n",
  "\n\n",
  "\uFEFF",
  "\u202E",
  "\u0640",
  "\uFEFB",
  "&#0;",
  "&nbsp;",
  "<!--",
  "]]>",
  "<![CDATA[",
  "<p>",
  "</p>",
  "<script>",
  "---\n",
  "::figure{9}",
  "## ما حُذف من النص\n",
  "المصدر : ",
  "(رويترز)",
  "__proto__",
  "\\ud800",
  "\u{1F600}",
  "0".repeat(300),
  "(".repeat(3000),
  "<b>".repeat(2000),
  "- ".repeat(2000),
];
const ENCODINGS = ["windows-1256", "utf-16le", "utf-16be", "iso-8859-6"];

const STEPS: readonly ((bytes: Buffer, random: Random, other: Buffer) => Buffer)[] = [
  (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
  (bytes, random) => splice(bytes, random(bytes.length + 1), random(40), Buffer.alloc(0)),
  (bytes, random) => splice(bytes, random(bytes.length + 1), 0, token(random)),
  (bytes, random) => splice(bytes, random(bytes.length + 1), random(8), token(random)),
  (bytes, random) => splice(bytes, random(bytes.length + 1), 1, Buffer.of(random(256))),
  (bytes, random) => {
    const from = random(bytes.length + 1);
    const part = bytes.subarray(from, from + random(400));
    return splice(bytes, random(bytes.length + 1), 0, part);
  },
  (bytes, random, other) => {
    const from = random(other.length + 1);
    return splice(bytes, random(bytes.length + 1), 0, other.subarray(from, from + random(600)));
  },
  (bytes, random) => iconv.encode(bytes.toString(), ENCODINGS[random(4)] ?? "utf-8"),
];

/** One to four changes at places of chance; `other` lends pieces. */
export function mutate(bytes: Buffer, other: Buffer, random: Random): Buffer {
  let mutant = bytes;
  for (let left = 1 + random(4); left > 0; left -= 1)
    mutant = STEPS[random(STEPS.length)]?.(mutant, random, other) ?? mutant;
  return mutant;
}

const token = (random: Random): Buffer => Buffer.from(TOKENS[random(TOKENS.length)] ?? "");

const splice = (bytes: Buffer, at: number, gone: number, put: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + gone)]);
