/** The part of citation-js that tests use; it ships no types. */
declare module "@citation-js/core" {
  export const plugins: {
    readonly input: { chain(data: string): unknown };
  };
}
declare module "@citation-js/plugin-bibtex";
