import { addWords, listWords, removeWord, testWords } from '#contracts/moderation'
import { defaultLimit, pageOf } from '#kernel/page'
import { on } from '#platform/http'
import { currentLists } from '../screen/lists.ts'
import { reading } from '../tables.ts'
import { addWords as addToList, removeWord as removeFromList } from './change.ts'
import { findWords, type WordRow } from './queries.ts'

const shown = ({ plain, added_at, added_by, ...row }: WordRow) => ({ ...row, addedAt: added_at, addedBy: added_by })

export const wordRoutes = [
  on(listWords, async ({ query, reader }) => {
    const limit = query.limit ?? defaultLimit
    return pageOf(await findWords(reading(reader), query, limit + 1), limit, shown, (row) => row.id)
  }),
  on(addWords, ({ body, perform }) => perform((work) => addToList(work, body))),
  on(removeWord, async ({ params, perform }) => {
    await perform((work) => removeFromList(work, params.wordId))
    return {}
  }),
  on(testWords, async ({ body, reader }) => {
    const { verdict, text, hits } = (await currentLists(reading(reader))).filter(body.text)
    return { verdict, text, words: hits.map((hit) => hit.word) }
  }),
]
