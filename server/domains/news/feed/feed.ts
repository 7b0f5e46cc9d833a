import { XMLParser, XMLValidator } from 'fast-xml-parser'

import { refuse } from '../refusals.ts'
import { readLink } from './link.ts'
import { decode, plain } from './plain.ts'

/** What a feed tells of one piece, as words alone. */
export interface Entry {
  /** What the feed calls it; its link where it has no name. */
  readonly guid: string
  readonly link: string
  readonly title: string
  /** Its beginning, longer than what is kept. */
  readonly extract: string
  /** When it came out; undefined where the feed does not say, or nothing that can be read. */
  readonly toldAt: Date | undefined
}

export interface Feed {
  readonly entries: readonly Entry[]
  /** So many had no title or no address that could be opened. */
  readonly unusable: number
}

/** As many of one look are read; feeds put the newest first. */
const entriesMax = 100
/** As much of a piece's text is gone through. */
const textMax = 20_000

const lists = new Set(['item', 'entry', 'link'])
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  cdataPropName: '#cdata',
  processEntities: false,
  parseTagValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  isArray: (name) => lists.has(name),
})

/** A node as the parser gives it: text, or its parts by name. */
type Node = string | undefined | { readonly [name: string]: unknown }

/**
 * Reads RSS 2.0, RSS 1.0 and Atom. Entities are not looked up and a document that declares any is refused, so nothing grows and
 * nothing is fetched; of markup in it only the words are left. Refuses `news.not-a-feed`.
 */
export function readFeed(text: string, url: string): Feed {
  const items = itemsOf(parse(text))
  const read = items.slice(0, entriesMax).map((item) => readEntry(item, url))
  const entries = read.filter((entry) => entry !== undefined)
  return { entries, unusable: read.length - entries.length }
}

function parse(text: string): Node {
  const isWhole = !hasDoctype(text) && XMLValidator.validate(text) === true
  if (!isWhole) throw refuse.notAFeed()
  try {
    return parser.parse(text)
  } catch {
    throw refuse.notAFeed()
  }
}

/** Whether a DOCTYPE stands where one may: before the first element, behind comments and instructions. */
function hasDoctype(text: string): boolean {
  const prolog = /^\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*/s.exec(text)?.[0].length ?? 0
  return /^<!doctype/i.test(text.slice(prolog, prolog + 9))
}

function itemsOf(root: Node): Node[] {
  const rss = part(root, 'rss')
  if (rss !== undefined) return list(part(part(rss, 'channel'), 'item'))
  const rdf = part(root, 'rdf:RDF')
  if (rdf !== undefined) return list(part(rdf, 'item'))
  const atom = part(root, 'feed')
  if (atom !== undefined) return list(part(atom, 'entry'))
  throw refuse.notAFeed()
}

function readEntry(item: Node, url: string): Entry | undefined {
  const title = plain(words(part(item, 'title')).slice(0, textMax))
  const called = words(part(item, 'guid')) || words(part(item, 'id'))
  const link = linkOf(item, called, url)
  if (!title || !link) return undefined
  const names = ['description', 'summary', 'content:encoded', 'content']
  const body = names.map((name) => words(part(item, name))).find(Boolean) ?? ''
  const guid = [...(called || link)].slice(0, 500).join('')
  return { guid, link, title, extract: plain(body.slice(0, textMax)), toldAt: dateOf(item) }
}

/** Where a piece is read: its link, that of Atom for readers, or its name where that is an address. */
function linkOf(item: Node, called: string, url: string): string | undefined {
  const links = list(part(item, 'link'))
  const attribute = (link: Node, name: string) => decode(String(part(link, name) ?? ''))
  const forReaders = links.filter((link) => ['', 'alternate'].includes(attribute(link, '@rel')))
  const written = [...forReaders.map((link) => attribute(link, '@href') || words(link))]
  const isName = attribute(part(item, 'guid'), '@isPermaLink') === 'false'
  const found = written.find((text) => text !== '') ?? (isName || !/^https?:/i.test(called) ? '' : called)
  return readLink(found, url)
}

function dateOf(item: Node): Date | undefined {
  const names = ['pubDate', 'published', 'dc:date', 'updated']
  const written = names.map((name) => words(part(item, name))).find(Boolean) ?? ''
  const date = new Date(written.trim())
  return Number.isNaN(date.getTime()) ? undefined : date
}

function part(node: Node, name: string): Node {
  if (typeof node !== 'object' || !Object.hasOwn(node, name)) return undefined
  const value = node[name]
  return typeof value === 'string' || (typeof value === 'object' && value !== null) ? (value as Node) : undefined
}

const list = (node: Node): Node[] => (Array.isArray(node) ? node : node === undefined ? [] : [node])

/** All text in a node, what is inside other elements too; attributes are no text. */
function words(node: Node): string {
  if (node === undefined) return ''
  if (typeof node === 'string') return decode(node)
  if (Array.isArray(node)) return node.map((one: Node) => words(one)).join(' ')
  const parts = Object.keys(node).filter((name) => !name.startsWith('@'))
  return parts.map((name) => (name === '#cdata' ? raw(part(node, name)) : words(part(node, name)))).join(' ')
}

const raw = (node: Node): string => (Array.isArray(node) ? node.join('') : typeof node === 'string' ? node : '')
