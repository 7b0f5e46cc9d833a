import type { DrawProof, Receipt } from '#contracts/draws'
import { useWords } from '#web/shared/i18n/words.ts'
import type { Recomputed } from '../../parts/draw/recompute.ts'
import css from './Proof.module.css'
import { Verdict } from './Verdict.tsx'
import { proofWords } from './words.ts'

interface Props {
  readonly proof: DrawProof
  readonly recomputed: Recomputed
  readonly receipt: Receipt | undefined
}

/** What came out of drawing once more. */
export function Findings({ proof, recomputed, receipt }: Props) {
  const t = useWords(proofWords)
  const { findings, path = [] } = recomputed
  const filling = { count: proof.entries, number: receipt?.number ?? 0, steps: path.length }
  const checked = findings.map(({ name, isRight }) => ({
    name,
    title: t(name),
    note: t(`${name}Note`, filling),
    isRight,
  }))
  return (
    <Verdict checked={checked} waiting={t('waiting')}>
      {!receipt && <p className={css.soft}>{t('mineNone')}</p>}
    </Verdict>
  )
}
