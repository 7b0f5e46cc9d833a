import { type BizStep, bizSteps } from '#contracts/catalogue'
import { refuse } from '../../refusals.ts'
import { parseCsv } from '../../sheet/parse.ts'
import type { GivenEvent } from './add-events.ts'

export const eventFileBytesMax = 1024 * 1024

/** What is wrong with one event of a file: `line` counts the lines of a CSV, or the events of a JSON list, from 1. */
interface Fault {
  readonly line: number
  readonly field: string
  readonly reason: 'no-instant' | 'unknown-step' | 'too-long' | 'crooked-row' | 'no-object'
  readonly value?: string
}

/** The events of a file, CSV or JSON by its content. Refuses the whole file with every fault that it has, 20 at most. */
export function readEvents(text: string): GivenEvent[] {
  const { events, faults } = /^\s*[[{]/.test(text) ? readJson(text) : readCsv(text)
  if (faults.length > 0) throw refuse.badEvents({ field: 'file', faults: faults.slice(0, 20), more: faults.length })
  if (events.length === 0) throw refuse.noEvents({ field: 'file' })
  return events
}

interface Found {
  readonly events: readonly GivenEvent[]
  readonly faults: readonly Fault[]
}

const columns = ['id', 'at', 'step', 'place_zh', 'place_en', 'who', 'what_zh', 'what_en'] as const

function readCsv(text: string): { events: GivenEvent[]; faults: Fault[] } {
  const [head, ...rows] = parseCsv(text)
  const names = head && 'cells' in head ? head.cells.map((cell) => cell.trim().toLowerCase()) : []
  for (const column of ['at', 'step'])
    if (!names.includes(column)) throw refuse.missingColumn({ field: 'file', column, known: columns })
  const found = rows.map((row): Found => {
    if ('fault' in row) return { events: [], faults: [{ line: row.line, field: 'file', reason: 'crooked-row' }] }
    const cell = (name: (typeof columns)[number]) => row.cells[names.indexOf(name)]?.trim() || undefined
    return readOne(row.line, {
      id: cell('id'),
      at: cell('at'),
      bizStep: cell('step'),
      place: { zh: cell('place_zh'), en: cell('place_en') },
      who: cell('who'),
      note: { zh: cell('what_zh'), en: cell('what_en') },
    })
  })
  return { events: found.flatMap(({ events }) => events), faults: found.flatMap(({ faults }) => faults) }
}

/** A plain list of events, or an EPCIS 2.0 document: `epcisBody.eventList`. */
function readJson(text: string): { events: GivenEvent[]; faults: Fault[] } {
  const list = listOf(parse(text))
  const found = list.map((event, place): Found => {
    const line = place + 1
    if (!isObject(event)) return { events: [], faults: [{ line, field: 'file', reason: 'no-object' }] }
    const { eventID, eventTime, readPoint, bizLocation, place: named, who, note } = event
    const spot = [bizLocation, readPoint].find(isObject)?.id
    return readOne(line, {
      id: event.id ?? eventID,
      at: event.at ?? eventTime,
      bizStep: event.bizStep,
      place: isObject(named) ? named : { en: named ?? spot },
      who,
      note: isObject(note) ? note : { en: note },
    })
  })
  return { events: found.flatMap(({ events }) => events), faults: found.flatMap(({ faults }) => faults) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refuse.notJson({ field: 'file' })
  }
}

function listOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json
  const body = isObject(json) && isObject(json.epcisBody) ? json.epcisBody : json
  const list = isObject(body) ? (body.eventList ?? body.events) : undefined
  return Array.isArray(list) ? list : []
}

type Unread = Readonly<Record<'id' | 'at' | 'bizStep' | 'who', unknown>> & {
  readonly place: Readonly<Record<string, unknown>>
  readonly note: Readonly<Record<string, unknown>>
}

function readOne(line: number, { id, at, bizStep, place, who, note }: Unread): Found {
  const faults: Fault[] = []
  const step = stepOf(bizStep)
  const instant = instantOf(at)
  if (!instant) faults.push({ line, field: 'at', reason: 'no-instant', value: shortly(at) })
  if (!step) faults.push({ line, field: 'step', reason: 'unknown-step', value: shortly(bizStep) })
  const texts = { who: textOf(who), id: textOf(id) }
  for (const [field, text] of Object.entries({ ...texts, ...prefixed('place', place), ...prefixed('what', note) }))
    if (textOf(text).length > (field === 'who' || field === 'id' ? 200 : 1000))
      faults.push({ line, field, reason: 'too-long' })
  if (!instant || !step || faults.length > 0) return { events: [], faults }
  const event = { at: instant, bizStep: step, place: twoTexts(place), who: texts.who, note: twoTexts(note) }
  return { events: [{ ...event, ...(texts.id && { key: texts.id }) }], faults }
}

/** A business step by its bare word, its CBV URN or its address at GS1. */
function stepOf(value: unknown): BizStep | undefined {
  const word = textOf(value)
    .trim()
    .replace(/^(?:urn:epcglobal:cbv:bizstep:|https:\/\/ref\.gs1\.org\/cbv\/BizStep-|cbv:BizStep-)/i, '')
  return bizSteps.find((step) => step === word.toLowerCase())
}

/** An instant must say its zone: without one nobody knows when it was. */
function instantOf(value: unknown): string | undefined {
  const text = textOf(value).trim()
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) return undefined
  const at = new Date(text.replace(' ', 'T'))
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}

function twoTexts({ zh, en }: Readonly<Record<string, unknown>>): { zh?: string; en?: string } {
  return { ...(textOf(zh) && { zh: textOf(zh) }), ...(textOf(en) && { en: textOf(en) }) }
}

function prefixed(name: string, { zh, en }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { [`${name}_zh`]: zh, [`${name}_en`]: en }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function shortly(value: unknown): string {
  return textOf(value).slice(0, 60)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
