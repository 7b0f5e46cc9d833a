import { IconShieldQuestion } from '@tabler/icons-react'
import { getDrawProof } from '#contracts/draws'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { Evidence } from './Evidence.tsx'
import { Findings } from './Findings.tsx'
import css from './Proof.module.css'
import { useRecomputed } from './use-recomputed.ts'
import { WinningNumbers } from './WinningNumbers.tsx'
import { proofWords } from './words.ts'

/** The page on which anybody draws once more from public data. */
export function ProofScreen() {
  const t = useWords(proofWords)
  const drawId = usePathParam('drawId')
  const { data: proof, error, refetch } = useRoute(getDrawProof, { params: { drawId } })
  const { recomputed, receipt, entries, problem } = useRecomputed(proof)
  if (error?.status === 404) {
    return (
      <EmptyState
        isPage
        art={<IconShieldQuestion size={36} stroke={1.5} />}
        title={t('gone')}
        note={t('goneNote')}
        action={<ButtonLink to="/live">{t('toLive')}</ButtonLink>}
      />
    )
  }
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (problem) return <ErrorState problem={problem} onAgain={() => void refetch()} />
  if (!proof) return <Bone height={320} radius={16} />
  return (
    <div className={css.page}>
      <PageHeader title={t('title')} note={t('note', { title: proof.title })} />
      {recomputed ? (
        <Findings proof={proof} recomputed={recomputed} receipt={receipt} />
      ) : (
        <p className={css.computing} role="status">
          {t('computing', { count: proof.entries })}
        </p>
      )}
      <WinningNumbers proof={proof} own={receipt?.number} />
      <Evidence proof={proof} receipt={receipt} entries={entries} />
    </div>
  )
}
