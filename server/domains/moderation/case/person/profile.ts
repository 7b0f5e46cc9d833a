import {
  findWish,
  grantWish,
  type Judged,
  readingIdentity,
  refuseWish,
  showProfile,
  type Wording,
} from '#domains/identity/index'
import type { Work } from '#platform/work'
import type { Reportable } from '../../reportable.ts'
import { screenText } from '../../screen/screen-text.ts'
import { waitForReview } from '../wait.ts'

/** Judges what somebody wants to be called or to say of themselves; again and again is no flood, for it is one name. */
export async function judgeProfile(work: Work, { personId, deviceId, part, text }: Wording): Promise<Judged> {
  const author = { id: personId, deviceId }
  const screened = await screenText(work, { kind: part, text, author, edited: personId })
  return {
    verdict: screened.verdict,
    text: screened.text.trim() || text,
    wait: () => waitForReview(work, { kind: 'profile', id: personId }, screened),
  }
}

/** What somebody wants their profile to say: seen by nobody else, so it waits in the queue and is never reported. */
export const profileReportable: Reportable = {
  kind: 'profile',
  async look(reader, id, asking) {
    if (asking && asking.id !== id) return undefined
    const tables = readingIdentity(reader)
    const [wish, shown] = await Promise.all([findWish(tables, id), showProfile(tables, id)])
    if (!wish || !shown) return undefined
    return {
      authorId: id,
      authorName: shown.name,
      ...(wish.name && { title: wish.name }),
      text: wish.bio ?? wish.name ?? '',
      path: '/me',
    }
  },
  hide: refuseWish,
  restore: grantWish,
}
