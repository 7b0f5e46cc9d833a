import { block, disc, downward, glow, type Pen, swing } from './pen.ts'

/** A ware is drawn around its own foot: x in the middle, y on the counter. */
export const wares: readonly ((pen: Pen) => void)[] = [paintTeapot, paintMooncakes, paintTangerines, paintTiger]

/** Draws a ware at a place, larger and in light while it is being explained. */
export function paintWare(pen: Pen, number: number, at: { x: number; y: number; size: number; light: number }): void {
  const paint = wares[number]
  if (!paint) return
  if (at.light > 0) glow(pen, at.x, at.y - 40, 110, '#ffd27a', at.light * 0.6)
  pen.save()
  pen.translate(at.x, at.y)
  pen.scale(at.size, at.size)
  pen.fillStyle = 'rgba(20,8,10,.3)'
  disc(pen, 0, 0, 44, 8)
  paint(pen)
  pen.restore()
}

function paintTeapot(pen: Pen): void {
  pen.strokeStyle = '#4f8f86'
  pen.lineWidth = 9
  pen.beginPath()
  pen.arc(38, -34, 20, -1.3, 1.4)
  pen.stroke()
  pen.fillStyle = '#63a79c'
  pen.beginPath()
  pen.moveTo(-30, -22)
  pen.quadraticCurveTo(-58, -30, -62, -58)
  pen.lineTo(-52, -58)
  pen.quadraticCurveTo(-44, -46, -26, -46)
  pen.fill()
  pen.fillStyle = downward(pen, -66, 0, '#8fd0c2', '#4f8f86')
  disc(pen, 0, -32, 42, 34)
  pen.fillStyle = '#3f766f'
  block(pen, -18, -70, 36, 10, 5)
  disc(pen, 0, -74, 7)
  pen.fillStyle = 'rgba(255,255,255,.4)'
  disc(pen, -16, -44, 8, 12)
  pen.fillStyle = '#f5e9cf'
  for (let petal = 0; petal < 5; petal++) {
    disc(pen, 8 + 9 * Math.cos(petal * 1.257), -28 + 9 * Math.sin(petal * 1.257), 5)
  }
  pen.fillStyle = '#f0a93c'
  disc(pen, 8, -28, 4)
}

function paintMooncakes(pen: Pen): void {
  pen.fillStyle = '#a92e25'
  block(pen, -52, -58, 104, 58, 6)
  pen.fillStyle = '#7f1d19'
  block(pen, -52, -16, 104, 16, [0, 0, 6, 6])
  for (const x of [-26, 26]) {
    pen.fillStyle = '#d6923d'
    disc(pen, x, -40, 21, 17)
    pen.strokeStyle = '#9a5d20'
    pen.lineWidth = 2.5
    for (const ring of [15, 8]) {
      pen.beginPath()
      pen.ellipse(x, -40, ring, ring * 0.8, 0, 0, Math.PI * 2)
      pen.stroke()
    }
  }
  pen.fillStyle = '#f6c667'
  block(pen, -52, -12, 104, 4)
}

function paintTangerines(pen: Pen): void {
  const places: [number, number][] = [
    [-28, -18],
    [28, -18],
    [0, -20],
    [-14, -46],
    [15, -46],
    [0, -70],
  ]
  for (const [x, y] of places) {
    pen.fillStyle = downward(pen, y - 20, y + 20, '#ffb347', '#f08a24')
    disc(pen, x, y, 21)
    pen.fillStyle = 'rgba(255,255,255,.35)'
    disc(pen, x - 7, y - 7, 5)
    pen.fillStyle = '#3f8a4d'
    disc(pen, x + 4, y - 18, 8, 4)
  }
}

function paintTiger(pen: Pen): void {
  pen.fillStyle = '#f0a03c'
  disc(pen, 0, -22, 38, 24)
  disc(pen, -24, -82, 13)
  disc(pen, 24, -82, 13)
  disc(pen, 0, -58, 36, 32)
  pen.fillStyle = '#fff2d8'
  disc(pen, 0, -48, 20, 15)
  disc(pen, 0, -16, 20, 15)
  pen.fillStyle = '#2a1a18'
  for (const side of [-1, 1]) {
    disc(pen, side * 14, -64, 4, 5)
    block(pen, side * 26 - 7, -60, 14, 4, 2)
    block(pen, side * 28 - 6, -50, 12, 4, 2)
  }
  disc(pen, 0, -54, 5, 3.5)
  for (const y of [-84, -76]) block(pen, -9, y, 18, 4, 2)
  pen.fillStyle = '#d9482f'
  block(pen, -24, -36, 48, 9, 4)
}

/** Steam over the teapot, part of the counter's life. */
export function paintSteam(pen: Pen, x: number, y: number, seconds: number): void {
  for (let puff = 0; puff < 4; puff++) {
    const age = (seconds / 3 + puff / 4) % 1
    pen.fillStyle = `rgba(255,244,230,${(0.22 * (1 - age)).toFixed(3)})`
    disc(pen, x + 8 * swing(seconds, 8, puff * 2) + age * 6, y - age * 70, 6 + age * 15)
  }
}
