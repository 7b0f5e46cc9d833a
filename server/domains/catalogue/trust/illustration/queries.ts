import { sql } from 'kysely'

import type { Picture } from '#contracts/catalogue'
import { type PictureRow, pictureOf } from '../../media/picture.ts'
import { refuse } from '../../refusals.ts'
import type { CatalogueReader, CatalogueTx } from '../../tables.ts'

export type IllustrationRow = Pick<PictureRow, 'width' | 'height' | 'blur' | 'sizes'>

/** The columns of an illustration as one JSON value, for a row that names one; null where there is none. */
export function illustrationOf(id: string) {
  return sql<IllustrationRow | null>`(
    select jsonb_build_object('width', width, 'height', height, 'blur', blur, 'sizes', sizes)
    from catalogue.illustration where illustration.id = ${sql.ref(id)})`
}

/** An illustration as readers get it. */
export function shownIllustration(row: IllustrationRow | null): Picture | undefined {
  return row ? pictureOf({ ...row, state: 'ready', alt: {} }) : undefined
}

/** Illustrations by id as readers get them; an unknown id is absent. */
export async function findIllustrations(db: CatalogueReader, ids: readonly string[]): Promise<Map<string, Picture>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('catalogue.illustration').selectAll().where('id', 'in', ids).execute()
  return new Map(
    rows.flatMap((row) => {
      const picture = shownIllustration(row)
      return picture ? [[row.id, picture] as const] : []
    }),
  )
}

/** Refuses `unknown-picture` when one of these illustrations is not there, or no longer. Those there stay until the commit. */
export async function checkIllustrations(tx: CatalogueTx, ids: readonly string[], field: string): Promise<void> {
  if (ids.length === 0) return
  const rows = await tx
    .selectFrom('catalogue.illustration')
    .select('id')
    .where('id', 'in', ids)
    .orderBy('id')
    .forKeyShare()
    .execute()
  const known = new Set(rows.map(({ id }) => id))
  const missing = ids.find((id) => !known.has(id))
  if (missing) throw refuse.unknownPicture({ field, illustrationId: missing })
}
