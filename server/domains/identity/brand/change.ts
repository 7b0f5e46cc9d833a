import type { changeBrand } from '#contracts/platform/house'
import type { BodyOf } from '#contracts/route'
import type { Work } from '#platform/work'
import { audit } from '../audit/audit.ts'
import { writing } from '../tables.ts'
import type { Logo, Look } from './brand.ts'
import { readLook } from './queries.ts'

const subject = { kind: 'house', id: 'brand' }

/** Changes what the wish names; the rest stays. Two changes at once queue, so that neither is lost. */
export async function changeLook(work: Work, wish: BodyOf<typeof changeBrand>): Promise<void> {
  const before = await lockLook(work)
  const look: Look = { ...before.look, ...wish }
  const changed = (Object.keys(look) as (keyof Look)[]).filter(
    (name) => JSON.stringify(look[name]) !== JSON.stringify(before.look[name]),
  )
  if (changed.length === 0) return
  await keep(work, { look: JSON.stringify(look) })
  work.record('identity.brand-changed', { changed })
  const details = Object.fromEntries(changed.map((name) => [name, { before: before.look[name], after: look[name] }]))
  await audit(work, 'identity.brand-changed', subject, details)
}

/** Puts up another logo, or none; gives the one that is no longer used. */
export async function changeLogo(work: Work, logo: Logo | undefined): Promise<Logo | undefined> {
  const before = await lockLook(work)
  await keep(work, { look: JSON.stringify(before.look), logo: logo ? JSON.stringify(logo) : null })
  work.record('identity.brand-changed', { changed: ['logo'] })
  await audit(work, logo ? 'identity.logo-changed' : 'identity.logo-removed', subject)
  return before.logo
}

async function lockLook(work: Work) {
  const tx = writing(work)
  await tx
    .insertInto('identity.brand')
    .values({ look: '{}', logo: null, changed_at: work.now })
    .onConflict((row) => row.column('single').doUpdateSet({ single: true }))
    .execute()
  return readLook(tx)
}

async function keep(work: Work, { look, logo }: { look: string; logo?: string | null }): Promise<void> {
  await writing(work)
    .updateTable('identity.brand')
    .set({ look, ...(logo !== undefined && { logo }), changed_at: work.now })
    .execute()
}
