/** Why a JSON text is not JSON, as a place and two words that a person understands. */
import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";

export interface JsonError {
  /** Offset in the text. */
  readonly offset: number;
  readonly found: string;
  readonly expected: string;
}

const EXPECTED: Readonly<Record<string, string>> = {
  PropertyNameExpected: "a key in double quotes",
  ValueExpected: "a value",
  ColonExpected: "a colon",
  CommaExpected: "a comma",
  CloseBraceExpected: "a closing brace",
  CloseBracketExpected: "a closing bracket",
  EndOfFileExpected: "the end of the record",
  UnexpectedEndOfString: "a closing quote before the end of the line",
  UnexpectedEndOfNumber: "a digit",
  InvalidUnicode: "four hexadecimal digits after \\u",
  InvalidEscapeCharacter: 'one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u',
  InvalidCharacter: "a control character written as an escape",
  InvalidCommentToken: "no comments",
};

const TOO_DEEP: JsonError = {
  offset: 0,
  found: "arrays or objects nested too deeply",
  expected: "a record",
};

/** The first error of a text that `JSON.parse` refused. */
export function jsonError(text: string): JsonError {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // The parser calls itself for each level and runs out of stack.
    return TOO_DEEP;
  }
  const first = errors[0];
  // JSON all the same: what follows the values of a record ran out of stack.
  if (first === undefined) return TOO_DEEP;
  const { offset, length } = first;
  const end = offset + Math.min(Math.max(length, 1), 20);
  return {
    offset,
    found: offset >= text.length ? "the end of the text" : JSON.stringify(text.slice(offset, end)),
    expected: EXPECTED[printParseErrorCode(first.error)] ?? "valid JSON",
  };
}
