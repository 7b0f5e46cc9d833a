import type { Page } from '@playwright/test'
import { barcode } from '../../scripts/demo-clip/barcode.ts'

/** A picture that was shown: the number in its lower edge, and when, by the page's clock. */
export interface FrameSeen {
  readonly frame: number
  readonly at: number
}

/** A card that came or went: of which product, and when, by the page's clock. */
export interface CardSeen {
  readonly productId: string | null
  readonly at: number
}

const { bits, cellWidth, cellHeight, left, top } = barcode
const cells = bits + 3

const script = `(() => {
  const frames = (window.framesSeen = [])
  const cards = (window.cardsSeen = [])
  const canvas = new OffscreenCanvas(${cells * cellWidth}, ${cellHeight})
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  const video = document.querySelector('video')
  function readNumber() {
    pen.drawImage(video, ${left}, ${top}, canvas.width, ${cellHeight}, 0, 0, canvas.width, ${cellHeight})
    const { data } = pen.getImageData(0, ${cellHeight / 2}, canvas.width, 1)
    const lit = Array.from({ length: ${cells} }, (_, place) => data[(place + 0.5) * ${cellWidth} * 4] > 130)
    const isEven = lit.slice(1, ${bits + 2}).filter(Boolean).length % 2 === 0
    if (!lit[0] || lit.at(-1) || !isEven) return undefined
    return lit.slice(1, ${bits + 1}).reduce((sum, isLit, place) => sum + (isLit ? 2 ** place : 0), 0)
  }
  function look(at) {
    const frame = readNumber()
    if (frame !== undefined) frames.push({ frame, at })
    video.requestVideoFrameCallback(look)
  }
  function noteCard() {
    const productId = document.querySelector('section[data-explaining]')?.dataset.explaining ?? null
    if (productId !== (cards.at(-1)?.productId ?? null)) cards.push({ productId, at: performance.now() })
  }
  video.requestVideoFrameCallback(look)
  noteCard()
  new MutationObserver(noteCard).observe(document.body, { subtree: true, childList: true, attributes: true })
})()`

/** Notes in the page, from now on, each frame that its video shows and each change of the explaining card. */
export const noteFramesAndCards = (page: Page): Promise<void> => page.evaluate(script)
export const framesSeen = (page: Page): Promise<FrameSeen[]> => page.evaluate('framesSeen')
export const cardsSeen = (page: Page): Promise<CardSeen[]> => page.evaluate('cardsSeen')
