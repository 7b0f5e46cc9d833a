import { create } from 'qrcode'
import { shortened, wrap } from './wrap.ts'

/** Everything that stands on a card, in words that are said already. */
export interface CardWords {
  readonly house: string
  readonly title: string
  readonly note?: string | undefined
  readonly price?: string | undefined
  readonly was?: string | undefined
  /** `小满 推荐给你` */
  readonly from: string
  readonly scan: string
}

export interface CardLook {
  readonly accent: string
  readonly typeface: string
}

export const cardWidth = 750
const edge = 48
const inner = cardWidth - 2 * edge
const codeSize = 196
const [paper, surface, ink, soft, line] = ['#fbf7f1', '#ffffff', '#241f2e', '#645c6b', '#e8dfd3']

type Pen = CanvasRenderingContext2D

/** Draws a share card: house, picture, title, price, who shares it, and the QR code of the link. As high as its words need. */
export async function drawCard(words: CardWords, look: CardLook, link: string, pictureUrl?: string): Promise<Blob> {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser draws no pictures.')
  const picture = pictureUrl ? await loadPicture(pictureUrl) : undefined
  const font = (size: number, weight = 400) => `${weight} ${size}px ${look.typeface}`
  const write = penOf(pen, font)
  const titleLines = write.lines(words.title, { size: 40, weight: 650, width: inner, maxLines: 2 })
  const noteLines = words.note ? write.lines(words.note, { size: 28, width: inner, maxLines: 2 }) : []
  const pictureHeight = picture ? inner : 280
  const wordsTop = 120 + pictureHeight + 72
  const priceTop = wordsTop + titleLines.length * 54 + noteLines.length * 42
  const footTop = priceTop + (words.price ? 76 : 0) + 8
  canvas.width = cardWidth
  canvas.height = footTop + codeSize + 72

  pen.fillStyle = paper
  pen.fillRect(0, 0, canvas.width, canvas.height)
  drawLantern(pen, edge, 34, look.accent)
  write.line(words.house, { x: edge + 64, y: 82, size: 32, weight: 650, colour: ink, width: inner - 64 })
  drawPicture(pen, { x: edge, y: 120, width: inner, height: pictureHeight }, picture, look.accent)
  for (const [n, text] of titleLines.entries())
    write.line(text, { x: edge, y: wordsTop + n * 54, size: 40, weight: 650, colour: ink, width: inner })
  const noteTop = wordsTop + titleLines.length * 54 - 4
  for (const [n, text] of noteLines.entries())
    write.line(text, { x: edge, y: noteTop + n * 42, size: 28, colour: soft, width: inner })
  if (words.price) drawPrice(pen, write, { words, y: priceTop + 36, accent: look.accent })
  drawFoot(pen, write, { words, link, top: footTop })
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png')
  })
}

interface Style {
  readonly size: number
  readonly weight?: number
  readonly width: number
}

/** Writes text that never runs over its width. */
function penOf(pen: Pen, font: (size: number, weight?: number) => string) {
  const measure = (text: string) => pen.measureText(text).width
  return {
    lines(text: string, { size, weight, width, maxLines }: Style & { readonly maxLines: number }): string[] {
      pen.font = font(size, weight)
      return wrap(text, measure, { width, maxLines })
    },
    /** Gives how wide it came out. */
    line(text: string, style: Style & { readonly x: number; readonly y: number; readonly colour: string }): number {
      pen.font = font(style.size, style.weight)
      pen.fillStyle = style.colour
      const shown = shortened(text, measure, style.width)
      pen.fillText(shown, style.x, style.y)
      return measure(shown)
    },
  }
}

type Write = ReturnType<typeof penOf>

function drawPrice(
  pen: Pen,
  write: Write,
  { words, y, accent }: { readonly words: CardWords; readonly y: number; readonly accent: string },
): void {
  const width = write.line(words.price ?? '', { x: edge, y, size: 52, weight: 700, colour: accent, width: inner })
  if (!words.was || width + 220 > inner) return
  const x = edge + width + 20
  const wasWidth = write.line(words.was, { x, y, size: 28, colour: soft, width: inner - width - 20 })
  pen.fillRect(x, y - 10, wasWidth, 2)
}

