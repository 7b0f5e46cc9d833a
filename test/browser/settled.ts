import type { Page } from '@playwright/test'
import { until } from '../world/until.ts'

/** Expressions for the page, where each becomes true by itself; a program outside knows no document. */
export const settled = {
  hasItsTitle: `document.querySelector('h1, main > *') !== null`,
  hasNoOutline: `!document.querySelector('[class*="bone"], [aria-busy="true"]')`,
  hasItsPictures: `[...document.images].every((one) => one.complete || one.getBoundingClientRect().top > innerHeight)`,
  /** Nothing is left of a screen that another took the place of. */
  isElsewhere: `!document.leaving?.isConnected`,
  isUnalarmed: `![...document.querySelectorAll('[role="alert"]')].some((one) => one.textContent.trim())`,
  isPlaying: `(document.querySelector('video')?.currentTime ?? 0) > 0.5`,
  /** What is only half faded in has no contrast yet; what moves for ever is not waited for. */
  stands: `document.getAnimations().every(({ playState, effect }) =>
    playState !== 'running' || effect?.getComputedTiming().iterations === Infinity)`,
} as const

/** Often enough not to be waited for, and seldom enough not to keep a page from becoming what it is waited for. */
const lookEveryMs = 40

/** Waits until a page has become what is asked for, one state after the other. */
export async function settle(page: Page, states: readonly (keyof typeof settled)[], patienceMs = 30_000) {
  for (const state of states) {
    const look = async () => (await page.evaluate(settled[state])) || undefined
    await until(look, patienceMs, lookEveryMs).catch((cause) => {
      throw new Error(`${new URL(page.url()).pathname}: ${state} never came true.`, { cause })
    })
  }
}
