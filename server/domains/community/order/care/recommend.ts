import type { Work } from '#platform/work'
import { cleanLine } from '../../post/clean.ts'
import { getReadablePost, lockPost } from '../../post/load.ts'
import { screen } from '../../post/screen.ts'
import { refuse } from '../../refusals.ts'
import { reading } from '../../tables.ts'
import { findStanding, keepCare } from './keep.ts'
import { permitCare } from './permit.ts'

/** Recommends a note to the circle in which it stands, with a reason; once at a time. Again by the same is the same. */
export async function recommendPost(work: Work, postId: string, reason: string): Promise<void> {
  await getReadablePost(reading(work.tx), postId, work.actor)
  const post = await lockPost(work, postId)
  if (post.state !== 'published' || post.circle_id === null || post.audience === 'self') throw refuse.unknownPost()
  if (post.author_id === work.actor.id) throw refuse.notYourself()
  const permit = await permitCare(work, 'recommend', post.circle_id)
  const before = await findStanding(work, 'recommend', { kind: 'post', id: postId })
  if (before?.person_id === work.actor.id) return
  if (before) throw refuse.alreadyRecommended()
  const said = await screen(
    work,
    { kind: 'comment', title: undefined, text: reason, circleId: post.circle_id },
    work.actor,
  )
  const note = cleanLine(said.text)
  if (said.verdict !== 'publish' || note === '') throw refuse.wordsRefused({ field: 'note' })
  const draft = { act: 'recommend', kind: 'post', subject_id: postId, author_id: post.author_id } as const
  await keepCare(work, { ...draft, circle_id: post.circle_id, note }, permit)
}
