/** Whether a query may have filters: only then is filters.ts loaded. */
export const mayHaveFilters = (text: string): boolean => /:|\.\.|[\d٠-٩۰-۹]-[\d٠-٩۰-۹]/.test(text);
