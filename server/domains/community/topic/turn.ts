import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { lockTopic, type TopicRow } from './load.ts'
import { writing } from './tables.ts'
import { foldTopic } from './topic.ts'

const subjectOf = ({ id, name }: TopicRow) => ({ kind: 'topic', id, name })

async function change(work: Work, topic: TopicRow, set: Partial<TopicRow>): Promise<void> {
  await writing(work)
    .updateTable('community.topic')
    .set({ ...set, version: topic.version + 1 })
    .where('id', '=', topic.id)
    .execute()
}

async function getOpen(work: Work, topicId: string, version: number): Promise<TopicRow> {
  const topic = await lockTopic(work, topicId)
  if (topic.state === 'merged') throw refuse.topicMerged()
  if (topic.version !== version) throw refuse.staleTopic()
  return topic
}

/** Asks something of everybody under a topic: it stands above the hot list. Again with other words changes them. */
export async function launchTopic(
  work: Work,
  topicId: string,
  asked: { version: number; prompt: string },
): Promise<void> {
  const topic = await getOpen(work, topicId, asked.version)
  const prompt = asked.prompt.trim()
  if (prompt === '') throw refuse.emptyPrompt({ field: 'prompt' })
  await change(work, topic, { prompt, launched_at: topic.launched_at ?? work.now })
  await audit(work, 'community.topic-launched', subjectOf(topic), { prompt })
  work.record('community.topic-launched', { topicId, prompt })
}

/** Takes what was asked down again; the topic stays. */
export async function endLaunch(work: Work, topicId: string, version: number): Promise<void> {
  const topic = await getOpen(work, topicId, version)
  await change(work, topic, { prompt: null, launched_at: null })
  await audit(work, 'community.topic-launch-ended', subjectOf(topic))
}

/** Gives a topic another name; the old one leads there, also in posts to come. Refused when another topic has that name. */
export async function renameTopic(
  work: Work,
  topicId: string,
  asked: { version: number; name: string },
): Promise<void> {
  const topic = await getOpen(work, topicId, asked.version)
  const name = asked.name.trim().replace(/^#/, '')
  const folded = foldTopic(name)
  if (!/[\p{L}\p{N}]/u.test(folded)) throw refuse.emptyTopicName({ field: 'name' })
  const other = await writing(work)
    .selectFrom('community.topic')
    .select(['id', 'merged_into'])
    .where('folded', '=', folded)
    .where('id', '<>', topicId)
    .executeTakeFirst()
  if (other && other.merged_into !== topicId) throw refuse.topicNameTaken({ field: 'name', topicId: other.id })
  if (other) await writing(work).deleteFrom('community.topic').where('id', '=', other.id).execute()
  await change(work, topic, { name, folded })
  if (folded !== topic.folded) await keepOldName(work, topic)
  await audit(work, 'community.topic-renamed', subjectOf(topic), { from: topic.name, to: name })
  work.record('community.topic-renamed', { topicId, name })
}

/** Takes a topic from sight, or lets it be seen again. Its posts stay where they are. */
export async function hideTopic(work: Work, topicId: string, isHidden: boolean): Promise<void> {
  const topic = await lockTopic(work, topicId)
  if (topic.state === 'merged') throw refuse.topicMerged()
  const state = isHidden ? 'hidden' : 'open'
  if (topic.state === state) return
  await change(work, topic, { state })
  if (isHidden) await writing(work).deleteFrom('community.topic_heat').where('topic_id', '=', topicId).execute()
  await audit(work, isHidden ? 'community.topic-hidden' : 'community.topic-shown', subjectOf(topic))
  work.record(isHidden ? 'community.topic-hidden' : 'community.topic-shown', { topicId })
}

async function keepOldName(work: Work, { id, name, folded, created_by, created_at }: TopicRow): Promise<void> {
  const old = { id: newId(work.now.getTime()), name, folded, created_by, created_at }
  await writing(work)
    .insertInto('community.topic')
    .values({ ...old, state: 'merged', merged_into: id })
    .execute()
}
