import type { Trade } from '../trade/trade.ts'
import { type CashierLanguage, cashierWords } from './words.ts'

const style = `
  :root { color-scheme: light dark; --ground: #f4f1ec; --card: #fff; --ink: #1d1a2b; --soft: #6a6577; --line: #e6e0d8; --go: #1a7f5a; --tint: #e9f3ee }
  @media (prefers-color-scheme: dark) { :root { --ground: #14121f; --card: #201d30; --ink: #f3f0fa; --soft: #a9a3bb; --line: #37334b; --go: #35a97c; --tint: #1d3a33 } }
  * { box-sizing: border-box }
  body { margin: 0; min-height: 100dvh; display: grid; place-items: start center; background: var(--ground); color: var(--ink);
    font: 16px/1.5 system-ui, "PingFang SC", "Noto Sans SC", sans-serif; padding: max(16px, env(safe-area-inset-top)) 16px 32px }
  main { width: 100%; max-width: 420px; display: grid; gap: 16px }
  .note { margin: 0; padding: 10px 14px; border-radius: 12px; background: #fdf0d5; color: #5c4400; font-size: 14px }
  .card { background: var(--card); border: 1px solid var(--line); border-radius: 16px; padding: 24px 20px; display: grid; gap: 20px }
  header { display: flex; justify-content: space-between; align-items: center; color: var(--soft); font-size: 14px }
  header b { color: var(--ink); font-size: 16px }
  h1 { margin: 0; text-align: center; font-size: 40px; line-height: 1.2; font-variant-numeric: tabular-nums; letter-spacing: -.02em; overflow-wrap: anywhere }
  h1 small { font-size: 20px; font-weight: 600; margin-inline-end: 4px }
  h2 { margin: 0; text-align: center; font-size: 22px } p.hint { margin: 0; text-align: center; color: var(--soft) }
  .mark { justify-self: center; width: 64px; height: 64px; border-radius: 50%; display: grid; place-items: center; background: var(--tint); color: var(--go); font-size: 34px; font-weight: 700 }
  .mark.off { background: var(--line); color: var(--soft) }
  dl { margin: 0; display: grid; gap: 10px; font-size: 14px; border-top: 1px solid var(--line); padding-top: 16px }
  dl div { display: flex; justify-content: space-between; gap: 16px } dt { color: var(--soft) } dd { margin: 0; text-align: end; overflow-wrap: anywhere }
  form { display: grid; gap: 10px } button, a.go { font: inherit; font-weight: 600; min-height: 52px; border-radius: 14px; border: 0; width: 100%; display: grid; place-items: center; text-decoration: none; cursor: pointer }
  .pay, a.go { background: var(--go); color: #fff } @media (prefers-color-scheme: dark) { .pay, a.go { color: #06241a } }
  .leave { background: none; color: var(--soft); font-weight: 400 }
  button:focus-visible, a:focus-visible { outline: 3px solid #7aa2ff; outline-offset: 2px }
`

/** The page of one trade: what it costs and the button, or what became of it. */
export function cashierPage(trade: Trade | undefined, language: CashierLanguage): string {
  const words = cashierWords[language]
  const content = !trade
    ? outcome('off', '!', words.missing, words.missingHint)
    : trade.state === 'paid'
      ? outcome('', '✓', words.paid, words.paidHint) + backLink(trade, words.back)
      : trade.state === 'closed'
        ? outcome('off', '×', words.closed, words.closedHint) + backLink(trade, words.back)
        : `${buttons(trade, language)}`
  const way = trade ? words.ways[trade.dialect] : ''
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><meta name="robots" content="noindex">
<title>${words.cashier}</title><style>${style}</style></head><body><main>
<p class="note">${words.sandbox}</p>
<section class="card"><header><b>${way}</b><span>${words.cashier}</span></header>${content}${trade ? details(trade, language) : ''}</section>
</main></body></html>`
}

function buttons(trade: Trade, language: CashierLanguage): string {
  const words = cashierWords[language]
  const parts = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: trade.currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(trade.amount / 10 ** digitsOf(trade.currency))
  const price = parts.map(({ type, value }) => (type === 'currency' ? `<small>${value}</small>` : value)).join('')
  return `<h1>${price}</h1><form method="post">
<button class="pay" name="do" value="pay">${words.pay}</button>
<button class="leave" name="do" value="leave">${words.leave}</button></form>`
}

function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

function outcome(kind: string, sign: string, title: string, hint: string): string {
  return `<div class="mark ${kind}" aria-hidden="true">${sign}</div><h2 role="status">${title}</h2><p class="hint">${hint}</p>`
}

function backLink({ backUrl }: Trade, label: string): string {
  return /^https?:\/\//.test(backUrl) ? `<a class="go" href="${plainText(backUrl)}">${label}</a>` : ''
}

function details(trade: Trade, language: CashierLanguage): string {
  const { to, shop, number, goods } = cashierWords[language]
  const rows = [
    [to, shop],
    [goods, trade.title.slice(0, 40)],
    [number, trade.id],
  ]
  return `<dl>${rows.map(([name, value]) => `<div><dt>${plainText(name ?? '')}</dt><dd>${plainText(value ?? '')}</dd></div>`).join('')}</dl>`
}

function plainText(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (letter) => names[letter] ?? letter)
}
