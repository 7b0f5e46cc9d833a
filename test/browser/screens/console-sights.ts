import { expect, type Page } from '@playwright/test'
import { listProducts, listStories } from '#contracts/catalogue'
import { createCircle } from '#contracts/community'
import { listManagedShows } from '#contracts/live'
import type { Visitor } from '../../world/house.ts'
import { pathsOf } from '../faults.ts'
import type { Sight } from './look.ts'

/** Every screen of the console, with something of the demo where its address wants one, and with its first row open. */
export async function consoleSights(owner: Visitor): Promise<Sight[]> {
  const { items: products } = await owner.call(listProducts, { query: { limit: 1 } })
  const { items: stories } = await owner.call(listStories, { query: { limit: 1 } })
  const { items: shows } = await owner.call(listManagedShows, { query: { all: true, state: 'live', limit: 1 } })
  const circle = await owner.call(createCircle, { body: teaCircle })
  const examples: Readonly<Record<string, string>> = {
    $product: products[0]!.id,
    $story: stories[0]!.id,
    $showId: shows[0]!.id,
    $circle: circle.id,
  }
  const exampleOf = (name: string) => {
    if (!examples[name]) throw new Error(`A screen of the console wants ${name}, and there is no example of it.`)
    return examples[name]
  }
  return pathsOf('console').map((path) => ({
    name: `/console${path}`,
    address: `/console${path.replaceAll(/\$\w+/g, exampleOf)}`,
    until: ['isUnalarmed'],
    onward: [openFirstRow],
  }))
}

const teaCircle = {
  handle: 'for-the-console',
  name: '灯下茶友',
  purpose: '慢慢喝茶',
  audience: '爱茶的人',
  theme: '茶',
  culture: '友善',
  rules: [],
  joining: 'open' as const,
  question: '',
  ordersMin: 1,
  interests: [],
  colour: '#0b7a54',
}

/** A list opens what a row stands for beside itself. */
async function openFirstRow(page: Page): Promise<boolean> {
  const first = page.locator('tbody tr td:first-child > button').first()
  if (!(await first.isVisible())) return false
  await first.click()
  await expect(page.locator('aside[aria-label]')).toBeVisible()
  return true
}
