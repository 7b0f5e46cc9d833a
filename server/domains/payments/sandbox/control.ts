import { type Answerer, jsonReply } from './ask.ts'
import { holdsKey } from './dialect/own.ts'
import type { Keys } from './keys.ts'
import { goodDay, type Mischief } from './mischief.ts'
import type { Till } from './till.ts'
import type { Dialect } from './trade/trade.ts'

export interface ControlParts {
  readonly till: Till
  readonly keys: Keys
  readonly key: string
  readonly mischief: () => Mischief
  readonly setMischief: (mischief: Mischief) => void
}

/** What only the shop that runs the sandbox may ask: its halves of the keys, the mischief of the day, buyers who pay. */
export function control({ till, keys, key, mischief, setMischief }: ControlParts): Answerer {
  return (ask) => {
    if (!ask.path.startsWith('/control/')) return undefined
    if (!holdsKey(ask, key)) return jsonReply(401, { fault: 'The key is not right.' })
    const wish = ask.method === 'POST' ? JSON.parse(String(ask.body)) : undefined
    switch (ask.path) {
      case '/control/keys':
        return jsonReply(200, handedOut(keys))
      case '/control/mischief':
        if (wish) setMischief({ ...goodDay, ...wish })
        return jsonReply(200, mischief())
      case '/control/endpoint':
        till.endpoint.url = wish.url
        return jsonReply(200, {})
      case '/control/pay':
        return jsonReply(200, { paid: payAll(till, wish.dialect, wish.references) })
      default:
        return undefined
    }
  }
}

function payAll(till: Till, dialect: Dialect, references: readonly string[]): number {
  return references.filter((reference) => {
    const trade = till.ledger.trade(dialect, reference)
    return trade !== undefined && till.pay(trade)
  }).length
}

function handedOut({ stripe, wechat, alipay }: Keys) {
  const { merchant, platform, ...shop } = wechat
  return {
    stripe,
    wechat: { ...shop, privateKey: merchant.privateKey, publicKey: platform.publicKey },
    alipay: {
      appId: alipay.appId,
      sellerId: alipay.sellerId,
      privateKey: alipay.app.privateKey,
      publicKey: alipay.platform.publicKey,
    },
  }
}

export type HandedKeys = ReturnType<typeof handedOut>
