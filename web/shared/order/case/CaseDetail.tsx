import { type CaseFile, getCase } from '#contracts/moderation'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { AppealForm } from './AppealForm.tsx'
import css from './Case.module.css'
import { CaseEvidence } from './CaseEvidence.tsx'
import { DecideBar } from './DecideBar.tsx'
import { caseWords, kindWord } from './words.ts'

interface Props {
  readonly caseId: string
  readonly onNext: () => void
}

/** One case: how it looked, why it is here, what was before, and the decision. */
export function CaseDetail({ caseId, onNext }: Props) {
  const t = useWords(caseWords)
  const say = useNumbers()
  const { data, error, refetch } = useRoute(getCase, { params: { caseId } })
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!data) return <Bone height={280} radius={12} />
  return (
    <div className={css.detail}>
      <h2>
        {t(kindWord(data.kind))} · {t(`reason.${data.reason}`)}
      </h2>
      <p className={css.note}>
        {data.author.name} · {data.placeName ?? t('house')} · <When at={data.openedAt} /> ·{' '}
        {t('earlier', { count: say.number(data.earlier) })}
      </p>
      <CaseEvidence file={data} />
      <Why file={data} />
      {data.jury && <JuryWord jury={data.jury} />}
      {data.state === 'open' ? <DecideBar file={data} onNext={onNext} /> : <Decided file={data} />}
      {data.appeal && <AppealForm file={data} />}
    </div>
  )
}

function Why({ file }: { readonly file: CaseFile }) {
  const t = useWords(caseWords)
  const say = useNumbers()
  return (
    <ul className={css.note}>
      {file.screening.map(({ code, weight }) => (
        <li key={code}>
          {t(`screening.${code}`)} · {say.percent(weight)}
        </li>
      ))}
      {file.reportList.map(({ reason, note, at, weight }) => (
        <li key={`${at} ${reason} ${note}`}>
          {t('reportedFor', { reason: t(`reason.${reason}`), weight: weight.toFixed(1) })}
          {note && `：${note}`}
        </li>
      ))}
    </ul>
  )
}

function JuryWord({ jury }: { readonly jury: NonNullable<CaseFile['jury']> }) {
  const t = useWords(caseWords)
  const say = useNumbers()
  return (
    <p>
      {jury.outcome
        ? t(`jury.${jury.outcome}`, { breaks: say.number(jury.breaks), fine: say.number(jury.fine) })
        : t('jury.open', { seats: say.number(jury.seats) })}
    </p>
  )
}

function Decided({ file }: { readonly file: CaseFile }) {
  const t = useWords(caseWords)
  return (
    <p>
      {file.decision && t(`decision.${file.decision}`)}
      {file.rule && ` · ${t(`reason.${file.rule}`)}`}
      {file.decidedBy && ` · ${file.decidedBy.name}`}
      {file.answer && <span className={css.note}> {file.answer}</span>}
    </p>
  )
}
