import { readFile } from 'node:fs/promises'

import {
  addIllustration,
  createEndorsement,
  createStory,
  setStoryStatus,
  storePicture,
  writeGuide,
} from '#domains/catalogue/index'
import { system } from '#platform/work'
import { demoEndorsement, demoGuides, demoStory } from '../content/trust.ts'
import type { Cast } from './cast.ts'
import { dayFrom } from './day-from.ts'
import { type Pieces, unlessMade } from './pieces.ts'

type Goods = ReadonlyMap<string, string>

/** What the demo says in words: guides, its story, and who stands up for what. */
export async function makeWords(pieces: Pieces, goods: Goods, cast: Cast): Promise<void> {
  await pieces.make('guides', async (work) => {
    for (const { product, materials, steps } of demoGuides) {
      const productId = goods.get(product)
      if (!productId) continue
      const draft = {
        version: 0,
        materials: materials.map(([name, percent]) => ({ name, percent })),
        steps: steps.map((text) => ({ text })),
      }
      await writeGuide(work, productId, draft)
    }
    return 'guides'
  })
  await unlessMade(pieces, 'story', () => makeStory(pieces, goods))
  await unlessMade(pieces, 'endorsement', () => makeEndorsement(pieces, goods, cast))
}

async function makeStory(pieces: Pieces, goods: Goods): Promise<void> {
  const { handle, title, lead, cover, picture, caption, texts, quote, by, products } = demoStory
  const [coverId, illustrationId] = [
    await illustrate(pieces, 'cover', cover),
    await illustrate(pieces, 'cover', picture),
  ]
  const [first, second] = texts
  await pieces.make('story', async (work) => {
    const draft = {
      handle,
      title,
      lead,
      coverId,
      blocks: [
        { kind: 'text' as const, text: first },
        { kind: 'quote' as const, text: quote, by },
        { kind: 'picture' as const, illustrationId, caption },
        { kind: 'text' as const, text: second },
      ],
      productIds: idsOf(goods, products),
    }
    const storyId = await createStory(work, draft, { isDemo: true })
    await setStoryStatus(work, storyId, 'published')
    return storyId
  })
}

async function makeEndorsement(pieces: Pieces, goods: Goods, cast: Cast): Promise<void> {
  const { host, fromDays, untilDays, products, ...said } = demoEndorsement
  const hostId = cast.hosts.get(host)
  const illustrationId = await illustrate(pieces, 'face', host)
  await pieces.make('endorsement', async (work) => {
    const draft = {
      ...said,
      from: dayFrom(work.now, fromDays),
      until: dayFrom(work.now, untilDays),
      ...(hostId && { hostId }),
      illustrationId,
      productIds: idsOf(goods, products),
    }
    return createEndorsement(work, draft, { isDemo: true })
  })
}

async function illustrate({ house }: Pieces, folder: 'cover' | 'face', name: string): Promise<string> {
  const bytes = await readFile(new URL(`../picture/${folder}/${name}.webp`, import.meta.url))
  const picture = await storePicture(house.storage, bytes)
  return house.perform(system, (work) => addIllustration(work, picture))
}

function idsOf(goods: Goods, handles: readonly string[]): string[] {
  return handles.flatMap((handle) => goods.get(handle) ?? [])
}
