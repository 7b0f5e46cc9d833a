import { expect, type Page, test } from '@playwright/test'
import { until } from '../world/until.ts'
import { openVideoStage, publishClip, type SentAt, type VideoStage } from './video-stage.ts'

interface Reading {
  readonly frame: number
  readonly at: number
  readonly programTime: number | null
}

// A trace films every page, which costs more than the video that is tested.
test.use({ trace: 'off' })

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

/** Waits until the page has shown so many readable pictures since the wall-clock time, without keeping it busy. */
async function shown(page: Page, since: number, count = 10): Promise<Reading[]> {
  const isEnough = `readings.filter((one) => one.at > ${since} && one.programTime).length >= ${count}`
  await page.waitForFunction(isEnough, undefined, { polling: 250, timeout: 45_000 })
  return (await readings(page)).filter(({ at, programTime }) => at > since && programTime)
}

const loopMs = 24_000
const frameMs = 40

/** The program time that the clip's first picture would have by each of these, on a circle as long as the clip. */
function beginnings(found: readonly { frame: number; programTime: number | null }[]): number[] {
  return found.flatMap(({ frame, programTime }) => (programTime ? [(programTime - frame * frameMs) % loopMs] : []))
}

/** How far nine of ten lie from the middle of the others: the same picture must have the same program time everywhere. */
function difference(one: number[], others: number[]): number {
  const middle = others.toSorted((a, b) => a - b)[Math.floor(others.length / 2)] ?? Number.NaN
  const gaps = one.map((value) => Math.abs(value - middle)).map((gap) => Math.min(gap, loopMs - gap))
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.9)] ?? Number.NaN
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
  const [onHls = [], onFlv = []] = (await Promise.all([shown(hls, since), shown(flv, since)])).map(beginnings)
  const sent = beginnings([...sentAt].map(([frame, programTime]) => ({ frame, programTime })))
  expect(difference(onHls, onFlv)).toBeLessThan(250)
  expect(difference(onFlv, sent)).toBeLessThan(250)
  expect(difference(onHls, sent)).toBeLessThan(250)

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
  expect(difference(beginnings(kept), onFlv)).toBeLessThan(250)
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
  const times = (await readings(page)).flatMap(({ programTime }) => programTime ?? [])
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
