import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import serveStatic, { type FastifyStaticOptions } from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { refuse, sendProblem } from './problem.ts'

const root = fileURLToPath(new URL('../../../dist/web', import.meta.url))
const apps = ['studio', 'console', 'overlay'] as const
/** Addresses below which nothing is a screen; `/live` itself is one. */
const served = /^\/(?:api|media|socket|camera|assets)(?:\/|$)|^\/live\/./

/** What the viewer's page says of itself before the app starts: to tabs, bookmarks, and whoever reads it without a script. */
export interface PageHead {
  readonly title: string
  readonly description: string
  readonly language: string
  /** What the screen at this address is about, in the words of schema.org: read by search engines, run by nobody. */
  readonly data?: object | undefined
}

/** A page is not kept waiting for its name. */
const headMs = 500

/**
 * Serves the three web apps as they were built, compressed beforehand. Whatever is no file and no endpoint is a screen
 * of one of the apps, so its page is sent; named assets never change and may be kept for ever. `headOf` names the viewer's
 * page; without an answer it goes out as it was built.
 */
export async function serveWeb(app: FastifyInstance, headOf: (path: string) => Promise<PageHead>): Promise<void> {
  if (existsSync(root)) {
    const files = { preCompressed: true, index: false, cacheControl: false } as const
    // Of assets there are too many for each to have a route of its own, which every start would have to make.
    await app.register(serveStatic, { ...files, ...kept('no-cache'), root, wildcard: false, globIgnore: ['assets/**'] })
    const assets = { root: join(root, 'assets'), prefix: '/assets/', decorateReply: false }
    await app.register(serveStatic, { ...files, ...kept('public, max-age=31536000, immutable'), ...assets })
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' && !served.test(request.url) && request.headers.accept?.includes('text/html')
    return wantsPage ? sendApp(request, reply, headOf) : sendProblem(reply, refuse.unknownRoute())
  })
}

/** How long whoever asked for a file may keep it. */
const kept = (control: string): Pick<FastifyStaticOptions, 'setHeaders'> => ({
  setHeaders: (reply) => void reply.header('cache-control', control),
})

async function sendApp(
  request: FastifyRequest,
  reply: FastifyReply,
  headOf: (path: string) => Promise<PageHead>,
): Promise<FastifyReply> {
  const name = apps.find((app) => request.url === `/${app}` || request.url.startsWith(`/${app}/`)) ?? 'viewer'
  const page = join(name, 'index.html')
  if (existsSync(join(root, page))) {
    reply.header('cache-control', 'no-cache')
    const head = name === 'viewer' ? await soon(headOf(pathOf(request.url))) : undefined
    if (!head) return reply.sendFile(page)
    return reply.type('text/html; charset=utf-8').send(withHead(readFileSync(join(root, page), 'utf8'), head))
  }
  return reply
    .code(503)
    .type('text/html; charset=utf-8')
    .send(
      '<!doctype html><meta charset="utf-8"><title>夜市</title><p>The pages have not been built yet: run <code>npm run build</code>.',
    )
}

const pathOf = (url: string) => url.split(/[?#]/)[0] ?? url

async function soon(head: Promise<PageHead>): Promise<PageHead | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), headMs)
  })
  const known = await Promise.race([head.catch(() => undefined), late])
  clearTimeout(timer)
  return known
}

/** The page as it was built, with the house's own words in its head. */
export function withHead(page: string, { title, description, language, data }: PageHead): string {
  return page
    .replace(/<html lang="[^"]*"/, () => `<html lang="${plainText(language)}"`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${plainText(title)}</title>`)
    .replace(/(<meta name="description" content=")[^"]*"/, (_, start: string) => `${start}${plainText(description)}"`)
    .replace('</head>', () => `${data ? dataElement(data) : ''}</head>`)
}

/** Data in a page: no text in it can end the element, because no `<` is left. */
function dataElement(data: object): string {
  const json = JSON.stringify(data).replace(/</g, '\\u003c')
  return `<script type="application/ld+json">${json}</script>`
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const plainText = (text: string) => text.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter)
