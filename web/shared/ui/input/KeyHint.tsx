import css from './KeyHint.module.css'

const signs: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', enter: '↵', escape: 'Esc', space: '␣' }
const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

/** Shows which key does this: `b`, `mod+enter`, `1`. For the eye; the button itself says it by `aria-keyshortcuts`. */
export function KeyHint({ keys }: { readonly keys: string }) {
  const parts = keys.split('+').map((key) => (key === 'mod' && !isApple ? 'Ctrl' : (signs[key] ?? key.toUpperCase())))
  return (
    <kbd className={css.hint} aria-hidden>
      {parts.join(isApple ? '' : ' ')}
    </kbd>
  )
}
