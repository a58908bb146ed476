/** The encodings that are read, and how: Node's own decoders, iconv-lite, one table. */
import iconv from "iconv-lite";

/** Name in lower case, as `raw.encoding` keeps it; any that iconv-lite knows, and `mac-arabic`. */
export type Encoding = string;

/**
 * Upper half of MacArabic, which no JavaScript decoder knows (Apple's ARABIC.TXT, as Python's
 * `mac_arabic` codec reads it). A0–BF repeat ASCII for right-to-left use.
 */
const MAC_ARABIC =
  "Ä\u00A0ÇÉÑÖÜáàâäں«çéèêëí…îïñó»ôö÷úùûü" +
  " !\"#$٪&'()*+،-./٠١٢٣٤٥٦٧٨٩:؛<=>؟" +
  "❊ءآأؤإئابةتثجحخدذرزسشصضطظعغ[\\]^_" +
  "ـفقكلمنهوىيًٌٍَُِّْپٹچەڤگڈڑ{|}ژے";

/** Bytes → text; bytes without a meaning become U+FFFD. The caller has removed any mark. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (encoding === "utf-8") return buffer.toString("utf8");
  if (encoding !== "mac-arabic") return iconv.decode(buffer, encoding, { stripBOM: false });
  const codes = Uint16Array.from(bytes, (byte) =>
    byte < 0x80 ? byte : MAC_ARABIC.charCodeAt(byte - 0x80),
  );
  return Buffer.from(codes.buffer).toString("utf16le");
}
