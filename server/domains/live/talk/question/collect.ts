import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { writing } from '../../tables.ts'
import { findSame, isQuestion, shapeOf } from './question.ts'

/** What the chat said, as the fact tells it. */
export interface Asked {
  readonly showId: string
  readonly lineId: string
  readonly personId: string
  readonly text: string
  readonly productId?: string
  readonly shadowed?: boolean
}

const mergedWithinMs = 1_800_000

/** Puts a line that asks something to the question it repeats, or makes it a new one. Answered ones are asked anew. */
export async function collectQuestion(work: Work, asked: Asked): Promise<void> {
  if (asked.shadowed || !isQuestion(asked.text)) return
  const shape = shapeOf(asked.text)
  if (shape.length === 0) return
  const tx = writing(work)
  const line = await tx.selectFrom('live.line').select('retracted_at').where('id', '=', asked.lineId).executeTakeFirst()
  if (!line || line.retracted_at) return
  const same = findSame(shape, asked.productId, await openQuestions(work, asked.showId))
  const questionId = same?.id ?? newId(work.now.getTime())
  if (!same) {
    await tx
      .insertInto('live.question')
      .values({
        id: questionId,
        show_id: asked.showId,
        wording: asked.text,
        shape,
        product_id: asked.productId ?? null,
        first_at: work.now,
        last_at: work.now,
      })
      .execute()
  }
  await tx
    .insertInto('live.question_line')
    .values({ line_id: asked.lineId, question_id: questionId, person_id: asked.personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  if (same) await tx.updateTable('live.question').set({ last_at: work.now }).where('id', '=', questionId).execute()
}

async function openQuestions(work: Work, showId: string) {
  const rows = await writing(work)
    .selectFrom('live.question')
    .select(['id', 'shape', 'product_id'])
    .where('show_id', '=', showId)
    .where('answered_at', 'is', null)
    .where('last_at', '>', new Date(work.now.getTime() - mergedWithinMs))
    .orderBy('last_at', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({ id: row.id, shape: row.shape, productId: row.product_id ?? undefined }))
}
