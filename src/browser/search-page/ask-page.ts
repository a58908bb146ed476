/** What the worker asks of the page that started it: a phrase is looked for in the text of articles. */
import type { PageReader } from "./open.ts";
import { call } from "./remote.ts";

export const { functions: page } = call<PageReader>(self);
