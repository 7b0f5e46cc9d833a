import { sql } from 'kysely'

import type { Expert } from '#contracts/reviews'
import { getProductPage, readingCatalogue } from '#domains/catalogue/index'
import { personCards, readingIdentity } from '#domains/identity/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { reading, writing } from '../../tables.ts'
import type { QuestionRow } from '../load.ts'

/** The experts of what a question is about, those of the place itself before those of all the house. */
export async function findExpertsOf(work: Work, question: QuestionRow): Promise<string[]> {
  const categoryId = await categoryOf(work, question)
  const circleId = question.place_kind === 'circle' ? question.place_id : undefined
  const rows = await writing(work)
    .selectFrom('reviews.expert')
    .select('person_id')
    .where(
      sql<boolean>`(place_kind = 'house' or (place_kind = 'category' and place_id = ${categoryId ?? null})
        or (place_kind = 'circle' and place_id = ${circleId ?? null}))`,
    )
    .orderBy(sql`place_kind = 'house'`)
    .orderBy('named_at')
    .limit(20)
    .execute()
  return [...new Set(rows.map(({ person_id }) => person_id))]
}

export async function isExpertOf(work: Work, question: QuestionRow, personId: string): Promise<boolean> {
  return (await findExpertsOf(work, question)).includes(personId)
}

/** Who is asked as an expert, and about what. */
export async function listExperts(db: Database): Promise<Expert[]> {
  const rows = await reading(db)
    .selectFrom('reviews.expert')
    .select(['person_id', 'place_kind', 'place_id', 'named_at'])
    .orderBy('named_at', 'desc')
    .limit(500)
    .execute()
  const names = await personCards(
    readingIdentity(db),
    rows.map(({ person_id }) => person_id),
  )
  return rows.map(({ person_id, place_kind, place_id, named_at }) => {
    const card = names.get(person_id)
    return {
      person: present({ id: person_id, name: card?.name ?? '', avatarUrl: card?.avatarUrl }),
      placeKind: place_kind,
      placeId: place_id,
      namedAt: named_at.toISOString(),
    }
  })
}

/** The category of the product a question is about, for experts; undefined for others and for what is not on sale. */
async function categoryOf(work: Work, question: QuestionRow): Promise<string | undefined> {
  if (question.place_kind !== 'product') return undefined
  const page = await getProductPage(readingCatalogue(work.tx), question.place_id).catch(() => undefined)
  return page?.categoryId
}
