/** One rule as a proposal shows it: it stays, goes, or is new. */
export interface RuleChange {
  readonly rule: string
  readonly change: 'kept' | 'gone' | 'new'
}

/** What a proposal changes: the new rules in their order, each old one that goes in the place it had. */
export function changesOf(before: readonly string[], after: readonly string[]): RuleChange[] {
  const longest = lengths(before, after)
  const changes: RuleChange[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]]
    if (old !== undefined && old === fresh) {
      changes.push({ rule: old, change: 'kept' })
      i++
      j++
    } else if (old !== undefined && (fresh === undefined || at(longest, i + 1, j) >= at(longest, i, j + 1))) {
      changes.push({ rule: old, change: 'gone' })
      i++
    } else if (fresh !== undefined) {
      changes.push({ rule: fresh, change: 'new' })
      j++
    }
  }
  return changes
}

const at = (table: readonly (readonly number[])[], i: number, j: number) => table[i]?.[j] ?? 0

/** How many rules both have in the same order from each place on. */
function lengths(before: readonly string[], after: readonly string[]): number[][] {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const row = table[i]
      if (!row) continue
      row[j] = before[i] === after[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1))
    }
  }
  return table
}
