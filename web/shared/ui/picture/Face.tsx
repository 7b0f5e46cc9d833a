import { useState } from 'react'
import css from './Face.module.css'

interface Props {
  readonly name: string
  readonly url?: string | undefined
  readonly size?: number
  /** A ring in the lantern's colour: this person is live now. */
  readonly isLive?: boolean
}

/** A person's picture; without one, the first letter of the name on a colour of its own. The name stands beside it. */
export function Face({ name, url, size = 40, isLive = false }: Props) {
  const [isBroken, setBroken] = useState(false)
  const style = { width: size, height: size, fontSize: size * 0.42, '--hue': hueOf(name) }
  return (
    <span className={css.face} data-live={isLive || undefined} style={style} aria-hidden>
      {url && !isBroken ? <img src={url} alt="" loading="lazy" onError={() => setBroken(true)} /> : firstLetter(name)}
    </span>
  )
}

function firstLetter(name: string): string {
  return ([...name.trim()][0] ?? '·').toUpperCase()
}

function hueOf(name: string): number {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360
  return sum
}
