import { Button } from '@mantine/core'
import { useWords } from '#web/shared/i18n/words.ts'
import { type Layout, layouts } from '#web/shared/player/mix/index.ts'
import { KeyHint } from '#web/shared/ui/input/KeyHint.tsx'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import css from './GuestHosts.module.css'
import { guestHostWords } from './words.ts'

interface Props {
  readonly layout: Layout
  readonly onLayout: (layout: Layout) => void
}

/** How host, guests and slides stand in the picture: one tap, or `l` for the next one. */
export function Layouts({ layout, onLayout }: Props) {
  const t = useWords(guestHostWords)
  const next = layouts[(layouts.indexOf(layout) + 1) % layouts.length] ?? 'corner'
  useKeys({ l: () => onLayout(next) })
  return (
    <fieldset className={css.layouts} aria-label={t('layout')}>
      {layouts.map((one) => (
        <Button
          key={one}
          size="sm"
          px="sm"
          variant={one === layout ? 'filled' : 'default'}
          aria-pressed={one === layout}
          onClick={() => onLayout(one)}
        >
          {t(`layout_${one}`)}
        </Button>
      ))}
      <KeyHint keys="l" />
    </fieldset>
  )
}
