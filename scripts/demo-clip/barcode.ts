import { block, height, type Pen, width } from './pen.ts'

/** The frame's number as an inlay along the lowest edge of the counter: light and dark wood, 16 by 8 pixels each. */
export const barcode = { bits: 14, cellWidth: 16, cellHeight: 8, left: 144, top: height - 8 } as const

const light = '#e6c08a'
const dark = '#2a1510'

/** Cells: one light, fourteen bits lowest first, their parity, one dark. */
export function barcodeCells(frame: number): boolean[] {
  const bits = Array.from({ length: barcode.bits }, (_, place) => ((frame >> place) & 1) === 1)
  const isOdd = bits.filter(Boolean).length % 2 === 1
  return [true, ...bits, isOdd, false]
}

export function paintBarcode(pen: Pen, frame: number): void {
  pen.fillStyle = dark
  block(pen, 0, barcode.top, width, barcode.cellHeight)
  barcodeCells(frame).forEach((isLight, place) => {
    if (!isLight) return
    pen.fillStyle = light
    block(pen, barcode.left + place * barcode.cellWidth, barcode.top, barcode.cellWidth, barcode.cellHeight)
  })
}
