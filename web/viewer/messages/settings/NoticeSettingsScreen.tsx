import { changeNoticeSettings, getNoticeSettings } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useOptimistic } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { KindTable } from './KindTable.tsx'
import { PushCard } from './PushCard.tsx'
import { QuietCard } from './QuietCard.tsx'
import css from './Settings.module.css'
import { noticeSettingWords } from './words.ts'

/** How this member wants to be told: devices that ring, quiet hours, and where each kind goes. */
export function NoticeSettingsScreen() {
  const t = useWords(noticeSettingWords)
  const { isMember, isPending } = useMe()
  const onRefused = useTellRefusal()
  const { data, error, refetch } = useRoute(getNoticeSettings, {}, { enabled: isMember })
  const change = useOptimistic(changeNoticeSettings, {
    shows: getNoticeSettings,
    of: {},
    as: (shown, { body }) => {
      const chosen = new Map(body?.choices?.map(({ kind, channel, isOn }) => [`${kind} ${channel}`, isOn]))
      const kinds = shown.kinds.map((one) => ({
        ...one,
        box: chosen.get(`${one.kind} box`) ?? one.box,
        push: chosen.get(`${one.kind} push`) ?? one.push,
      }))
      return { ...shown, kinds, quiet: body?.quiet ?? shown.quiet }
    },
    onRefused,
  })
  if (!isPending && !isMember)
    return (
      <EmptyState
        title={t('signInTitle')}
        action={
          <ButtonLink to="/sign-in" search={{ back: '/messages/settings' }}>
            {t('signIn')}
          </ButtonLink>
        }
      />
    )
  return (
    <div className={css.page}>
      <PageHeader title={t('title')} />
      {error && !data && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!data && !error && ['a', 'b', 'c'].map((place) => <Bone key={place} height={160} radius={16} />)}
      {data && (
        <>
          <PushCard pushKey={data.pushKey} devices={data.devices} />
          <QuietCard quiet={data.quiet} onChange={(quiet) => change.send({ body: { quiet } })} />
          <KindTable
            kinds={data.kinds}
            onChoose={(kind, channel, isOn) => change.send({ body: { choices: [{ kind, channel, isOn }] } })}
          />
        </>
      )}
    </div>
  )
}
