/** The part of bidi-js that we use; its own types are those of a module in another format. */
declare module "bidi-js" {
  export interface Bidi {
    getEmbeddingLevels(
      text: string,
      direction: "ltr" | "rtl" | "auto",
    ): { readonly levels: Uint8Array };
  }
  export default function bidiFactory(): Bidi;
}
