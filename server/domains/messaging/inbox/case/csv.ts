import { stringify } from 'csv-stringify/sync'

import type { CaseEvent, Message, ServiceCase } from '#contracts/messaging'

const safely = { bom: true, escape_formulas: true } as const

const historyColumns = ['at', 'kind', 'side', 'by', 'text', 'card', 'picture', 'gone']

/** A conversation with what was done about it, in the order of time; staff's notes are among it. */
export function historyAsCsv(messages: readonly Message[], events: readonly CaseEvent[], personName: string): string {
  const said = messages.map(({ at, side, author, text, card, picture, gone }) => [
    at,
    'message',
    side === 'shop' ? 'shop' : 'customer',
    side === 'shop' ? (author?.name ?? '') : personName,
    text,
    card ? `${card.kind}/${card.id}` : '',
    picture?.id ?? '',
    gone ?? '',
  ])
  const done = events.map(({ at, kind, by, to, text }) => {
    const whom = to ? `→ ${to.name} ` : ''
    return [at, kind, 'staff', by?.name ?? '', `${whom}${text}`, '', '', '']
  })
  const rows = [...said, ...done].toSorted((one, other) => String(one[0]).localeCompare(String(other[0])))
  return stringify([historyColumns, ...rows], safely)
}

const caseColumns = [
  'conversation',
  'state',
  'customer',
  'place',
  'agent',
  'tags',
  'messages',
  'last_at',
  'due_at',
  'rating',
]

export function casesAsCsv(cases: readonly ServiceCase[]): string {
  const rows = cases.map((one) => [
    one.conversationId,
    one.state,
    one.person.name,
    one.place.kind === 'shop' ? 'shop' : `${one.place.kind}/${one.place.id}`,
    one.agent?.name ?? '',
    one.tags.join(' '),
    one.seq,
    one.lastAt,
    one.dueAt ?? '',
    one.rating?.score ?? '',
  ])
  return stringify([caseColumns, ...rows], safely)
}
