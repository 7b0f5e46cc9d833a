import {
  addSeries,
  answerInvitation,
  createArticle,
  createColumn,
  inviteAuthor,
  publishArticle,
  setColumnCover,
  subscribeColumn,
} from '#domains/columns/index'
import { demoArticles, demoColumn } from '../../content/columns.ts'
import type { Cast } from '../cast.ts'
import { memberActor } from '../people.ts'
import { keepDrawing } from '../pictures.ts'
import type { Pieces } from '../pieces.ts'

interface Living {
  readonly cast: Cast
  readonly goods: ReadonlyMap<string, string>
}

/** Lets a member of the demo write a column: a series of three, with a few who subscribe to it. */
export async function makeColumn(pieces: Pieces, { cast, goods }: Living): Promise<void> {
  const { draft, cover, series } = demoColumn
  const author = memberActor(cast, 2)
  const columnId = await makeFrame(pieces)
  if (pieces.isOver()) return
  const seriesId = await pieces.make(
    'column/series',
    async (work) => (await addSeries(work, columnId, series)).id,
    author,
  )
  for (const nth of [3, 5, 8, 9])
    await pieces.make(
      `column/subscriber/${nth}`,
      async (work) => {
        await subscribeColumn(work, columnId)
        return columnId
      },
      memberActor(cast, nth),
    )
  const productId = [...goods.values()][0]
  for (const [nth, { title, lead, pieces: blocks }] of demoArticles.entries()) {
    if (pieces.isOver()) return
    const product = productId && nth === 1 ? [{ kind: 'product' as const, productId }] : []
    await pieces.make(
      `column/article/${nth}`,
      async (work) => {
        const words = { title, lead, seriesId, blocks: [...blocks, ...product] }
        const id = await createArticle(work, columnId, words, { isDemo: true })
        await publishArticle(work, id, 1)
        return id
      },
      author,
    )
  }

  async function makeFrame({ house }: Pieces): Promise<string> {
    const known = pieces.find('column')
    if (known) return known
    const picture = await keepDrawing(house.storage, `cover/${cover}`, 1)
    return pieces.make('column', async (work) => {
      const id = await createColumn(work, draft, { isDemo: true })
      await setColumnCover(work, id, picture)
      await inviteAuthor(work, id, author.id, 'expert')
      await answerInvitation({ ...work, actor: author }, id, true)
      return id
    })
  }
}
