import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Wordmark } from '#web/shared/ui/frame/Wordmark.tsx'
import css from './SignIn.module.css'
import { signInWords } from './words.ts'

interface Props {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}

/** The quiet sheet on which people prove who they are: nothing around it but the house's name. */
export function Sheet({ title, note, children }: Props) {
  const t = useWords(signInWords)
  return (
    <main className={css.page}>
      <LinkTo to="/" className={css.back}>
        <IconArrowLeft size={20} aria-hidden />
        {t('back')}
      </LinkTo>
      <div className={css.sheet}>
        <Wordmark />
        <h1 className={css.title}>{title}</h1>
        {note && <p className={css.note}>{note}</p>}
        {children}
      </div>
    </main>
  )
}
