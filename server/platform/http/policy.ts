import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import helmet from 'helmet'

/**
 * What pages may load. Everything comes from the house itself; players build their media from blobs, 3D models their
 * textures, workers decode, and WebAssembly encodes sound. Styles are inline because the component library sets custom properties on elements.
 */
const policy = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
      frameAncestors: ["'self'"],
      formAction: ["'self'"],
      scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'", 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'", 'ws:', 'wss:', 'blob:'],
      workerSrc: ["'self'", 'blob:'],
    },
  },
  crossOriginEmbedderPolicy: false,
  crossOriginResourcePolicy: { policy: 'same-origin' },
  // Told to nobody else. Without any, a browser would send the forms of our own pages as if from nowhere, and they would be refused.
  referrerPolicy: { policy: 'same-origin' },
  strictTransportSecurity: false,
  xFrameOptions: { action: 'sameorigin' },
})

/** The headers that say it, made once: they are the same for every answer. */
export const policyHeaders: Readonly<Record<string, string>> = headersOf()

function headersOf(): Record<string, string> {
  const question = new IncomingMessage(new Socket())
  const answer = new ServerResponse(question)
  policy(question, answer, () => {})
  return Object.fromEntries(Object.entries(answer.getHeaders()).map(([name, value]) => [name, String(value)]))
}
