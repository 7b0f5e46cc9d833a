import { type Browser, expect, type Page, test } from '@playwright/test'
import * as live from '#contracts/live'
import { newId } from '#kernel/id'
import { until } from '../../world/until.ts'
import { findChromium } from '../chromium.ts'
import { openShowStage, type PlannedShow, planShow, type ShowStage } from '../show-stage.ts'

// No frame is told from another here, and to imitate a graphics card costs as much as all the rest.
const { executablePath, plainArgs: args } = await findChromium()
test.use({ launchOptions: { executablePath, args } })

let stage: ShowStage
let show: PlannedShow
test.beforeAll(async () => {
  // Building the pages and making a database takes its time on a busy machine.
  test.setTimeout(240_000)
  stage = await openShowStage()
  show = await planShow(stage, '竹编夜灯')
})
test.afterAll(() => stage?.close())

/** In place of the browser's own made-up camera, which the host has too: a picture of one colour, and the same microphone. */
const magentaCamera = `(() => {
  const devices = navigator.mediaDevices
  const open = devices.getUserMedia.bind(devices)
  devices.getUserMedia = async (wanted) => {
    const real = await open(wanted)
    if (!wanted.video) return real
    for (const track of real.getVideoTracks()) track.stop()
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 })
    const pen = canvas.getContext('2d')
    let nth = 0
    setInterval(() => {
      pen.fillStyle = '#f0f'
      pen.fillRect(0, 0, 640, 480)
      pen.fillStyle = nth++ % 2 ? '#f1f' : '#e0e'
      pen.fillRect(0, 0, 8, 8)
    }, 66)
    return new MediaStream([...canvas.captureStream(15).getVideoTracks(), ...real.getAudioTracks()])
  }
})()`

/** Keeps the connections of a page, so that they can be cut as a lost network cuts them. */
const countConnections = `(() => {
  window.connections = []
  const Real = RTCPeerConnection
  window.RTCPeerConnection = class extends Real {
    constructor(...given) {
      super(...given)
      connections.push(this)
    }
  }
})()`

/** A machine without a graphics card mixes a small picture in the time it has. */
const smallCamera = `(() => {
  const devices = navigator.mediaDevices
  const open = devices.getUserMedia.bind(devices)
  devices.getUserMedia = ({ video, audio }) => open({ audio, video: video && { width: 640, height: 360, frameRate: 15 } })
})()`

/** Whether the picture that a viewer sees is magenta at a place, given in shares of its width and height. */
const isMagentaAt = (page: Page, x: number, y: number): Promise<boolean> =>
  page.evaluate(
    ([across, down]) => {
      const video = document.querySelector('video')
      if (!video?.videoWidth) return false
      const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight)
      const pen = canvas.getContext('2d')
      pen?.drawImage(video, 0, 0)
      const at = [Math.round(video.videoWidth * (across ?? 0)), Math.round(video.videoHeight * (down ?? 0))] as const
      const [red = 0, green = 0, blue = 0] = pen?.getImageData(at[0], at[1], 1, 1).data ?? []
      return red > 170 && blue > 170 && green < 110
    },
    [x, y],
  )
const becomesMagenta = (page: Page, x: number, y: number, isSo = true) =>
  until(async () => ((await isMagentaAt(page, x, y)) === isSo ? true : undefined), 30_000)

/** In the lower right of a wide picture, and in the middle of its right half. */
const corner = [0.86, 0.86] as const
const right = [0.75, 0.3] as const

async function comeByLink(browser: Browser, link: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 390, height: 844 } })
  await context.addInitScript(magentaCamera)
  await context.addInitScript(countConnections)
  const page = await context.newPage()
  await page.goto(link)
  return page
}

