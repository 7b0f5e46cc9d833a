import { block, disc, downward, glow, height, loopSeconds, type Pen, scatter, swing, width } from './pen.ts'

/** The night behind the stall: sky, moon, houses with lit windows, soft lights of other stalls. */
export function paintSky(pen: Pen, seconds: number): void {
  pen.fillStyle = downward(pen, 0, height, '#0d1033', '#1d1a4d', '#3a2357', '#5b2f4f')
  pen.fillRect(0, 0, width, height)
  paintStars(pen, seconds)
  paintMoon(pen)
  paintHouses(pen, 0, 330, '#171539', 5, seconds)
  paintHouses(pen, 40, 390, '#120f2b', 11, seconds)
  paintFarLights(pen, seconds)
}

function paintStars(pen: Pen, seconds: number): void {
  for (let star = 0; star < 60; star++) {
    const shine = 0.45 + 0.4 * swing(seconds, 3 + (star % 5), star)
    pen.fillStyle = `rgba(255,244,214,${(shine * 0.8).toFixed(3)})`
    disc(pen, scatter(star) * width, scatter(star + 99) * 300, 0.8 + scatter(star + 7) * 1.1)
  }
}

function paintMoon(pen: Pen): void {
  glow(pen, 430, 120, 130, '#ffe9b0', 0.35)
  pen.fillStyle = '#fff1c9'
  disc(pen, 430, 120, 42)
  pen.fillStyle = 'rgba(233,208,150,.55)'
  disc(pen, 416, 108, 9)
  disc(pen, 444, 132, 6)
  disc(pen, 438, 104, 4)
}

function paintHouses(pen: Pen, shift: number, top: number, color: string, seed: number, seconds: number): void {
  for (let house = -1; house < 6; house++) {
    const x = house * 104 + shift - 30
    const roof = top + scatter(seed + house) * 70
    pen.fillStyle = color
    block(pen, x, roof + 22, 92, height)
    pen.beginPath()
    pen.moveTo(x - 14, roof + 24)
    pen.quadraticCurveTo(x + 46, roof - 26, x + 106, roof + 24)
    pen.closePath()
    pen.fill()
    paintWindows(pen, x, roof, seed * 31 + house, seconds)
  }
}

function paintWindows(pen: Pen, x: number, roof: number, seed: number, seconds: number): void {
  for (let place = 0; place < 6; place++) {
    if (scatter(seed + place * 3) < 0.35) continue
    const warmth = 0.5 + 0.12 * swing(seconds, 2 + (place % 3), seed + place)
    pen.fillStyle = `rgba(255,190,104,${warmth.toFixed(3)})`
    block(pen, x + 16 + (place % 2) * 38, roof + 44 + Math.floor(place / 2) * 42, 20, 24, 3)
  }
}

function paintFarLights(pen: Pen, seconds: number): void {
  const colors = ['#ff9d5c', '#ffcf73', '#ff6f61', '#8fd3c7']
  for (let light = 0; light < 26; light++) {
    const drift = ((seconds / loopSeconds) * width * (light % 3 === 0 ? 1 : 0) + scatter(light + 40) * width) % width
    const y = 430 + scatter(light + 60) * 150
    glow(pen, drift, y, 12 + scatter(light) * 22, colors[light % 4] ?? '#fff', 0.28 + 0.1 * swing(seconds, 4, light))
  }
}
