import { concernsPictures, keepTaken, rankPostsOf } from '#domains/community/index'
import type { Reactions } from '#platform/domain'
import { findLooks } from './photo/keep.ts'
import { inviteAnswerers } from './question/invitation/invite.ts'
import { keepReceipts } from './receipt/keep.ts'
import { followUpPartsOf } from './review/load.ts'

/** What this domain does when others' facts reach it. */
export const reactions: Reactions = {
  async 'moderation.case-decided'(work, { caseId, kind, subjectId, rule, decision }) {
    if ((kind !== 'review' && kind !== 'follow-up') || !concernsPictures({ rule, decision })) return
    await keepTaken(work, { caseId, rule, decision, looks: await findLooks(work, followUpPartsOf(subjectId)) })
  },
  'orders.order-delivered': (work, { orderId }) => keepReceipts(work, orderId),
  'reviews.question-asked': async (work, { questionId, isShown }) => {
    if (isShown) await inviteAnswerers(work, questionId)
  },
  'reviews.question-shown': async (work, { questionId }) => void (await inviteAnswerers(work, questionId)),
  'reviews.answer-accepted': (work, { personId }) => rankPostsOf(work, personId),
  'reviews.answer-removed': (work, { personId }) => rankPostsOf(work, personId),
  'orders.refunded': (work, { orderId }) => keepReceipts(work, orderId),
}