test('a guest without an account comes by link, and viewers see them in the one stream of the show', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const params = { showId: show.showId, guestHostId: newId() }
  const body = { name: '周老师', title: '竹编手艺人', hours: 2 }
  const { secret } = await show.host.call(live.inviteGuest, { params, body })

  const desk = await (await stage.signedIn(browser, show.host, { viewport: { width: 1440, height: 900 } })).newPage()
  await desk.addInitScript(smallCamera)
  await desk.goto(`${stage.address}/studio/shows/${show.showId}`)
  await desk.getByRole('tab', { name: '摄像头' }).click()
  await desk.getByRole('button', { name: '检查摄像头和麦克风' }).click()
  await desk.getByRole('button', { name: '开始推流' }).click()
  await expect(desk.getByText('推流中', { exact: true })).toBeVisible({ timeout: 30_000 })

  const guest = await comeByLink(browser, `${stage.address}/guest#${secret}`)
  await guest.getByRole('button', { name: '打开摄像头和麦克风' }).click()
  expect(guest.url()).toBe(`${stage.address}/guest`)
  await guest.getByRole('button', { name: '准备好了' }).click()
  const row = desk.locator(`[data-guest="${params.guestHostId}"]`)
  await expect(row).toHaveAttribute('data-line', 'open', { timeout: 30_000 })

  const viewer = await (await stage.signedIn(browser, await stage.member('小满'))).newPage()
  await viewer.goto(`${stage.address}/shows/${show.showId}`)
  await viewer.waitForSelector('[data-state="playing"]', { timeout: 60_000 })
  expect(await isMagentaAt(viewer, ...corner), 'nobody sees who waits').toBe(false)

  await test.step('let in, in the corner; side by side by a key', async () => {
    await row.getByRole('button', { name: '请上台' }).click()
    await becomesMagenta(viewer, ...corner)
    await expect(viewer.getByText('周老师', { exact: false }).first()).toBeVisible()
    expect(await isMagentaAt(viewer, ...right)).toBe(false)
    await desk.locator('body').press('l')
    await becomesMagenta(viewer, ...right)
  })

  await test.step('a reload comes back to the same place, without a question', async () => {
    await guest.reload()
    await becomesMagenta(viewer, ...right, false)
    await expect(guest.locator('[data-seat="on"][data-line="open"]')).toBeVisible({ timeout: 30_000 })
    await becomesMagenta(viewer, ...right)
  })

  await test.step('a lost network is told to the host, and the guest comes back by themselves', async () => {
    await guest.context().setOffline(true)
    await guest.evaluate('window.connections.forEach((one) => one.close())')
    await expect(row.getByText('连接断了，正在恢复…')).toBeVisible({ timeout: 20_000 })
    await becomesMagenta(viewer, ...right, false)
    await guest.context().setOffline(false)
    await expect(row).toHaveAttribute('data-line', 'open', { timeout: 20_000 })
    await becomesMagenta(viewer, ...right)
  })

  await test.step('a desk that is loaded anew has the guest again as soon as its camera is open', async () => {
    await desk.reload()
    await desk.getByRole('tab', { name: '摄像头' }).click()
    await desk.getByRole('button', { name: '检查摄像头和麦克风' }).click()
    await expect(row).toHaveAttribute('data-line', 'open', { timeout: 30_000 })
    await desk.getByRole('button', { name: '开始推流' }).click()
    await expect(desk.getByText('推流中', { exact: true })).toBeVisible({ timeout: 30_000 })
    await expect(guest.locator('[data-seat="on"][data-line="open"]')).toBeVisible()
    await becomesMagenta(viewer, ...corner)
    await desk.locator('body').press('l')
    await becomesMagenta(viewer, ...right)
  })

  await test.step('taken down, the show goes on without them', async () => {
    await row.getByRole('button', { name: '请下台' }).click()
    await becomesMagenta(viewer, ...right, false)
    await expect(guest.locator('[data-seat="waiting"]')).toBeVisible()
    await expect(desk.getByText('推流中', { exact: true })).toBeVisible()
  })
  for (const page of [guest, desk, viewer]) await page.context().close()
})
