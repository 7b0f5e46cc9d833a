import { sql } from 'kysely'

import { tell } from '#domains/messaging/index'
import type { Reactions } from '#platform/domain'
import type { Facts } from '#platform/facts'
import { anonymous, type Work } from '#platform/work'
import { tellAsked, tellRemoved, tellSettled as tellRequestSettled, tellRole } from './circle/tell.ts'
import { addAffinity, targetsOf } from './feed/affinity.ts'
import { constants } from './feed/formula.ts'
import { noteOrdered, notePaid } from './feed/quality/sale.ts'
import { rankPosts } from './feed/rank.ts'
import { followPerson, unfollowPerson } from './follow/turn.ts'
import { concernsPictures, findLooks, forgetTaken, keepTaken } from './media/taken.ts'
import { markHides } from './order/care/hide.ts'
import { tellCared, tellMergeDecided } from './order/care/tell.ts'
import { tellSettled, tellVoteClosed, tellVoteOpened } from './order/proposal/tell.ts'
import { countDay } from './order/trust/count.ts'
import { tellClosed } from './post/poll/close.ts'
import { findSubject } from './talk/talkable.ts'
import { tellCommented, tellFollowed, tellLiked, tellMentioned, tellSaved } from './talk/tell.ts'
import { noteVoice } from './topic/recount.ts'

const rank = (work: Work, { postId }: { postId: string }) => rankPosts(work, [postId])

/** What somebody did with a post says what they like; own posts say nothing. */
async function noteLiking(
  work: Work,
  { kind, subjectId, authorId, personId }: { kind: string; subjectId: string; authorId: string; personId: string },
  weight: number,
): Promise<void> {
  if (kind !== 'post' || personId === authorId) return
  const at = work.stated?.at ?? work.now
  await addAffinity(work, personId, await targetsOf(work, subjectId), { weight, at })
}

/** Own likes say nothing of anybody. */
async function countLike(work: Work, { authorId, personId }: { authorId: string; personId: string }, by: 1 | -1) {
  if (personId === authorId) return
  await countDay(work, personId, 'likes_given', by)
  await countDay(work, authorId, 'likes_received', by)
}

const c = constants

