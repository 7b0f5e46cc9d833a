import { ActionIcon, Button, Slider, Textarea } from '@mantine/core'
import { IconTextDecrease, IconTextIncrease } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { writeScript } from '#contracts/live'
import { useProblemSentence } from '#web/shared/i18n/use-problem-sentence.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { KeyHint } from '#web/shared/ui/input/KeyHint.tsx'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Script.module.css'
import { scriptWords } from './words.ts'

interface Props {
  readonly showId: string
  readonly script: string
  readonly mayWrite: boolean
}

/** The teleprompter: scrolls by itself at the host's pace, and is edited in the same place. */
export function Script({ showId, script, mayWrite }: Props) {
  const t = useWords(scriptWords)
  const sentence = useProblemSentence()
  const [draft, setDraft] = useState<string>()
  const saving = useCommand(writeScript, {
    onDone: () => {
      tell(t('saved'), { tone: 'done' })
      setDraft(undefined)
    },
    onRefused: (problem) => tell(sentence(problem), { tone: 'refused' }),
  })
  if (draft !== undefined)
    return (
      <div className={css.place}>
        <div className={css.bar}>
          <Button
            onClick={() => saving.send({ params: { showId }, body: { script: draft } })}
            loading={saving.isSending}
          >
            {t('save')}
          </Button>
          <Button variant="subtle" onClick={() => setDraft(undefined)}>
            {t('read')}
          </Button>
        </div>
        <Textarea
          className={css.write ?? ''}
          value={draft}
          onChange={(change) => setDraft(change.currentTarget.value)}
          placeholder={t('placeholder')}
          aria-label={t('script')}
          autosize
          minRows={12}
          maxLength={50_000}
        />
      </div>
    )
  return <Reading script={script} onWrite={mayWrite ? () => setDraft(script) : undefined} />
}

const pixelsPerSecond = 12

function Reading({ script, onWrite }: { readonly script: string; readonly onWrite: (() => void) | undefined }) {
  const t = useWords(scriptWords)
  const text = useRef<HTMLElement>(null)
  const [isRunning, setRunning] = useState(false)
  const [speed, setSpeed] = useState(3)
  const [size, setSize] = useState(22)
  useKeys({ space: () => setRunning(!isRunning) })
  useEffect(() => {
    if (!isRunning) return
    let last = performance.now()
    let rest = 0
    let frame = requestAnimationFrame(function step(now) {
      rest += ((now - last) / 1000) * speed * pixelsPerSecond
      last = now
      // A browser scrolls by whole pixels; the rest is carried on, or slow speeds would stand still.
      text.current?.scrollBy(0, Math.floor(rest))
      rest -= Math.floor(rest)
      frame = requestAnimationFrame(step)
    })
    return () => cancelAnimationFrame(frame)
  }, [isRunning, speed])
  return (
    <div className={css.place}>
      <div className={css.bar}>
        <Button
          variant="default"
          onClick={() => setRunning(!isRunning)}
          rightSection={<KeyHint keys="space" />}
          aria-keyshortcuts="Space"
        >
          {isRunning ? t('pause') : t('run')}
        </Button>
        <Slider flex={1} min={1} max={10} value={speed} onChange={setSpeed} label={null} thumbLabel={t('speed')} />
        <ActionIcon variant="subtle" onClick={() => setSize(Math.max(14, size - 2))} aria-label={t('smaller')}>
          <IconTextDecrease size={18} />
        </ActionIcon>
        <ActionIcon variant="subtle" onClick={() => setSize(Math.min(48, size + 2))} aria-label={t('larger')}>
          <IconTextIncrease size={18} />
        </ActionIcon>
        {onWrite && (
          <Button variant="subtle" onClick={onWrite}>
            {t('write')}
          </Button>
        )}
      </div>
      <section ref={text} className={css.text} style={{ fontSize: size }} tabIndex={0} aria-label={t('script')}>
        {script || t('empty')}
      </section>
    </div>
  )
}
