import type { Page } from '@playwright/test'
import { settle } from '../settled.ts'

/**
 * Opens an address: from another screen of the same app as a link of the app does, else as a page of its own. To begin a page
 * anew costs more than to look at it. Comes back when nothing is left of the screen before.
 */
export async function goTo(page: Page, address: string): Promise<void> {
  const [here, there] = [new URL(page.url()), new URL(address)]
  if (appOf(here) !== appOf(there) || here.pathname === there.pathname) {
    await page.goto(address)
    return
  }
  await page.evaluate(`(${follow})(${JSON.stringify(address)})`)
  await settle(page, ['isElsewhere'])
}

/** For the page. The shell stays where it is; what it shows of the screen before has to go. */
const follow = `(address) => {
  document.leaving = document.querySelector('#content > :last-child') ?? document.querySelector('main, h1')
  if (!document.leaving) throw new Error(location.pathname + ': there is no screen to leave.')
  history.pushState({}, '', address)
  dispatchEvent(new PopStateEvent('popstate'))
}`

function appOf({ origin, pathname }: URL): string {
  return origin + (/^\/(studio|console)(?=\/|$)/.exec(pathname)?.[0] ?? '')
}
