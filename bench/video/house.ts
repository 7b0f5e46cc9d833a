import { openVideoStage } from '#test/browser/video-stage'

/** The measured process: nothing but the streaming side, its HTTP face, and the page. Told over the channel when to end. */
const stage = await openVideoStage()
process.send?.({ origin: stage.origin, rtmpPort: stage.rtmpPort })
process.on('message', (message) => {
  if (message === 'cpu') process.send?.({ cpuMs: cpuMs() })
})
process.on('disconnect', () => void stage.close().then(() => process.exit(0)))

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
