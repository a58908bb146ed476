/** Whether a query may have filters: only then is filters.ts loaded. */
export const mayHaveFilters = (text: string): boolean => /:|\.\./.test(text);
