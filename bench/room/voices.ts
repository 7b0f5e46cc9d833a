import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Posts JSON and answers with the status and the parsed body; a connection that breaks is a status of 0. */
export function post(port: number, path: string, body: object): Promise<{ status: number; body: unknown }> {
  return new Promise((resolve) => {
    const text = JSON.stringify(body)
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
    const call = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (answer) => {
      let said = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk) => {
        said += chunk
      })
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, body: said === '' ? undefined : JSON.parse(said) }),
      )
      answer.on('error', () => resolve({ status: 0, body: undefined }))
    })
    call.on('error', () => resolve({ status: 0, body: undefined }))
    call.end(text)
  })
}

/** Calls `say` at an even rate for a time, whether or not earlier calls have been answered; settles when all have. */
export async function speak(
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
  say: (nth: number) => Promise<void>,
): Promise<number> {
  const began = performance.now()
  const total = perSecond * seconds
  const calls: Promise<void>[] = []
  while (calls.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - began) / 1_000) * perSecond))
    while (calls.length < due) calls.push(say(calls.length))
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await Promise.all(calls)
  return total
}

/** A chat line as people write it: Chinese, short, none like another. */
export function chatLine(nth: number): { author: string; text: string; saidAt: number } {
  return { author: `viewer-${nth % 150}`, text: `主播好棒,这个色号多少钱?第${nth}位`, saidAt: Date.now() }
}
