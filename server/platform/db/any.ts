import { type RawBuilder, type SqlBool, sql } from 'kysely'

/**
 * Whether a column is one of these. However many they are the text stays the same, so the server can have it prepared;
 * `in` with a list is another text for each length.
 */
export function isAny(column: string, values: readonly (string | number)[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} = any(${values})`
}
