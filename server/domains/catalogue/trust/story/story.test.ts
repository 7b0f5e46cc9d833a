import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'

import type { Story, StoryCard, StoryDraft } from '#contracts/catalogue'
import { person } from '#test/world/people'
import { removeDemoProducts } from '../../product/remove-demo.ts'
import { catalogueWorld, formWith } from '../../test/house.ts'
import { createStory, setStoryStatus } from './keep.ts'

const { house, ask } = await catalogueWorld()
const mei = person('Mei', 'operator')
const viewer = person('Vic')
const ghost = '01k0000000000000000000ghst'
const picture = new Uint8Array(
  await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
    .png()
    .toBuffer(),
)
const tea: StoryDraft = {
  handle: 'tea',
  title: { zh: '灯下做茶', en: 'Tea by lamplight' },
  lead: { zh: '一盏灯，一锅茶。' },
  blocks: [
    { kind: 'text', text: { zh: '天亮前开锅。', en: 'The pan is hot before dawn.' } },
    { kind: 'quote', text: { zh: '火候在手里。' }, by: { zh: '做茶人' } },
  ],
  productIds: [],
}

const add = async (draft: Partial<StoryDraft>): Promise<Story> =>
  (await ask(mei, 'POST', '/catalogue/stories', { ...tea, ...draft })).json
const publish = (id: string) => ask(mei, 'POST', `/catalogue/stories/${id}/publish`)
const upload = async () =>
  (await ask(mei, 'POST', '/catalogue/illustrations', formWith(picture, 'pan.png'))).json.id as string

async function shelve(handle: string, status = 'active'): Promise<string> {
  const draft = { handle, title: { en: handle }, status, variants: [{ values: [], price: 1 }] }
  return (await ask(mei, 'POST', '/catalogue/products', draft)).json.id
}

test('a story is a draft until it is published, then it has its own page with its pictures and products', async () => {
  const [onSale, draft] = [await shelve('longjing'), await shelve('secret', 'draft')]
  const illustrationId = await upload()
  const blocks: StoryDraft['blocks'] = [...tea.blocks, { kind: 'picture', illustrationId, caption: { zh: '锅' } }]
  const { id } = await add({ blocks, coverId: await upload(), productIds: [onSale, draft] })
  assert.equal((await ask(undefined, 'GET', '/stories/tea')).status, 404)
  assert.deepEqual((await ask(undefined, 'GET', '/products/longjing/trust')).json.stories, [])
  await publish(id)
  const page = (await ask(undefined, 'GET', '/stories/tea')).json
  assert.deepEqual(
    [page.blocks.map(({ kind }: { kind: string }) => kind), page.blocks[2].picture.width, page.cover.width],
    [['text', 'quote', 'picture'], 40, 40],
  )
  assert.deepEqual(
    page.products.map(({ handle }: { handle: string }) => handle),
    ['longjing'],
  )
  const { stories } = (await ask(undefined, 'GET', '/products/longjing/trust')).json
  assert.deepEqual(
    stories.map(({ handle }: StoryCard) => handle),
    ['tea'],
  )
  await ask(mei, 'POST', `/catalogue/stories/${id}/unpublish`)
  assert.equal((await ask(undefined, 'GET', '/stories/tea')).status, 404)
})

test('what does not hold is refused by its field', async () => {
  const refused = async (draft: Partial<StoryDraft>) => {
    const { json } = await ask(mei, 'POST', '/catalogue/stories', { ...tea, handle: 'refused', ...draft })
    return [json.type, json.field]
  }
  assert.deepEqual(await refused({ title: { zh: ' ' } }), ['catalogue.field-missing', 'title'])
  assert.deepEqual(await refused({ blocks: [{ kind: 'text', text: {} }] }), ['catalogue.field-missing', 'blocks[0]'])
  const lost = { kind: 'picture' as const, illustrationId: ghost, caption: {} }
  assert.deepEqual(await refused({ blocks: [lost] }), ['catalogue.unknown-picture', 'blocks'])
  assert.deepEqual(await refused({ coverId: ghost }), ['catalogue.unknown-picture', 'coverId'])
  assert.equal((await refused({ productIds: [ghost] }))[0], 'catalogue.unknown-product')
  const { handle: _, ...unnamed } = tea
  const made = await ask(mei, 'POST', '/catalogue/stories', { ...unnamed, title: { en: 'A new tale' } })
  assert.equal(made.json.handle, 'a-new-tale')
  const empty = await add({ handle: 'empty', blocks: [] })
  assert.deepEqual((await publish(empty.id)).json.type, 'catalogue.empty-story')
})

test('a handle stands once, an edit names its version, and only writers write', async () => {
  const both = await Promise.all([add({ handle: 'once' }), add({ handle: 'once' })])
  assert.deepEqual(both.map((one) => ('type' in one ? one.type : 'kept')).sort(), [
    'catalogue.story-handle-taken',
    'kept',
  ])
  const { id, version } = await add({ handle: 'edit' })
  const change = () => ask(mei, 'PUT', `/catalogue/stories/${id}`, { ...tea, handle: 'edited', version })
  assert.equal((await change()).json.version, 2)
  assert.equal((await change()).json.type, 'catalogue.stale-version')
  assert.equal((await ask(viewer, 'POST', '/catalogue/stories', tea)).status, 403)
  assert.equal((await ask(viewer, 'POST', `/catalogue/stories/${id}/publish`)).status, 403)
})

test('a removed story is gone for readers and can be put back; lists page without losing one', async () => {
  const ids: string[] = []
  for (let n = 0; n < 5; n++) ids.push((await add({ handle: `page-${n}` })).id)
  for (const id of ids) await publish(id)
  const seen: string[] = []
  for (let after = ''; ; ) {
    const { json } = await ask(undefined, 'GET', `/stories?limit=2${after && `&after=${after}`}`)
    seen.push(...json.items.map(({ handle }: StoryCard) => handle))
    if (!json.next) break
    after = json.next
  }
  assert.deepEqual(seen, ['page-4', 'page-3', 'page-2', 'page-1', 'page-0'])
  await ask(mei, 'DELETE', `/catalogue/stories/${ids[0]}`)
  assert.equal((await ask(undefined, 'GET', '/stories/page-0')).status, 404)
  await ask(mei, 'POST', `/catalogue/stories/${ids[0]}/restore`)
  assert.equal((await ask(undefined, 'GET', '/stories/page-0')).status, 200)
  const staff = (await ask(mei, 'GET', '/catalogue/stories?q=page-&status=published&limit=2')).json
  assert.deepEqual([staff.total, staff.items.length], [5, 2])
  const next = (await ask(mei, 'GET', `/catalogue/stories?q=page-&limit=200&after=${staff.next}`)).json
  assert.equal(next.items.length, 3)
})

test('the stories of a demo go with it', async () => {
  await house.perform(mei, async (work) => {
    const id = await createStory(work, { ...tea, handle: 'demo' }, { isDemo: true })
    await setStoryStatus(work, id, 'published')
  })
  assert.equal((await ask(undefined, 'GET', '/stories/demo')).status, 200)
  await house.perform(mei, removeDemoProducts)
  assert.equal((await ask(undefined, 'GET', '/stories/demo')).status, 404)
})
