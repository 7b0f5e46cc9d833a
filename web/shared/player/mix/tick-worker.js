/** Ticks for a page whose own timers sleep while it is not looked at. */
let timer
addEventListener('message', ({ data }) => {
  clearInterval(timer)
  timer = setInterval(() => postMessage(0), data)
})
