import { expect, type Page, test } from '@playwright/test'
import { until } from '../world/until.ts'
import { openVideoStage, publishClip, type SentAt, type VideoStage } from './video-stage.ts'

interface Reading {
  readonly frame: number
  readonly at: number
  readonly programTime: number | null
}

let stage: VideoStage
test.beforeAll(async () => {
  stage = await openVideoStage()
})
test.afterAll(() => stage.close())

async function watch(page: Page, query: string): Promise<Page> {
  await page.goto(`${stage.origin}/page/?${query}`)
  return page
}

const readings = (page: Page): Promise<Reading[]> => page.evaluate('readings')

/** Waits until the page has shown so many readable pictures since the wall-clock time. */
function shown(page: Page, since: number, count = 10): Promise<Reading[]> {
  return until(async () => {
    const found = (await readings(page)).filter(({ at, programTime }) => at > since && programTime !== null)
    return found.length >= count ? found : undefined
  }, 30_000)
}

/** Program time by picture number, as a player has it. */
function byFrame(found: readonly Reading[]): Map<number, number> {
  return new Map(found.map(({ frame, programTime }) => [frame, programTime ?? Number.NaN]))
}

/** How far two accounts of the same pictures differ, for nine of ten: a page that stutters reads a few of them late. */
function difference(one: Map<number, number>, other: Map<number, number>): { common: number; ms: number } {
  const gaps = [...one].flatMap(([frame, at]) => (other.has(frame) ? [Math.abs(at - (other.get(frame) ?? 0))] : []))
  gaps.sort((a, b) => a - b)
  return { common: gaps.length, ms: gaps[Math.floor(gaps.length * 0.9)] ?? Number.NaN }
}

test('both routes show the same picture at the same program time, and go on after a lost publisher', async ({
  browser,
}) => {
  const sentAt: SentAt = new Map()
  const first = await publishClip(stage.rtmpPort, 'both', sentAt)
  const hls = await watch(await browser.newPage(), 'channel=both&routes=hls')
  const flv = await watch(await browser.newPage(), 'channel=both&routes=flv')
  const since = Date.now()
  await Promise.all([shown(hls, since, 40), shown(flv, since, 40)])
  const [onHls, onFlv] = (await Promise.all([shown(hls, since), shown(flv, since)])).map(byFrame)
  if (!onHls || !onFlv) throw new Error('nothing was shown')
  const between = difference(onHls, onFlv)
  expect(between.common).toBeGreaterThan(5)
  expect(between.ms).toBeLessThan(250)
  expect(difference(onFlv, sentAt).ms).toBeLessThan(250)
  expect(difference(onHls, sentAt).ms).toBeLessThan(250)

  const markers = await Promise.all([hls, flv].map((page) => page.evaluate('marker')))
  first.cut()
  for (const page of [hls, flv]) await page.waitForFunction('player.state === "away"', undefined, { timeout: 15_000 })
  expect(stage.changes.at(-1)).toMatchObject({ channelId: 'both', news: 'away' })
  const second = await publishClip(stage.rtmpPort, 'both', sentAt)
  const returnedAt = Date.now()
  await Promise.all([shown(hls, returnedAt), shown(flv, returnedAt)])
  for (const page of [hls, flv]) expect(await page.evaluate('player.state')).toBe('playing')
  expect(stage.changes.at(-1)).toMatchObject({ channelId: 'both', news: 'back' })
  expect(await Promise.all([hls, flv].map((page) => page.evaluate('marker')))).toEqual(markers)

  await second.stop()
  stage.streaming.end('both')
  for (const page of [hls, flv]) await page.waitForFunction('player.state === "ended"', undefined, { timeout: 15_000 })

  const replay = await watch(await browser.newPage(), 'channel=both&mode=replay')
  const kept = await shown(replay, 0, 50)
  const again = difference(byFrame(kept), onFlv)
  expect(again.common).toBeGreaterThan(5)
  expect(again.ms).toBeLessThan(250)
  const rows = await stage.streaming.recording('both')
  const afterBreak = rows.find(({ run }) => run > 0)
  if (!afterBreak) throw new Error('the recording has no second run')
  await replay.evaluate(`player.seek(${afterBreak.startsAt - 700})`)
  await until(async () =>
    (await readings(replay)).find(({ programTime }) => (programTime ?? 0) > afterBreak.startsAt + 500),
  )
})

test('a product clip is a window of the show', async ({ page }) => {
  const loop = await publishClip(stage.rtmpPort, 'clip', new Map())
  const rows = await until(async () => {
    const kept = await stage.streaming.recording('clip')
    return kept.length >= 3 ? kept : undefined
  })
  const from = (rows[1]?.startsAt ?? 0) + 500
  await watch(page, `channel=clip&mode=clip&from=${from}&to=${from + 1000}`)
  await page.waitForFunction('player.state === "ended"', undefined, { timeout: 20_000 })
  const times = (await readings(page)).map(({ programTime }) => programTime ?? 0)
  expect(Math.min(...times)).toBeGreaterThanOrEqual((rows[1]?.startsAt ?? 0) - 100)
  expect(Math.max(...times)).toBeLessThan((rows[2]?.startsAt ?? 0) + 100)
  await loop.stop()
})

test('a route that is not to be had is left for the next by itself', async ({ page }) => {
  await page.route('**/live.flv', (route) =>
    route.fulfill({ status: 200, contentType: 'video/x-flv', body: 'no video' }),
  )
  const loop = await publishClip(stage.rtmpPort, 'ladder', new Map())
  const since = Date.now()
  await watch(page, 'channel=ladder&routes=flv,hls')
  await shown(page, since)
  expect(await page.evaluate('player.route')).toBe('hls')
  await loop.stop()
})

test('after a sleep the player is where the stream is', async ({ page }) => {
  const loop = await publishClip(stage.rtmpPort, 'sleep', new Map())
  await watch(page, 'channel=sleep&routes=flv')
  await shown(page, Date.now())
  await page.evaluate('video.pause()')
  const frozen = await page.evaluate<number>('readings.length')
  await until(async () =>
    (await page.evaluate<number>('video.buffered.end(0) - video.currentTime')) > 2 ? true : undefined,
  )
  await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))')
  await until(async () => ((await page.evaluate<number>('readings.length')) > frozen + 10 ? true : undefined), 5000)
  expect(await page.evaluate<number>('video.buffered.end(0) - video.currentTime')).toBeLessThan(1.5)
  await loop.stop()
})

test('a browser camera is on air, with sound that every route carries', async ({ context }) => {
  const camera = await watch(await context.newPage(), 'channel=camera&routes=hls')
  await camera.evaluate('goLive()')
  await until(() => (stage.streaming.state('camera') === 'live' ? true : undefined))
  const flv = await watch(await context.newPage(), 'channel=camera&routes=flv')
  await until(async () => ((await flv.evaluate<number>('shown')) > 30 ? true : undefined))
  await until(() => stage.streaming.health('camera')?.audio)
  expect(stage.streaming.health('camera')).toMatchObject({ source: 'camera', state: 'live', audio: { codec: 'aac' } })
  expect(await camera.evaluate('camera.state')).toBe('open')
  await camera.evaluate('camera.stop()')
  await flv.waitForFunction('player.state === "away"', undefined, { timeout: 15_000 })
})
