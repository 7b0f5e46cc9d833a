import type { Brand } from '#contracts/platform/house'
import { mediaUrl } from '#platform/storage/storage'
import type { IdentityReader } from '../tables.ts'
import { defaultLook, type Logo, type Look } from './brand.ts'

/** The epoch stands for a brand that nobody has changed yet. */
const never = new Date(0)

export async function readBrand(db: IdentityReader): Promise<Brand> {
  const row = await readLook(db)
  const { logo } = row
  return {
    ...row.look,
    ...(logo && { logo: { url: mediaUrl(logo.key), width: logo.width, height: logo.height } }),
    changedAt: row.changedAt.toISOString(),
  }
}

export interface KeptLook {
  readonly look: Look
  readonly logo: Logo | undefined
  readonly changedAt: Date
}

export async function readLook(db: IdentityReader): Promise<KeptLook> {
  const row = await db.selectFrom('identity.brand').select(['look', 'logo', 'changed_at']).executeTakeFirst()
  if (!row) return { look: defaultLook, logo: undefined, changedAt: never }
  return { look: { ...defaultLook, ...row.look }, logo: row.logo ?? undefined, changedAt: row.changed_at }
}
