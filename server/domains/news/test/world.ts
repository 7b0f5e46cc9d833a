import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'

import type { NewsDraft, NewsSourceDraft } from '#contracts/community/news'
import { createPerform, type JobDraft } from '#platform/work'
import { stage } from '#test/world/stage'
import { enterItem } from '../item/write.ts'
import { addSource } from '../source/keep.ts'
import { lookDue } from '../source/look.ts'
import '../index.ts'

type Told = { readonly headers: Record<string, string | string[] | undefined>; readonly response: ServerResponse }

/** A server of the outside world on this machine, whose answer to each path can be changed. */
export async function outside() {
  const answers = new Map<string, (told: Told) => void>()
  const asked: string[] = []
  const server = createServer(({ url = '/', headers }, response) => {
    asked.push(url)
    const answer = answers.get(url)
    if (answer) answer({ headers, response })
    else response.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const says = (path: string, body: string | Buffer, headers: Record<string, string> = {}) =>
    answers.set(path, ({ response }) => response.writeHead(200, headers).end(body))
  return { origin, answers, asked, says }
}

export interface Piece {
  readonly title: string
  readonly link?: string
  readonly guid?: string
  readonly at?: Date
}

/** A feed of these pieces. */
export function feedOf(pieces: readonly Piece[]): string {
  return `<rss version="2.0"><channel><title>Tea</title>${pieces.map(itemOf).join('')}</channel></rss>`
}

function itemOf({ title, link, guid, at }: Piece): string {
  const address = link ?? `https://tea.example/${encodeURIComponent(title)}`
  const date = at ? `<pubDate>${at.toUTCString()}</pubDate>` : ''
  const name = `<guid isPermaLink="false">${guid ?? title}</guid>`
  const words = `<title>${title}</title><description>&lt;b&gt;About&lt;/b&gt; ${title}</description>`
  return `<item>${words}<link>${address}</link>${name}${date}</item>`
}

/** A house that follows sources on this machine, on real PostgreSQL. */
export async function newsWorld() {
  const around = await stage()
  const jobs = { enqueueIn: async (_tx: unknown, _drafts: readonly JobDraft[]) => undefined }
  const on = { ...around, perform: createPerform({ db: around.db, clock: around.clock, rooms: around.rooms, jobs }) }
  const web = await outside()
  const olive = await on.someone('Olive', ['operator'])
  const ann = await on.someone('Ann', ['operator'])
  const bo = await on.someone('Bo')
  let made = 0

  const draftOf = (path: string, part: Partial<NewsSourceDraft> = {}): NewsSourceDraft => ({
    name: `Source ${++made}`,
    feedUrl: `${web.origin}${path}`,
    topics: ['tea'],
    everyMinutes: 60,
    ...part,
  })
  const follow = (path: string, part: Partial<NewsSourceDraft> = {}) =>
    on.perform(olive, (work) => addSource(work, draftOf(path, part), { isOpen: () => true }))
  const look = () => lookDue(on, { isAllowed: () => true, timeoutMs: 2000 })
  const enter = (part: Partial<NewsDraft> = {}) =>
    on.perform(olive, (work) =>
      enterItem(work, { ...usualNews, link: `https://tea.example/by-hand/${++made}`, ...part }),
    )
  return { ...on, web, olive, ann, bo, draftOf, follow, look, enter }
}

export const usualNews: NewsDraft = {
  title: 'A new way to dry leaves',
  link: 'https://tea.example/dry',
  source: 'Tea Weekly',
  extract: 'It takes half the time.',
  topics: ['tea'],
  remark: '',
  isPublished: false,
}
