import type { GroupSettings } from '#contracts/sharing'
import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { type GroupReader, writing } from '../group/tables.ts'

export async function readSettings(reader: GroupReader): Promise<GroupSettings> {
  const row = await reader.selectFrom('sharing.group_setting').select('house_may_complete').executeTakeFirstOrThrow()
  return { houseMayComplete: row.house_may_complete }
}

/** Lets the shop fill groups up, or not; kept in the audit log. */
export async function changeSettings(work: Work, { houseMayComplete }: GroupSettings): Promise<void> {
  const before = await readSettings(writing(work))
  if (before.houseMayComplete === houseMayComplete) return
  await writing(work).updateTable('sharing.group_setting').set({ house_may_complete: houseMayComplete }).execute()
  const subject = { kind: 'setting', id: 'group-buy', name: 'group-buy' }
  await audit(work, 'sharing.group-settings-changed', subject, { houseMayComplete })
  work.record('sharing.group-settings-changed', { houseMayComplete })
}
