import { expect } from '@playwright/test'
import { listManagedShows } from '#contracts/live'
import type { Visitor } from '../../world/house.ts'
import { openShowStage, type ShowStage } from '../show-stage.ts'

export interface DemoStage extends ShowStage {
  readonly owner: Visitor
}

/** A house with the living demo, once its running show is on air. */
export async function openDemoStage(): Promise<DemoStage> {
  const stage = await openShowStage({ NIGHTMARKET_DEMO: 'small' })
  const owner = await stage.member('老陈', 'owner')
  const live = { query: { all: true, state: 'live' as const } }
  const onAir = async () => (await owner.call(listManagedShows, live)).items.length
  await expect.poll(onAir, { timeout: 240_000, intervals: [200, 1_000] }).toBeGreaterThan(0)
  return { ...stage, owner }
}
