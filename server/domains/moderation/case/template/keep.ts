import type { TemplateDraft } from '#contracts/moderation'
import { findLanguage, readingIdentity } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { writing } from '../../tables.ts'
import type { TemplateRow } from './queries.ts'

const columnsOf = (work: Work, { decision, rule, minutes, answer, place }: TemplateDraft) => {
  const lasts = decision === 'mute' || decision === 'ban'
  if (lasts && minutes === undefined) throw refuse.needsMinutes({ field: 'minutes' })
  return {
    ...{ decision, rule, place },
    minutes: lasts ? (minutes ?? 0) : null,
    answer: JSON.stringify(answer),
    changed_by: work.actor.name,
    changed_at: work.now,
  }
}

export async function addTemplate(work: Work, draft: TemplateDraft): Promise<TemplateRow> {
  const row = await writing(work)
    .insertInto('moderation.template')
    .values({ id: newId(work.now.getTime()), ...columnsOf(work, draft) })
    .returningAll()
    .executeTakeFirstOrThrow()
  work.record('moderation.template-changed', { templateId: row.id, how: 'added' })
  return row
}

export async function changeTemplate(work: Work, templateId: string, draft: TemplateDraft): Promise<TemplateRow> {
  const row = await writing(work)
    .updateTable('moderation.template')
    .set(columnsOf(work, draft))
    .where('id', '=', templateId)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw refuse.unknownTemplate()
  work.record('moderation.template-changed', { templateId, how: 'changed' })
  return row
}

/** Puts a template away, or takes it into use again. Again is the same. */
export async function turnTemplate(work: Work, templateId: string, isArchived: boolean): Promise<void> {
  const { numUpdatedRows } = await writing(work)
    .updateTable('moderation.template')
    .set({ archived_at: isArchived ? work.now : null })
    .where('id', '=', templateId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw refuse.unknownTemplate()
  work.record('moderation.template-changed', { templateId, how: isArchived ? 'archived' : 'restored' })
}

/** What somebody is told by a template, in their language. */
export async function answerOf(work: Work, templateId: string, personId: string): Promise<string> {
  const row = await writing(work)
    .selectFrom('moderation.template')
    .select('answer')
    .where('id', '=', templateId)
    .executeTakeFirst()
  if (!row) throw refuse.unknownTemplate({ field: 'templateId' })
  const { zh, en } = row.answer
  const language = await findLanguage(readingIdentity(work.tx), personId)
  return (language === 'en' ? (en ?? zh) : (zh ?? en)) ?? ''
}
