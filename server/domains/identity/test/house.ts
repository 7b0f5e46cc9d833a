import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'

import * as contract from '#contracts/identity'
import type { Role } from '#contracts/permissions'
import { readConfig } from '#platform/config/config'
import type { House } from '#platform/house'
import { createHttp, type HttpServer } from '#platform/http'
import { logSender, type Sms } from '#platform/sms/index'
import { system } from '#platform/work'
import { type Closing, openParts } from '#server/parts'
import { freshDatabase } from '#test/world/database'
import { until } from '#test/world/until'
import { identity } from '../index.ts'
import { addMember } from '../person/add.ts'
import { ensureOwner, type FirstOwner } from '../role/first-owner.ts'
import { openSession } from '../session/open.ts'
import { type Browser, openBrowser } from './browser.ts'

export const password = 'lantern-and-tea-42'

/** A house with nothing but identity in it, on a database of its own, and browsers to visit it with. */
export interface IdentityWorld {
  readonly house: House
  readonly app: HttpServer
  readonly texts: readonly Sms[]
  readonly firstOwner: FirstOwner
  /** A browser that nobody has used, at an address of its own. */
  browser(address?: string): Browser
  /** A member who signed up with `<name>@example.com`, with these roles; the browser is signed in. */
  member(name: string, ...roles: Role[]): Promise<Browser & { readonly id: string; readonly email: string }>
  /** The token in the newest mail to an address that leads to this page. */
  mailedToken(to: string, page: 'reset-password' | 'verify-email'): Promise<string>
  /** Opens a second node on the same database. */
  node(): Promise<{ readonly house: House; readonly app: HttpServer }>
}

export async function identityWorld(settings: Record<string, string> = {}): Promise<IdentityWorld> {
  const data = mkdtempSync(join(tmpdir(), 'nightmarket-identity-'))
  const closings: Closing[] = [() => rmSync(data, { recursive: true, force: true })]
  after(async () => {
    for (let closing = closings.pop(); closing; closing = closings.pop()) await closing()
  })
  const config = readConfig({
    DATABASE_URL: await freshDatabase(),
    NIGHTMARKET_DATA: data,
    NIGHTMARKET_LOG: 'silent',
    PORT: '0',
    NIGHTMARKET_RTMP_PORT: '0',
    ...settings,
  })
  const texts = logSender({ info: () => {} })
  const node = async () => {
    const house = { ...(await openParts(config, sides, closings)), sms: texts }
    firstOwner ??= await ensureOwner(house)
    closings.push(await identity.start(house))
    const app = await createHttp(house, [identity])
    closings.push(() => app.close())
    return { house, app }
  }
  let firstOwner: FirstOwner | undefined
  const { house, app } = await node()
  if (!firstOwner) throw new Error('a new house made no owner')
  let visitors = 0
  const browser = (address = `10.0.${visitors >> 8}.${visitors++ & 255}`) => openBrowser(app, address)
  return {
    house,
    app,
    texts: texts.kept,
    firstOwner,
    browser,
    node,
    async member(name, ...roles) {
      const email = `${name.toLowerCase()}@example.com`
      const own = browser()
      const id = await house.perform(system, (work) => addMember(work, { name, email, password, roles }))
      const [cookie = '', value = ''] = (
        await house.perform(system, (work) => openSession(work, house.secrets, id))
      ).split('=')
      own.cookies.set(cookie, value)
      return { ...own, id, email }
    },
    mailedToken(to, page) {
      const link = new RegExp(`/${page}\\?token=([\\w.-]+)`)
      const tokenOf = (text: string) => link.exec(text)?.[1]
      return until(() =>
        house.mail.kept
          .filter((mail) => mail.to === to)
          .map(({ text }) => tokenOf(text))
          .findLast(Boolean),
      )
    },
  }
}

const nobody = async (): Promise<never> => {
  throw new Error('There are no rooms here.')
}
const sides = {
  rooms: { admit: nobody },
  streaming: { authorize: nobody, onState: () => {}, mayWatch: async () => false },
}

/** Whoever a browser is now, or undefined. */
export async function whoIn(browser: Browser): Promise<contract.Me | undefined> {
  return (await browser.call(contract.getMe)).me
}
