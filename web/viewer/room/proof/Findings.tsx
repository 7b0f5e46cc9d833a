import { IconCircleCheckFilled, IconCircleDashed, IconCircleXFilled } from '@tabler/icons-react'
import type { DrawProof, Receipt } from '#contracts/draws'
import { useWords } from '#web/shared/i18n/words.ts'
import type { Recomputed } from '../../parts/draw/recompute.ts'
import css from './Proof.module.css'
import { proofWords } from './words.ts'

interface Props {
  readonly proof: DrawProof
  readonly recomputed: Recomputed
  readonly receipt: Receipt | undefined
}

/** What came out, in one sentence, and each thing that was checked. */
export function Findings({ proof, recomputed, receipt }: Props) {
  const t = useWords(proofWords)
  const { findings, path = [] } = recomputed
  const isWrong = findings.some(({ isRight }) => isRight === false)
  const isWhole = findings.every(({ isRight }) => isRight === true)
  const tone = isWrong ? 'wrong' : isWhole ? 'right' : 'notYet'
  return (
    <section className={css.findings} data-tone={tone} aria-live="polite">
      <p className={css.verdict}>{t(isWrong ? 'someWrong' : isWhole ? 'allRight' : 'waiting')}</p>
      <ul className={css.list}>
        {findings.map(({ name, isRight }) => {
          const Mark = isRight === undefined ? IconCircleDashed : isRight ? IconCircleCheckFilled : IconCircleXFilled
          const word = isRight === undefined ? 'notYet' : isRight ? 'right' : 'wrong'
          return (
            <li key={name} className={css.finding} data-tone={word} data-finding={name}>
              <Mark size={22} role="img" aria-label={t(word)} />
              <span>
                <strong>{t(name)}</strong>
                <span className={css.soft}>
                  {t(`${name}Note`, { count: proof.entries, number: receipt?.number ?? 0, steps: path.length })}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
      {!receipt && <p className={css.soft}>{t('mineNone')}</p>}
    </section>
  )
}
