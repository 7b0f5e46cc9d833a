import type { LinkSettings } from '#contracts/sharing'
import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { type LinkReader, writing } from './tables.ts'

export async function readLinkSettings(db: LinkReader): Promise<LinkSettings> {
  const row = await db.selectFrom('sharing.link_setting').select('remember_days').executeTakeFirstOrThrow()
  return { rememberDays: row.remember_days }
}

/** Holds for whoever comes by a link from now on; devices keep what they were told. */
export async function changeLinkSettings(work: Work, { rememberDays }: LinkSettings): Promise<void> {
  const tx = writing(work)
  const row = await tx.selectFrom('sharing.link_setting').selectAll().forUpdate().executeTakeFirstOrThrow()
  if (row.remember_days === rememberDays) return
  await tx.updateTable('sharing.link_setting').set({ remember_days: rememberDays }).execute()
  const change = { before: { rememberDays: row.remember_days }, after: { rememberDays } }
  await audit(work, 'sharing.link-settings-changed', { kind: 'house', id: 'sharing' }, change)
}
