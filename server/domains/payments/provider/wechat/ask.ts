import { BadNotice, ProviderFault } from '../port.ts'
import { authorization, checkSignature, type WechatAccess } from './sign.ts'

const home = 'https://api.mch.weixin.qq.com'
const longestMs = 10_000

/** What WeChat Pay answered: undefined for an empty answer; a `code` of its own for a refusal. */
export interface Answered {
  readonly status: number
  readonly text: string
  readonly code: string | undefined
}

export type AskWechat = (method: 'GET' | 'POST', path: string, body?: object) => Promise<Answered>

/** Asks WeChat Pay with our signature and believes the answer only with theirs. */
export function askingWechat(access: WechatAccess, now: () => Date = () => new Date()): AskWechat {
  return async (method, path, content) => {
    const body = content ? JSON.stringify(content) : ''
    const { answer, text } = await send(access, method, path, body)
    const isFile = path.startsWith('/v3/bill/file') || path.startsWith('/v3/billdownload/')
    // A file's bytes are checked by the hash that came with its address.
    if (!isFile && answer.status < 500) checkAnswer(access, Object.fromEntries(answer.headers), text, now())
    if (answer.status >= 500 || answer.status === 429) throw new ProviderFault('silent', `WeChat Pay: ${answer.status}`)
    const code = answer.ok ? undefined : (JSON.parse(text || '{}') as { code?: string }).code
    return { status: answer.status, text, code: answer.ok ? undefined : (code ?? 'UNKNOWN') }
  }
}

async function send(access: WechatAccess, method: string, path: string, body: string) {
  try {
    const answer = await fetch(`${access.address ?? home}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'user-agent': 'nightmarket',
        authorization: authorization(access, method, path, body),
        'wechatpay-serial': access.publicKeyId,
      },
      ...(body && { body }),
      signal: AbortSignal.timeout(longestMs),
    })
    return { answer, text: await answer.text() }
  } catch (error) {
    throw new ProviderFault('silent', 'WeChat Pay does not answer.', error)
  }
}

function checkAnswer(access: WechatAccess, headers: Record<string, string>, text: string, now: Date): void {
  try {
    checkSignature(access, headers, text, now)
  } catch (error) {
    if (error instanceof BadNotice) throw new ProviderFault('silent', 'The answer is not signed by WeChat Pay.', error)
    throw error
  }
}
