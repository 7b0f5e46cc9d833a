/** Hearts that rise from the button: each an element of its own that leaves when it has risen. */
export interface Burst {
  /** Lets hearts rise, some at a time; `own` ones are larger. */
  rise(count: number, own: boolean): void
  clear(): void
}

const atOnce = 24
const apartMs = 70
const hues = ['#ff5a79', '#ff8a5c', '#ffc24d', '#ff7ab8', '#b38cff', '#5cc8ff']
const path =
  'M12 21s-7.5-4.9-10-9.3C.3 8.500 1.700 4.500 5.400 3.700 8 3.100 10.500 4.400 12 6.700c1.500-2.300 4-3.600 6.600-3 3.700.8 5.100 4.800 3.400 8C19.500 16.100 12 21 12 21z'

export function makeBurst(stage: HTMLElement): Burst {
  let alive = 0
  const timers = new Set<ReturnType<typeof setTimeout>>()

  const riseOne = (own: boolean) => {
    if (alive >= atOnce) return
    alive++
    const heart = drawHeart(own)
    stage.append(heart)
    const sway = (Math.random() - 0.5) * 70
    const height = stage.clientHeight * (0.7 + Math.random() * 0.3)
    const animation = heart.animate(
      [
        { transform: 'translate(0, 0) scale(0.3)', opacity: 0 },
        { transform: `translate(${sway * 0.3}px, ${-height * 0.2}px) scale(1.1)`, opacity: 1, offset: 0.18 },
        { transform: `translate(${-sway * 0.5}px, ${-height * 0.6}px) scale(1)`, opacity: 0.9, offset: 0.6 },
        { transform: `translate(${sway}px, ${-height}px) scale(0.85)`, opacity: 0 },
      ],
      { duration: 1_400 + Math.random() * 700, easing: 'ease-out' },
    )
    animation.onfinish = animation.oncancel = () => {
      alive--
      heart.remove()
    }
  }

  return {
    rise(count, own) {
      for (let heart = 0; heart < Math.min(count, 8); heart++) {
        const timer = setTimeout(() => {
          timers.delete(timer)
          riseOne(own)
        }, heart * apartMs)
        timers.add(timer)
      }
    },
    clear() {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
      stage.replaceChildren()
    },
  }
}

function drawHeart(own: boolean): SVGSVGElement {
  const size = own ? 34 : 24
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('width', String(size))
  svg.setAttribute('height', String(size))
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  shape.setAttribute('d', path)
  shape.setAttribute('fill', hues[Math.floor(Math.random() * hues.length)] ?? '#ff5a79')
  svg.append(shape)
  return svg
}
