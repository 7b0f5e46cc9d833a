import { paintBarcode } from './barcode.ts'
import { paintHost } from './host.ts'
import { paintLanterns } from './lanterns.ts'
import { framesPerSecond, glow, loopSeconds, type Pen, scatter, swing, width } from './pen.ts'
import { paintSky } from './sky.ts'
import { counterTop, paintAwning, paintBackOfStall, paintCounter } from './stall.ts'
import { paintSteam, paintWare, wares } from './wares.ts'

const places = [74, 172, 368, 466]
const turnSeconds = loopSeconds / wares.length

/** One picture of the night-market stall; the frame after the last is the first again. */
export function paintFrame(pen: Pen, frame: number): void {
  const seconds = frame / framesPerSecond
  const shown = Math.floor(seconds / turnSeconds)
  const raised = lift(seconds % turnSeconds)
  paintSky(pen, seconds)
  paintBackOfStall(pen, seconds)
  paintHost(pen, seconds, raised)
  paintCounter(pen, seconds)
  paintWares(pen, seconds, shown, raised)
  paintAwning(pen, seconds)
  paintLanterns(pen, seconds)
  paintSparks(pen, seconds)
  paintBarcode(pen, frame)
}

/** Up in the first second, down in the last, smooth at both ends. */
function lift(seconds: number): number {
  const edge = Math.min(1, Math.min(seconds, turnSeconds - seconds) / 0.9)
  return edge * edge * (3 - 2 * edge)
}

function paintWares(pen: Pen, seconds: number, shown: number, raised: number): void {
  places.forEach((x, number) => {
    const isShown = number === shown
    const share = isShown ? raised : 0
    const hand = { x: width / 2 + 146, y: 570 + 3 * swing(seconds, 8) }
    const sway = share * 3 * swing(seconds, 20)
    const at = {
      x: x + (hand.x - x) * share + sway,
      y: counterTop + 6 + (hand.y - counterTop - 6) * share,
      size: 1 + 0.35 * share,
      light: share,
    }
    paintWare(pen, number, at)
    if (number === 0 && share < 0.1) paintSteam(pen, x - 56, counterTop - 56, seconds)
  })
}

/** Sparks that rise from the lanterns through the picture. */
function paintSparks(pen: Pen, seconds: number): void {
  for (let spark = 0; spark < 14; spark++) {
    const age = (seconds / 8 + scatter(spark)) % 1
    const x = scatter(spark + 20) * width + 18 * swing(seconds, 6, spark)
    glow(pen, x, 700 - age * 560, 7, '#ffcf7a', 0.7 * (1 - age))
  }
}
