import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'

import { alipayDialect } from '../sandbox/dialect/alipay.ts'
import type { Dialect, Letter } from '../sandbox/dialect/dialect.ts'
import { ownDialect } from '../sandbox/dialect/own.ts'
import { stripeDialect } from '../sandbox/dialect/stripe.ts'
import { wechatDialect } from '../sandbox/dialect/wechat.ts'
import { makeKeys } from '../sandbox/keys.ts'
import { goodDay } from '../sandbox/mischief.ts'
import { createTill } from '../sandbox/till.ts'
import { createLedger } from '../sandbox/trade/ledger.ts'
import type { Dialect as DialectName } from '../sandbox/trade/trade.ts'
import { makeProvider } from './make.ts'
import { withHashedPayer } from './payer.ts'
import type { Provider } from './port.ts'
import { sandboxProvider } from './sandbox/sandbox.ts'

const keys = await makeKeys()
const key = 'k'.repeat(64)
const address = () => 'http://127.0.0.1:1'
const ledger = createLedger(() => {})
const outbox = { post: () => {}, postForged: () => {}, close: () => {} }
const till = createTill({ ledger, outbox, mischief: () => goodDay, dialects: () => dialects })
const dialects: Record<DialectName, Dialect> = {
  own: ownDialect(till, key),
  stripe: stripeDialect(till, keys.stripe, address),
  wechat: wechatDialect(till, keys.wechat, address),
  alipay: alipayDialect(till, keys.alipay, address),
}
const { merchant, platform, ...shop } = keys.wechat
const { app, platform: alipay, ...seller } = keys.alipay
const adapters: Record<DialectName, Provider | undefined> = {
  own: sandboxProvider({ key, address: async () => address() }),
  stripe: await makeProvider('stripe', keys.stripe),
  wechat: await makeProvider('wechat', { ...shop, privateKey: merchant.privateKey, publicKey: platform.publicKey }),
  alipay: await makeProvider('alipay', { ...seller, privateKey: app.privateKey, publicKey: alipay.publicKey }),
}

const minute = 60_000
const read = (provider: Provider, { headers, body }: Letter, receivedAt = new Date()) =>
  provider.readNotice({ headers, body: Buffer.from(body), receivedAt })

for (const [name, provider] of Object.entries(adapters) as [DialectName, Provider][]) {
  const trade = till.make({
    dialect: name,
    reference: `intent-${name}`,
    method: 'page',
    amount: 1290,
    currency: 'CNY',
    title: '桂花乌龙 & 茶',
    noticeUrl: '',
    backUrl: '',
    expiresAt: Date.now() + 30 * minute,
  })
  till.pay(trade)
  const letter = dialects[name].tradeNotice(trade, {})

  test(`${name}: a true notice says what came in, and for whom`, () => {
    const notice = read(provider, letter)
    assert.equal(notice.merchant, provider.merchant)
    const about = notice.about.kind === 'intent' ? notice.about : assert.fail(notice.about.kind)
    const paid = about.standing.state === 'paid' ? about.standing : assert.fail(about.standing.state)
    assert.deepEqual([about.intentId, paid.amount, paid.currency], [`intent-${name}`, 1290, 'CNY'])
    assert.equal(read(provider, letter).noticeId, notice.noticeId)
  })

  if (name === 'wechat' || name === 'alipay')
    test(`${name}: the account that paid is known as a hash alone, the same for the same account of this house`, () => {
      const payerIn = (secret: string, letterOf: Letter) => {
        const sign = (_purpose: string, text: string) => createHmac('sha256', secret).update(text).digest('hex')
        const notice = read(withHashedPayer(provider, { sign }), letterOf)
        assert.ok(!JSON.stringify(notice).includes('oNightOwl'))
        const standing = notice.about.kind === 'intent' ? notice.about.standing : undefined
        return standing?.state === 'paid' ? standing.payer : undefined
      }
      const paidBy = (payer: string, reference: string) => {
        const paid = till.make({
          ...{ dialect: name, reference, method: 'page', amount: 1290, currency: 'CNY', title: '茶', payer },
          ...{ noticeUrl: '', backUrl: '', expiresAt: Date.now() + 30 * minute },
        })
        till.pay(paid)
        return dialects[name].tradeNotice(paid, {})
      }
      const [one, again, other] = [paidBy('oNightOwl', 'p-1'), paidBy('oNightOwl', 'p-2'), paidBy('oLark', 'p-3')]
      assert.match(payerIn('house', one) ?? '', /^[0-9a-f]{64}$/)
      assert.equal(payerIn('house', one), payerIn('house', again))
      assert.notEqual(payerIn('house', one), payerIn('house', other))
      assert.notEqual(payerIn('house', one), payerIn('another house', one))
    })

  test(`${name}: a changed byte anywhere is noticed`, () => {
    const bytes = Buffer.from(letter.body)
    for (let place = 0; place < bytes.length; place++) {
      const changed = Buffer.from(bytes)
      changed[place] = changed[place] === 0x30 ? 0x31 : 0x30
      const headers = letter.headers
      assert.throws(() => provider.readNotice({ headers, body: changed, receivedAt: new Date() }), Error, `${place}`)
    }
    assert.throws(() => read(provider, { headers: {}, body: letter.body.replace(/&?sign=[^&]*/, '') }), {
      name: 'BadNotice',
    })
  })

  if (name === 'alipay')
    test('alipay: a signature is written one way only, to its last letter', () => {
      const fields = new URLSearchParams(letter.body)
      const sign = fields.get('sign') ?? ''
      const said = (other: string) => {
        fields.set('sign', other)
        return { headers: letter.headers, body: fields.toString() }
      }
      read(provider, said(sign))
      const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/']
      const last = sign.search(/=*$/) - 1
      const others = letters
        .map((one) => sign.slice(0, last) + one + sign.slice(last + 1))
        .filter((one) => one !== sign)
      for (const other of [...others, sign.replace(/=+$/, ''), `${sign} `, sign.replace('+', '-').replace('/', '_')])
        if (other !== sign) assert.throws(() => read(provider, said(other)), { name: 'BadNotice' }, other.slice(-4))
    })

  test(`${name}: what somebody without the keys says is not believed`, () => {
    assert.throws(() => read(provider, dialects[name].tradeNotice(trade, { isForged: true })), { name: 'BadNotice' })
  })

  // Alipay signs no time into its notices that is meant for this; there the notice's number alone stops a replay.
  if (name !== 'alipay')
    test(`${name}: a replay outside five minutes is refused, before and after`, () => {
      for (const minutes of [6, -6])
        assert.throws(() => read(provider, letter, new Date(Date.now() + minutes * minute)), { name: 'BadNotice' })
      read(provider, letter, new Date(Date.now() + 4 * minute))
    })

  test(`${name}: the answer has the provider's own form`, () => {
    const taken = provider.answerNotice(true)
    const refused = provider.answerNotice(false)
    assert.ok(taken.status === 200 && refused.status >= 400 && taken.body !== refused.body)
    if (name === 'alipay') assert.deepEqual([taken.body, refused.body], ['success', 'fail'])
    if (name === 'wechat') assert.equal(JSON.parse(refused.body).code, 'FAIL')
  })
}
