import { block, disc, downward, glow, height, type Pen, swing, width } from './pen.ts'

const stripes = 9
export const counterTop = 690

/** The stall behind the host: back wall, shelves with wares, posts. */
export function paintBackOfStall(pen: Pen, seconds: number): void {
  pen.fillStyle = downward(pen, 330, counterTop, '#5a2b2f', '#7a3a31', '#4a2228')
  block(pen, 46, 330, width - 92, counterTop - 330)
  glow(pen, width / 2, 470, 300, '#ffb25e', 0.5 + 0.03 * swing(seconds, 12))
  pen.fillStyle = '#3c1c20'
  for (const y of [452, 548]) block(pen, 58, y, width - 116, 10, 3)
  paintJars(pen, 452, ['#e0b25a', '#7fb9a6', '#c65f4a', '#e7d6b1', '#8a6fae', '#d98e4f'])
  paintJars(pen, 548, ['#b9564c', '#e8cf94', '#6d9f95', '#d9803f', '#efe2c4', '#9c5c7c'])
  pen.fillStyle = '#2d1519'
  block(pen, 34, 300, 22, 420, 4)
  block(pen, width - 56, 300, 22, 420, 4)
}

function paintJars(pen: Pen, shelf: number, colors: string[]): void {
  colors.forEach((color, place) => {
    const isMiddle = place === 2 || place === 3
    const x = 74 + place * 68
    if (isMiddle) return
    pen.fillStyle = color
    block(pen, x, shelf - 46, 40, 46, [10, 10, 5, 5])
    pen.fillStyle = 'rgba(60,24,20,.75)'
    block(pen, x + 4, shelf - 54, 32, 10, 4)
    pen.fillStyle = 'rgba(255,246,222,.85)'
    block(pen, x + 9, shelf - 32, 22, 18, 3)
    pen.fillStyle = 'rgba(255,255,255,.3)'
    block(pen, x + 5, shelf - 40, 4, 30, 2)
  })
}

/** The awning over everything, its edge moving in the wind, and the sign of the market. */
export function paintAwning(pen: Pen, seconds: number): void {
  const step = (width + 40) / stripes
  for (let stripe = 0; stripe < stripes; stripe++) {
    const left = -20 + stripe * step
    const edge = 330 + 4 * swing(seconds, 8, stripe * 0.7)
    pen.beginPath()
    pen.moveTo(60 + stripe * ((width - 120) / stripes), 246)
    pen.lineTo(60 + (stripe + 1) * ((width - 120) / stripes), 246)
    pen.lineTo(left + step, edge)
    pen.quadraticCurveTo(left + step / 2, edge + 46, left, edge)
    pen.closePath()
    pen.fillStyle = stripe % 2 ? '#f7e4c0' : '#d9482f'
    pen.fill()
    pen.fillStyle = downward(pen, 246, 352, 'rgba(20,8,30,.45)', 'rgba(20,8,30,0)')
    pen.fill()
  }
  paintSign(pen)
}

function paintSign(pen: Pen): void {
  pen.fillStyle = '#2a1418'
  block(pen, 170, 206, 200, 66, 12)
  pen.fillStyle = '#f6c667'
  block(pen, 175, 211, 190, 56, 9)
  pen.fillStyle = '#7c1f1b'
  block(pen, 179, 215, 182, 48, 7)
  pen.fillStyle = '#ffe9b8'
  pen.font = 'bold 38px "Noto Serif CJK SC", serif'
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText('夜  市', width / 2, 240)
}

/** The counter in front: wood, a cloth, warm light on top. */
export function paintCounter(pen: Pen, seconds: number): void {
  pen.fillStyle = downward(pen, counterTop, height, '#9c5a35', '#6d3824', '#3a1c17')
  block(pen, 0, counterTop, width, height - counterTop)
  pen.fillStyle = '#c27a47'
  block(pen, 0, counterTop - 12, width, 22, 6)
  glow(pen, width / 2, counterTop, 320, '#ffb768', 0.3 + 0.02 * swing(seconds, 10))
  pen.fillStyle = 'rgba(190,52,38,.92)'
  pen.beginPath()
  pen.moveTo(90, counterTop + 10)
  pen.lineTo(width - 90, counterTop + 10)
  pen.lineTo(width - 120, counterTop + 150)
  for (let drop = 0; drop < 6; drop++) {
    const x = width - 120 - (drop + 1) * 50
    pen.quadraticCurveTo(x + 25, counterTop + 176 + 3 * swing(seconds, 6, drop), x, counterTop + 150)
  }
  pen.closePath()
  pen.fill()
  pen.fillStyle = 'rgba(246,198,103,.9)'
  for (let dot = 0; dot < 7; dot++) disc(pen, 138 + dot * 44, counterTop + 128, 5)
}
