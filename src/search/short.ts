/** Letters of a query that are shown where it is repeated. */
const MOST = 80;

/** A text to be shown in a line: what goes on for ever is cut. */
export const short = (text: string): string =>
  text.length > MOST ? `${text.slice(0, MOST)}…` : text;
