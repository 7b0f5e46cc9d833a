import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import type { Loop } from '#platform/streaming/rtmp/loop'
import { findChromium } from '#test/browser/chromium'
import { publishClip, type SentAt } from '#test/browser/video-stage'
import { until } from '#test/world/until'

/**
 * The demo clip through RTMP to two players in a real browser. Latency is from a picture's leaving the publisher to its
 * being shown, read from the number in the picture. The measured server is a process of its own.
 */
const measureMs = 15_000
const settleMs = 6_000
const awayMs = 4_000

interface Reading {
  readonly frame: number
  readonly at: number
}

const house = fork(new URL('video/house.ts', import.meta.url))
const browser = await launch()
try {
  const { origin, rtmpPort } = await once(house, 'message').then(
    ([place]) => place as { origin: string; rtmpPort: number },
  )
  const sentAt: SentAt = new Map()
  const loop = await publishClip(rtmpPort, 'bench', sentAt)
  const hls = await watch(browser, `${origin}/page/?channel=bench&routes=hls`)
  const flv = await watch(browser, `${origin}/page/?channel=bench&routes=flv`)
  await pause(settleMs)
  const cpuBefore = await cpuMs(house)
  const began = performance.now()
  const latencies = await measureLatency({ hls, flv }, sentAt)
  const cpuPercent = ((await cpuMs(house)) - cpuBefore) / (performance.now() - began)
  const resumed = await measureResume([hls, flv], loop, () => publishClip(rtmpPort, 'bench', sentAt))
  console.log(
    JSON.stringify({
      llHlsLatencyMs: Math.round(latencies.hls),
      flvLatencyMs: Math.round(latencies.flv),
      cpuPercentPerStream: Math.round(cpuPercent * 1000) / 10,
      resumedAfterPublisherLossMs: Math.round(resumed),
    }),
  )
} finally {
  await browser.close()
  house.disconnect()
}

async function launch(): Promise<Browser> {
  const { executablePath, args } = await findChromium()
  return chromium.launch({ executablePath, args, headless: true })
}

async function watch(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(url)
  await until(async () => ((await readings(page)).length > 10 ? true : undefined))
  return page
}

async function readings(page: Page): Promise<Reading[]> {
  return page.evaluate('readings')
}

async function cpuMs(child: ChildProcess): Promise<number> {
  child.send('cpu')
  const [answer] = await once(child, 'message')
  return (answer as { cpuMs: number }).cpuMs
}

async function measureLatency(pages: { hls: Page; flv: Page }, sentAt: SentAt): Promise<{ hls: number; flv: number }> {
  const from = Date.now()
  await pause(measureMs)
  const sent = new Map(sentAt)
  const [hls, flv] = await Promise.all([latency(pages.hls, from, sent), latency(pages.flv, from, sent)])
  return { hls, flv }
}

/** The median over the pictures shown since `from`. */
async function latency(page: Page, from: number, sent: SentAt): Promise<number> {
  const values = (await readings(page))
    .filter(({ at }) => at >= from)
    .map(({ frame, at }) => at - (sent.get(frame) ?? Number.NaN))
    .filter((value) => value > 0)
    .sort((a, b) => a - b)
  console.log(
    `${values.length} pictures, ${values[0]} to ${values.at(-1)} ms, 95 of 100 within ${values[Math.floor(values.length * 0.95)]} ms`,
  )
  const median = values[Math.floor(values.length / 2)]
  if (median === undefined) throw new Error('No picture could be read.')
  return median
}

/** The time from the publisher's return until both pages, never reloaded, show what it sends. */
async function measureResume(pages: Page[], loop: Loop, publish: () => Promise<Loop>): Promise<number> {
  const markers = await Promise.all(pages.map((page) => page.evaluate('marker')))
  loop.cut()
  await pause(awayMs)
  const returnedAt = Date.now()
  const second = await publish()
  const shownAt = await Promise.all(pages.map((page) => firstShownAfter(page, returnedAt)))
  const after = await Promise.all(pages.map((page) => page.evaluate('marker')))
  if (String(markers) !== String(after)) throw new Error('A page was loaded anew.')
  await second.stop()
  return Math.max(...shownAt) - returnedAt
}

/** The clip begins again with its first picture, so that its first two seconds tell the new publisher from the old. */
function firstShownAfter(page: Page, returnedAt: number): Promise<number> {
  return until(async () => {
    const found = (await readings(page)).find(({ at, frame }) => at > returnedAt + 20 && frame < 50)
    return found?.at
  })
}