/** What feeds and follows do when others' facts, or this domain's own, reach them. */
export const reactions: Reactions = {
  async 'moderation.case-decided'(work, { caseId, kind, subjectId, personId, decision, rule }) {
    await markHides(work, caseId, decision !== 'keep')
    if (kind === 'post' && concernsPictures({ rule, decision }))
      await keepTaken(work, { caseId, rule, decision, looks: await findLooks(work, { postId: subjectId }) })
    if (decision !== 'keep' && decision !== 'note') await countDay(work, personId, 'against')
  },
  async 'moderation.decision-undone'(work, { caseId, personId, decision }) {
    await markHides(work, caseId, null)
    await forgetTaken(work, caseId)
    if (decision !== 'keep' && decision !== 'note') await countDay(work, personId, 'against', -1)
  },
  async 'moderation.appeal-decided'(work, { caseId, personId, outcome, decision }) {
    if (outcome === 'overturned') await markHides(work, caseId, false)
    if (outcome === 'overturned') await forgetTaken(work, caseId)
    if (outcome === 'overturned' && decision !== 'note') await countDay(work, personId, 'against', -1)
  },
  'live.host-followed': async (work, { hostId, personId }) =>
    void (await followPerson(work, hostId, [{ id: personId }])),
  'live.host-unfollowed': async (work, { hostId, personId }) => void (await unfollowPerson(work, hostId, personId)),
  // Who has blocked somebody neither follows nor is followed by them.
  async 'messaging.person-blocked'(work, { personId, blockedId }) {
    await unfollowPerson(work, blockedId, personId)
    await unfollowPerson(work, personId, blockedId)
  },
  async 'community.post-published'(work, fact) {
    await rankPosts(work, [fact.postId])
    await noteVoice(work, fact.postId, fact.authorId)
    await countDay(work, fact.authorId, 'posts')
    await tellMentioned(work, fact)
  },
  async 'community.post-edited'(work, fact) {
    await rankPosts(work, [fact.postId])
    await tellMentioned(work, { ...fact, mentionedIds: fact.newMentionIds })
  },
  'community.post-shown': rank,
  'community.post-tagged': rank,
  async 'community.care-done'(work, fact) {
    if (fact.act === 'recommend') await rankPosts(work, [fact.subjectId])
    await tellCared(work, fact)
  },
  'community.merge-decided': tellMergeDecided,
  async 'community.care-undone'(work, { act, subjectId }) {
    if (act === 'recommend') await rankPosts(work, [subjectId])
  },
  'community.post-hidden': rank,
  'community.post-removed': rank,
  async 'community.liked'(work, fact) {
    await noteLiking(work, fact, c.weightLiked)
    await countLike(work, fact, 1)
    await tellLiked(work, fact)
  },
  async 'community.unliked'(work, fact) {
    await noteLiking(work, fact, -c.weightLiked)
    await countLike(work, fact, -1)
  },
  async 'community.saved'(work, fact) {
    await noteLiking(work, fact, c.weightSaved)
    await tellSaved(work, fact)
  },
  'community.unsaved': (work, fact) => noteLiking(work, fact, -c.weightSaved),
  async 'community.comment-added'(work, fact) {
    const { kind, subjectId, subjectAuthorId: authorId, authorId: personId } = fact
    await noteLiking(work, { kind, subjectId, authorId, personId }, c.weightCommented)
    if (kind === 'post') await noteVoice(work, subjectId, personId)
    await countDay(work, personId, 'comments')
    await tellCommented(work, fact)
  },
  async 'community.followed'(work, fact) {
    await noteFollowing(work, fact, c.weightFollowed)
    await tellFollowed(work, fact)
  },
  'community.unfollowed': (work, fact) => noteFollowing(work, fact, -c.weightFollowed),
  'community.circle-joined': (work, { circleId, personId }) =>
    addAffinity(work, personId, [{ kind: 'circle', id: circleId }], { weight: c.weightJoined, at: work.now }),
  'community.circle-left': (work, { circleId, personId }) =>
    addAffinity(work, personId, [{ kind: 'circle', id: circleId }], { weight: -c.weightJoined, at: work.now }),
  'community.rules-vote-opened': tellVoteOpened,
  'community.rules-vote-closed': tellVoteClosed,
  'community.rules-settled': tellSettled,
  'sharing.link-made': noteShared,
  'sharing.order-attributed': noteOrdered,
  'orders.order-paid': (work, { orderId }) => notePaid(work, orderId, true),
  'orders.order-cancelled': (work, { orderId }) => notePaid(work, orderId, false),
  'orders.order-closed': (work, { orderId }) => notePaid(work, orderId, false),
  'community.quality-rewarded': (work, { postId, personId }) =>
    tell(work, { kind: 'quality-rewarded', personIds: [personId], about: { kind: 'post', id: postId } }),
  'community.circle-asked': tellAsked,
  'community.circle-request-settled': tellRequestSettled,
  'community.circle-member-removed': tellRemoved,
  'community.circle-role-set': tellRole,
  'community.poll-closed': tellClosed,
  'community.post-waits': (work, { postId, authorId }) =>
    tell(work, { kind: 'post-waits', personIds: [authorId], about: { kind: 'post', id: postId } }),
  'community.post-held-back': (work, { postId, authorId }) =>
    tell(work, { kind: 'post-held-back', personIds: [authorId], about: { kind: 'post', id: postId } }),
}

async function noteFollowing(work: Work, { followerId, personId }: Facts['community.followed'], weight: number) {
  const at = work.stated?.at ?? work.now
  await addAffinity(work, followerId, [{ kind: 'author', id: personId }], { weight, at })
}

/** A link by each channel is one sharing, however often it is copied. */
async function noteShared(
  work: Work,
  { kind, subjectId, sharerId, channel }: Facts['sharing.link-made'],
): Promise<void> {
  // The link under the products of a note comes with it; nobody handed it on.
  if (subjectId === undefined || channel === 'tag') return
  const sharer = { ...anonymous, id: sharerId, kind: 'member' as const }
  const subject = await findSubject(work.tx, { kind, id: subjectId }, sharer)
  if (!subject) return
  await sql`
    insert into community.talk as known (kind, subject_id, author_id, shares, is_ranked)
    values (${subject.kind}, ${subject.id}, ${subject.authorId}, 1, false)
    on conflict (kind, subject_id) do update set shares = known.shares + 1, is_ranked = false`.execute(work.tx)
  await noteLiking(work, { kind, subjectId, authorId: subject.authorId, personId: sharerId }, c.weightShared)
}
