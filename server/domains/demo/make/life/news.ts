import { addNewsSource, enterNews, settleNews } from '#domains/news/index'
import { demoNews, demoSources } from '../../content/news.ts'
import type { Pieces } from '../pieces.ts'

const isOpen = () => true
const stepMs = 7 * 3_600_000

/** Lets editors of the demo follow a few examples of sources, which are never looked at, and decide on what came from them. */
export async function makeNews(pieces: Pieces): Promise<void> {
  const sources = new Map<string, string>()
  for (const { key, name, topics } of demoSources) {
    const feedUrl = `https://example.com/nightmarket/${key}.xml`
    const draft = { name, feedUrl, topics: [...topics], everyMinutes: 1440 }
    const sourceId = await pieces.make(`news/source/${key}`, (work) =>
      addNewsSource(work, draft, { isOpen, isDemo: true }),
    )
    sources.set(key, sourceId)
  }
  for (const [nth, { from, title, extract, topics, remark = '', state }] of [...demoNews.entries()].toReversed()) {
    if (pieces.isOver()) return
    await pieces.make(`news/item/${nth}`, async (work) => {
      const link = `https://example.com/nightmarket/${from}/${nth}`
      const draft = {
        title,
        link,
        source: '',
        extract,
        topics: [...topics],
        remark,
        isPublished: state === 'published',
      }
      const toldAt = new Date(work.now.getTime() - (nth + 1) * stepMs)
      const id = await enterNews(work, draft, { isDemo: true, toldAt, sourceId: sources.get(from) ?? '' })
      if (state === 'aside') await settleNews(work, id, { state: 'aside', version: 1 })
      return id
    })
  }
}
