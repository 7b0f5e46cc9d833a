const scale = 2
const margin = 24
const headHeight = 56
const styled = ['fill', 'stroke', 'stroke-width', 'font-size', 'font-weight', 'font-family', 'opacity'] as const

/**
 * The drawing as it is on the screen, in its colours, as a PNG of twice its size with a line of words above it. Refused by nobody,
 * but a browser that cannot draw it rejects.
 */
export async function drawPng(svg: SVGSVGElement, title: string): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect()
  const look = getComputedStyle(document.body)
  const canvas = document.createElement('canvas')
  canvas.width = (width + 2 * margin) * scale
  canvas.height = (height + headHeight + margin) * scale
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('There is nothing to draw on.')
  pen.scale(scale, scale)
  pen.fillStyle = look.backgroundColor
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = look.color
  pen.font = `600 16px ${look.fontFamily}`
  pen.fillText(title, margin, 34, width)
  pen.drawImage(await pictureOf(svg), margin, headHeight, width, height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty.'))), 'image/png')
  })
}

/** A copy that carries its own look, since a picture knows no style sheet. */
async function pictureOf(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const shown = [svg, ...svg.querySelectorAll('*')]
  const copied = [copy, ...copy.querySelectorAll('*')]
  for (const [place, element] of shown.entries()) {
    const look = getComputedStyle(element)
    const own = copied[place]
    for (const property of styled) own?.setAttribute(property, look.getPropertyValue(property))
  }
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await picture.decode()
  return picture
}
