import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Posts JSON and answers with the status and the parsed body; a connection that breaks is a status of 0. */
export function post(url: string, body: object, cookie = ''): Promise<{ status: number; body: unknown }> {
  return new Promise((resolve) => {
    const text = JSON.stringify(body)
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), cookie }
    const call = request(url, { method: 'POST', agent, headers }, (answer) => {
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

const sayings = [
  '主播好棒,这个色号多少钱',
  '来了来了,晚上好',
  '上次买的收到了,很满意',
  '有没有小一点的尺码',
  '这个颜色好看,想要',
  '已经下单两件啦',
  '可以看一下背面的做工吗',
  '奶奶说这款茶很香',
  '主播声音真好听',
  '什么时候发货到新疆',
  '又来蹲福利了',
  '刚进来,还有货吗',
]

/** A chat line as people write it: Chinese, short, none like another. */
export function chatLine(nth: number): { author: string; text: string; saidAt: number } {
  return { author: `viewer-${nth % 150}`, text: chatText(nth), saidAt: Date.now() }
}

/** The same person, every thousandth, does not say the same twice. */
export function chatText(nth: number): string {
  return `${sayings[(nth + Math.floor(nth / 1_000)) % sayings.length]},第${nth}位`
}
