import type { Work } from '#platform/work'
import { writing } from '../tables.ts'

/** The one-time password, if it was one, is no longer in use. */
export async function passwordChanged(work: Work, loginId: string): Promise<void> {
  await writing(work)
    .updateTable('identity.login')
    .set({ must_change_password: false })
    .where('id', '=', loginId)
    .where('must_change_password', '=', true)
    .execute()
}
