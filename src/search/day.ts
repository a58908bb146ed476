/**
 * An EDTF day, month or year as the archive's pages write it. Their own `formatDate` knows the months
 * of every style; a visitor needs one.
 * @param months names of the twelve months
 */
export function dayText(edtf: string, months: readonly string[]): string {
  const [year = "", month, day] = edtf.replace("?", "").split("-");
  const parts = [day && String(Number(day)), month && months[Number(month) - 1], year];
  return parts.filter(Boolean).join(" ");
}
