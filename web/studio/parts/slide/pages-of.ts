/** Slides of one show; what is more is not read. */
const most = 100
/** As wide as the house keeps them. */
const width = 1600

/** Whether a file is a PDF, by its first bytes. */
export async function isPdf(file: File): Promise<boolean> {
  return new TextDecoder('latin1').decode(await file.slice(0, 5).arrayBuffer()) === '%PDF-'
}

/** The pages of a PDF as pictures, drawn on this computer one after the other; the reader is fetched when it is first needed. */
export async function* pagesOf(file: File): AsyncGenerator<{ readonly picture: Blob; readonly pages: number }> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist')
  const { default: address } = await import('pdfjs-dist/build/pdf.worker.min.mjs?url')
  GlobalWorkerOptions.workerSrc = address
  const loading = getDocument({ data: await file.arrayBuffer() })
  try {
    const document = await loading.promise
    const pages = Math.min(most, document.numPages)
    for (let nth = 1; nth <= pages; nth++) {
      const page = await document.getPage(nth)
      const plain = page.getViewport({ scale: 1 })
      const viewport = page.getViewport({ scale: width / Math.max(plain.width, plain.height) })
      const canvas = window.document.createElement('canvas')
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      await page.render({ canvas, viewport, background: '#fff' }).promise
      page.cleanup()
      yield { picture: await pictureOf(canvas), pages }
    }
  } finally {
    await loading.destroy()
  }
}

function pictureOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('A page could not be drawn.'))), 'image/png')
  })
}
