import type pg from 'pg'

export interface Table {
  /** `schema.table`, quoted where it must be. */
  readonly name: string
  /** Columns that are stored, in their order; computed ones are left out. */
  readonly columns: readonly string[]
  /** Tables that its rows point at. */
  readonly needs: readonly string[]
}

/** Every table of the house with rows of its own: partitions are read through their parent. Those pointed at come first. */
export async function readTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select format('%I.%I', n.nspname, c.relname) as name,
      (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      array(select distinct format('%I.%I', fn.nspname, f.relname) from pg_constraint k
        join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
        where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
      and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
    order by 1`)
  return inOrderOfNeed(rows)
}

function inOrderOfNeed(tables: readonly Table[]): Table[] {
  const byName = new Map(tables.map((table) => [table.name, table]))
  const ordered = new Set<Table>()
  const visit = (table: Table, above: readonly string[]) => {
    if (above.includes(table.name))
      throw new Error(`Tables point at each other in a ring: ${[...above, table.name].join(' → ')}`)
    for (const need of table.needs) {
      const needed = byName.get(need)
      if (needed && !ordered.has(needed)) visit(needed, [...above, table.name])
    }
    ordered.add(table)
  }
  for (const table of tables) visit(table, [])
  return [...ordered]
}

/** Where each sequence stands, so that a restored house goes on counting instead of meeting its own ids. */
export async function readSequences(client: pg.Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; value: string }>(`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as value
    from pg_sequences where last_value is not null order by 1`)
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}
