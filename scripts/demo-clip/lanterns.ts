import { disc, downward, glow, type Pen, swing, width } from './pen.ts'

const strings = [
  { y: 30, sag: 62, places: [0.1, 0.3, 0.5, 0.7, 0.9], size: 0.78, phase: 0 },
  { y: 88, sag: 84, places: [0.13, 0.87], size: 1.15, phase: 1.7 },
]

/** Two strings of lanterns across the alley, each swaying in the same light wind. */
export function paintLanterns(pen: Pen, seconds: number): void {
  for (const { y, sag, places, size, phase } of strings) {
    pen.strokeStyle = 'rgba(30,18,32,.9)'
    pen.lineWidth = 2.5
    pen.beginPath()
    pen.moveTo(-20, y)
    pen.quadraticCurveTo(width / 2, y + sag * 2, width + 20, y)
    pen.stroke()
    for (const along of places) {
      const hang = y + sag * 4 * along * (1 - along)
      paintLantern(pen, {
        x: along * width,
        y: hang,
        size,
        turn: 0.09 * swing(seconds, 6, phase + along * 4),
        seconds,
      })
    }
  }
}

interface Lantern {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly turn: number
  readonly seconds: number
}

/** One lantern, hung at x and y. */
export function paintLantern(pen: Pen, { x, y, size, turn, seconds }: Lantern): void {
  const flame = 0.5 + 0.07 * swing(seconds, 24, x) + 0.05 * swing(seconds, 41, y)
  pen.save()
  pen.translate(x, y)
  pen.rotate(turn)
  pen.scale(size, size)
  glow(pen, 0, 44, 105, '#ff7a3d', flame * 0.75)
  pen.fillStyle = '#3b1a1e'
  pen.fillRect(-1, 0, 2, 14)
  pen.fillStyle = downward(pen, 14, 76, '#f2553a', '#ff9a4f', '#e4472e')
  disc(pen, 0, 44, 34, 29)
  pen.strokeStyle = 'rgba(122,24,20,.45)'
  pen.lineWidth = 1.6
  for (const rib of [10, 21, 30]) {
    pen.beginPath()
    pen.ellipse(0, 44, rib, 29, 0, 0, Math.PI * 2)
    pen.stroke()
  }
  pen.fillStyle = '#f6c667'
  pen.fillRect(-14, 12, 28, 6)
  pen.fillRect(-14, 70, 28, 6)
  pen.strokeStyle = '#f6c667'
  pen.lineWidth = 2
  for (const thread of [-6, 0, 6]) {
    pen.beginPath()
    pen.moveTo(thread, 76)
    pen.quadraticCurveTo(thread + turn * 40, 92, thread + turn * 70, 104)
    pen.stroke()
  }
  pen.restore()
}
