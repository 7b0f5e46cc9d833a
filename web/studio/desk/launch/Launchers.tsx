import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { Broken } from '#web/shared/router/Broken.tsx'
import { KeyHint } from '#web/shared/ui/input/KeyHint.tsx'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { launchers } from '../launchers.ts'
import css from './Launchers.module.css'
import type { LauncherProps } from './launcher.ts'
import { launchWords } from './words.ts'

const nouns = launchers.map((launcher) => ({
  ...launcher,
  Panel: lazy(() => launcher.load().then((Loaded) => ({ default: Loaded }))),
}))

/** A button and a key for everything the host can launch; its panel opens over the shelf, which goes on working below. */
export function Launchers(props: Omit<LauncherProps, 'onClose'>) {
  const t = useWords(launchWords)
  const [openNoun, setOpen] = useState<string>()
  const flip = (noun: string) => setOpen((was) => (was === noun ? undefined : noun))
  const close = () => setOpen(undefined)
  const open = nouns.find(({ noun }) => noun === openNoun)
  const keys = Object.fromEntries(nouns.map(({ key, noun }) => [key, () => flip(noun)]))
  useKeys({ ...keys, ...(open && { escape: close }) })
  if (nouns.length === 0) return null
  return (
    <section className={css.place} aria-label={t('launch')}>
      <div className={css.bar} role="toolbar" aria-label={t('launch')}>
        {nouns.map(({ noun, key, words, icon: Icon }) => (
          <button
            key={noun}
            type="button"
            className={css.launcher}
            onClick={() => flip(noun)}
            aria-expanded={noun === openNoun}
            aria-keyshortcuts={key}
          >
            <Icon size={20} stroke={1.7} aria-hidden />
            <span>{t(words)}</span>
            <KeyHint keys={key} />
          </button>
        ))}
      </div>
      {open && (
        <section className={css.panel} aria-labelledby="launch-panel">
          <header className={css.head}>
            <h2 id="launch-panel" className={css.title}>
              {t(open.words)}
            </h2>
            <ActionIcon variant="subtle" size="lg" onClick={close} aria-label={t('close')} aria-keyshortcuts="escape">
              <IconX size={18} />
            </ActionIcon>
          </header>
          <Broken key={open.noun}>
            <Suspense fallback={<Bone height={160} />}>
              <open.Panel {...props} onClose={close} />
            </Suspense>
          </Broken>
        </section>
      )}
    </section>
  )
}
