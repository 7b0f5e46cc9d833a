import type { Page } from '@playwright/test'
import { until } from '../world/until.ts'

/** Expressions for the page, where each becomes true by itself; a program outside knows no document. */
export const settled = {
  hasItsTitle: `document.querySelector('h1, main') !== null`,
  hasNoOutline: `!document.querySelector('[class*="bone"], [aria-busy="true"]')`,
  hasItsPictures: `[...document.images].every((one) => one.complete || one.getBoundingClientRect().top > innerHeight)`,
  isPlaying: `(document.querySelector('video')?.currentTime ?? 0) > 0.5`,
  /** What is only half faded in has no contrast yet; what moves for ever is not waited for. */
  stands: `document.getAnimations().every(({ playState, effect }) =>
    playState !== 'running' || effect?.getComputedTiming().iterations === Infinity)`,
} as const

/** Waits until a page has become what is asked for, one state after the other. */
export async function settle(page: Page, states: readonly (keyof typeof settled)[], patienceMs = 30_000) {
  for (const state of states) {
    await until(async () => (await page.evaluate(settled[state])) || undefined, patienceMs).catch((cause) => {
      throw new Error(`${new URL(page.url()).pathname}: ${state} never came true.`, { cause })
    })
  }
}
