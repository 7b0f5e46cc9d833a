import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { measureUpload } from '#web/shared/player/camera/index.ts'
import css from './Camera.module.css'
import { cameraWords } from './words.ts'

/** Twice what the picture and sound need. */
const enoughBitsPerSecond = 3_200_000

/** Measures the way up to the house before the show. */
export function Upload({ showId }: { readonly showId: string }) {
  const t = useWords(cameraWords)
  const say = useNumbers()
  const [speed, setSpeed] = useState<number | 'measuring' | 'unreachable'>()
  const measure = async () => {
    setSpeed('measuring')
    setSpeed((await measureUpload(showId)) ?? 'unreachable')
  }
  return (
    <div className={css.line}>
      <span>{t('upload')}</span>
      {typeof speed === 'number' ? (
        <span className={css.state} data-tone={speed >= enoughBitsPerSecond ? 'fine' : 'warn'}>
          {t('mbps', { count: say.number(speed / 1_000_000, 1) })} ·{' '}
          {speed >= enoughBitsPerSecond ? t('enough') : t('tight')}
        </span>
      ) : (
        speed === 'unreachable' && <span role="alert">{t('unreachable')}</span>
      )}
      <Button size="xs" variant="default" onClick={() => void measure()} loading={speed === 'measuring'}>
        {t('measure')}
      </Button>
    </div>
  )
}
