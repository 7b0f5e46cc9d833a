import { disc, downward, loopSeconds, type Pen, swing, width } from './pen.ts'

const middle = width / 2
const skin = '#f2c6a0'

/** The host behind the counter: breathing, looking around, blinking, one arm raised with what is shown. */
export function paintHost(pen: Pen, seconds: number, raised: number): void {
  const breath = 3 * swing(seconds, 8)
  pen.save()
  pen.translate(0, breath)
  paintHair(pen)
  paintBody(pen)
  paintArm(pen, -1, 0)
  paintArm(pen, 1, raised)
  paintHead(pen, seconds)
  pen.restore()
}

function paintBody(pen: Pen): void {
  pen.fillStyle = downward(pen, 560, 720, '#2f6f6a', '#235652')
  pen.beginPath()
  pen.moveTo(middle - 96, 720)
  pen.bezierCurveTo(middle - 100, 610, middle - 74, 578, middle - 34, 570)
  pen.lineTo(middle + 34, 570)
  pen.bezierCurveTo(middle + 74, 578, middle + 100, 610, middle + 96, 720)
  pen.closePath()
  pen.fill()
  pen.fillStyle = skin
  pen.beginPath()
  pen.moveTo(middle - 20, 540)
  pen.lineTo(middle + 20, 540)
  pen.lineTo(middle + 24, 576)
  pen.quadraticCurveTo(middle, 600, middle - 24, 576)
  pen.closePath()
  pen.fill()
  pen.fillStyle = '#f6ead2'
  pen.beginPath()
  pen.roundRect(middle - 50, 620, 100, 110, [16, 16, 0, 0])
  pen.fill()
  pen.strokeStyle = '#f6ead2'
  pen.lineWidth = 9
  for (const side of [-1, 1]) {
    pen.beginPath()
    pen.moveTo(middle + side * 40, 626)
    pen.lineTo(middle + side * 34, 574)
    pen.stroke()
  }
  pen.fillStyle = '#d9482f'
  pen.font = 'bold 30px "Noto Serif CJK SC", serif'
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText('福', middle, 656)
}

function paintArm(pen: Pen, side: 1 | -1, raised: number): void {
  const shoulder = { x: middle + side * 78, y: 606 }
  const hand = { x: middle + side * (118 + raised * 28), y: 694 - raised * 122 }
  const elbow = { x: middle + side * (132 + raised * 30), y: 668 - raised * 34 }
  pen.lineCap = 'round'
  pen.strokeStyle = '#2a6561'
  pen.lineWidth = 38
  pen.beginPath()
  pen.moveTo(shoulder.x, shoulder.y)
  pen.quadraticCurveTo(elbow.x, elbow.y, (elbow.x + hand.x) / 2, (elbow.y + hand.y) / 2)
  pen.stroke()
  pen.strokeStyle = skin
  pen.lineWidth = 24
  pen.beginPath()
  pen.moveTo((elbow.x + hand.x) / 2, (elbow.y + hand.y) / 2)
  pen.lineTo(hand.x, hand.y)
  pen.stroke()
  pen.fillStyle = skin
  disc(pen, hand.x, hand.y, 16)
}

function paintHair(pen: Pen): void {
  pen.fillStyle = '#241619'
  disc(pen, middle, 492, 66, 72)
  disc(pen, middle + 4, 416, 30, 26)
  pen.fillStyle = '#d9482f'
  pen.fillRect(middle - 18, 432, 44, 8)
}

function paintHead(pen: Pen, seconds: number): void {
  const look = 5 * swing(seconds, 3)
  const nod = 2 * swing(seconds, 16)
  pen.save()
  pen.translate(look * 0.5, nod)
  pen.fillStyle = skin
  disc(pen, middle, 500, 52, 58)
  pen.fillStyle = '#241619'
  pen.beginPath()
  pen.moveTo(middle - 56, 494)
  pen.bezierCurveTo(middle - 60, 414, middle + 60, 414, middle + 56, 494)
  pen.bezierCurveTo(middle + 30, 468, middle - 8, 462, middle - 56, 494)
  pen.fill()
  pen.fillStyle = 'rgba(233,110,90,.35)'
  for (const side of [-1, 1]) disc(pen, middle + side * 32 + look, 524, 12, 8)
  paintEyes(pen, look, seconds)
  paintMouth(pen, look, seconds)
  pen.restore()
}

function paintEyes(pen: Pen, look: number, seconds: number): void {
  const isBlinking = seconds % 3 < 0.14 && seconds < loopSeconds - 0.2
  for (const side of [-1, 1]) {
    const x = middle + side * 21 + look
    pen.fillStyle = '#241619'
    disc(pen, x, 504, 6, isBlinking ? 1.2 : 8)
    if (isBlinking) continue
    pen.fillStyle = '#fff'
    disc(pen, x + 2, 501, 2.2)
  }
}

function paintMouth(pen: Pen, look: number, seconds: number): void {
  const open = Math.max(0, swing(seconds, 72) * 0.6 + swing(seconds, 47) * 0.4) * 7
  pen.fillStyle = '#9e3830'
  pen.beginPath()
  pen.moveTo(middle - 14 + look, 533)
  pen.quadraticCurveTo(middle + look, 543 + open, middle + 14 + look, 533)
  pen.quadraticCurveTo(middle + look, 537, middle - 14 + look, 533)
  pen.fill()
}
