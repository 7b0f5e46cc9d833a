/** The part of a browser's 2D canvas that the scene draws with. */
export interface Pen {
  fillStyle: string | Paint
  strokeStyle: string | Paint
  lineWidth: number
  lineCap: string
  globalAlpha: number
  globalCompositeOperation: string
  font: string
  textAlign: string
  textBaseline: string
  save(): void
  restore(): void
  translate(x: number, y: number): void
  rotate(angle: number): void
  scale(x: number, y: number): void
  beginPath(): void
  closePath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void
  arc(x: number, y: number, radius: number, from: number, to: number): void
  ellipse(x: number, y: number, rx: number, ry: number, turn: number, from: number, to: number): void
  roundRect(x: number, y: number, width: number, height: number, radius: number | number[]): void
  fillRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number): void
  fill(): void
  stroke(): void
  createLinearGradient(ax: number, ay: number, bx: number, by: number): Paint
  createRadialGradient(ax: number, ay: number, ar: number, bx: number, by: number, br: number): Paint
}

export interface Paint {
  addColorStop(place: number, color: string): void
}

export const width = 540
export const height = 960
export const framesPerSecond = 25
/** The scene repeats after this; every motion in it has a period that divides it. */
export const loopSeconds = 24
export const frameCount = loopSeconds * framesPerSecond

const fullTurn = Math.PI * 2

/** A swing that comes back `times` in a loop: between -1 and 1. */
export function swing(seconds: number, times: number, phase = 0): number {
  return Math.sin((seconds / loopSeconds) * times * fullTurn + phase)
}

export function disc(pen: Pen, x: number, y: number, rx: number, ry = rx): void {
  pen.beginPath()
  pen.ellipse(x, y, rx, ry, 0, 0, fullTurn)
  pen.fill()
}

export function block(pen: Pen, x: number, y: number, wide: number, high: number, radius: number | number[] = 0): void {
  pen.beginPath()
  pen.roundRect(x, y, wide, high, radius)
  pen.fill()
}

/** Light that fades to nothing, added to what is there. */
export function glow(pen: Pen, x: number, y: number, radius: number, color: string, strength: number): void {
  const light = pen.createRadialGradient(x, y, 0, x, y, radius)
  light.addColorStop(0, color)
  light.addColorStop(1, 'rgba(0,0,0,0)')
  pen.save()
  pen.globalCompositeOperation = 'lighter'
  pen.globalAlpha = strength
  pen.fillStyle = light
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  pen.restore()
}

export function downward(pen: Pen, from: number, to: number, ...colors: string[]): Paint {
  const paint = pen.createLinearGradient(0, from, 0, to)
  colors.forEach((color, place) => {
    paint.addColorStop(place / (colors.length - 1), color)
  })
  return paint
}

/** Numbers that look random and are the same each time. */
export function scatter(seed: number): number {
  const value = Math.sin(seed * 127.1 + 311.7) * 43758.5453
  return value - Math.floor(value)
}