function drawFoot(
  pen: Pen,
  write: Write,
  { words, link, top }: { readonly words: CardWords; readonly link: string; readonly top: number },
): void {
  pen.fillStyle = line
  pen.fillRect(edge, top, inner, 2)
  const width = inner - codeSize - 32
  const from = write.lines(words.from, { size: 32, weight: 600, width, maxLines: 2 })
  const scan = write.lines(words.scan, { size: 26, width, maxLines: 2 })
  const middle = top + 24 + codeSize / 2
  let y = middle - (from.length * 44 + scan.length * 38) / 2 + 32
  for (const text of from) {
    write.line(text, { x: edge, y, size: 32, weight: 600, colour: ink, width })
    y += 44
  }
  for (const text of scan) {
    write.line(text, { x: edge, y, size: 26, colour: soft, width })
    y += 38
  }
  drawCode(pen, link, { x: cardWidth - edge - codeSize, y: top + 28 })
}

function drawCode(pen: Pen, link: string, at: { readonly x: number; readonly y: number }): void {
  const { modules } = create(link, { errorCorrectionLevel: 'M' })
  const quiet = 2
  const dot = Math.floor(codeSize / (modules.size + 2 * quiet))
  const size = dot * (modules.size + 2 * quiet)
  const [left, top] = [at.x + codeSize - size, at.y + (codeSize - size) / 2]
  pen.fillStyle = '#ffffff'
  pen.fillRect(left, top, size, size)
  pen.fillStyle = '#000000'
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) pen.fillRect(left + (column + quiet) * dot, top + (row + quiet) * dot, dot, dot)
}

interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function drawPicture(pen: Pen, frame: Frame, picture: HTMLImageElement | undefined, accent: string): void {
  pen.save()
  pen.beginPath()
  pen.roundRect(frame.x, frame.y, frame.width, frame.height, 24)
  pen.clip()
  pen.fillStyle = surface
  pen.fillRect(frame.x, frame.y, frame.width, frame.height)
  if (picture) {
    const scale = Math.max(frame.width / picture.naturalWidth, frame.height / picture.naturalHeight)
    const [width, height] = [picture.naturalWidth * scale, picture.naturalHeight * scale]
    pen.drawImage(picture, frame.x + (frame.width - width) / 2, frame.y + (frame.height - height) / 2, width, height)
  } else {
    pen.save()
    pen.translate(frame.x + frame.width / 2 - 72, frame.y + frame.height / 2 - 76)
    pen.scale(3, 3)
    drawLantern(pen, 0, 0, accent)
    pen.restore()
  }
  pen.restore()
}

/** The lantern of the house, 48 by 52. */
function drawLantern(pen: Pen, x: number, y: number, accent: string): void {
  const ellipse = (radius: number, alpha: number) => {
    pen.globalAlpha = alpha
    pen.beginPath()
    pen.ellipse(x + 24, y + 26, radius, 16, 0, 0, 2 * Math.PI)
    pen.fill()
  }
  pen.save()
  pen.fillStyle = accent
  ellipse(21, 1)
  pen.fillStyle = '#ffffff'
  ellipse(11, 0.28)
  ellipse(4, 0.5)
  pen.globalAlpha = 1
  pen.fillStyle = accent
  for (const top of [5, 41]) {
    pen.beginPath()
    pen.roundRect(x + 15, y + top, 18, 6, 2)
    pen.fill()
  }
  pen.fillRect(x + 23, y, 2, 6)
  pen.fillRect(x + 23, y + 46, 2, 6)
  pen.restore()
}

/** A picture that may be drawn; undefined when it cannot be had, or may not be taken from where it lies. */
async function loadPicture(url: string): Promise<HTMLImageElement | undefined> {
  const picture = new Image()
  picture.crossOrigin = 'anonymous'
  picture.src = url
  try {
    await picture.decode()
    return picture
  } catch {
    return undefined
  }
}
