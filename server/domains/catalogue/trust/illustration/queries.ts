import { sql } from 'kysely'

import type { Picture } from '#contracts/catalogue'
import { type PictureRow, pictureOf } from '../../media/picture.ts'

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
