import { IconCircleCheckFilled, IconCircleDashed, IconCircleXFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Proof.module.css'
import { proofWords } from './words.ts'

/** One thing that was checked; undefined while what it needs is not public yet. */
export interface Checked {
  readonly name: string
  readonly title: string
  readonly note: string
  readonly isRight: boolean | undefined
}

interface Props {
  readonly checked: readonly Checked[]
  /** What is said while not everything is public. */
  readonly waiting: string
  readonly children?: ReactNode
}

/** What came out, in one sentence, and each thing that was checked. */
export function Verdict({ checked, waiting, children }: Props) {
  const t = useWords(proofWords)
  const isWrong = checked.some(({ isRight }) => isRight === false)
  const isWhole = checked.every(({ isRight }) => isRight === true)
  const tone = isWrong ? 'wrong' : isWhole ? 'right' : 'notYet'
  return (
    <section className={css.findings} data-tone={tone} aria-live="polite">
      <p className={css.verdict}>{isWrong ? t('someWrong') : isWhole ? t('allRight') : waiting}</p>
      <ul className={css.list}>
        {checked.map(({ name, title, note, isRight }) => {
          const Mark = isRight === undefined ? IconCircleDashed : isRight ? IconCircleCheckFilled : IconCircleXFilled
          const word = isRight === undefined ? 'notYet' : isRight ? 'right' : 'wrong'
          return (
            <li key={name} className={css.finding} data-tone={word} data-finding={name}>
              <Mark size={22} role="img" aria-label={t(word)} />
              <span>
                <strong>{title}</strong>
                <span className={css.soft}>{note}</span>
              </span>
            </li>
          )
        })}
      </ul>
      {children}
    </section>
  )
}
