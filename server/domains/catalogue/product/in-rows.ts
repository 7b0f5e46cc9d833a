/** Hands rows on in portions that fit one statement's parameters. */
export async function inRows<Row>(
  rows: readonly Row[],
  write: (some: Row[]) => Promise<unknown>,
  atOnce = 1000,
): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce) await write(rows.slice(from, from + atOnce))
}
