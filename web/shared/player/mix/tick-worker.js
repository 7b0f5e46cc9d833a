/** Ticks for a page whose own timers sleep while it is not looked at; the next tick waits until the page is done with the last. */
let lastAt = 0
addEventListener('message', ({ data: everyMs }) => {
  const waitMs = Math.max(1, lastAt + everyMs - performance.now())
  setTimeout(() => {
    lastAt = performance.now()
    postMessage(0)
  }, waitMs)
})
