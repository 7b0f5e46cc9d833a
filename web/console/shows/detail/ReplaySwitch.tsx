import { Switch } from '@mantine/core'
import { getShowSettings, offerReplay, type ShowSettings } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useOptimistic } from '#web/shared/wire/use-command.ts'
import { showsWords } from '../words.ts'
import css from './Detail.module.css'

/** Whether the public may watch a show again; it turns at once, and turns back when it is refused. */
export function ReplaySwitch({ show }: { readonly show: ShowSettings }) {
  const t = useWords(showsWords)
  const params = { showId: show.id }
  const offer = useOptimistic(offerReplay, {
    shows: getShowSettings,
    of: { params },
    as: (shown, { body }) => ({ ...shown, replayOffered: body.offered }),
    onRefused: useTellRefusal(),
  })
  const turn = (offered: boolean) => {
    offer.send({ params, body: { offered } })
    tell(t(offered ? 'replayShown' : 'replayHidden'), {
      tone: 'done',
      undo: () => offer.send({ params, body: { offered: !offered } }),
    })
  }
  return (
    <section className={css.section}>
      <h3>{t('replay')}</h3>
      <Switch
        label={t('replayOn')}
        description={t('replayNote')}
        checked={show.replayOffered}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
    </section>
  )
}
