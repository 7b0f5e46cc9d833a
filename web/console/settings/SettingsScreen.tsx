import { getMe, getSignInMethods, listAudit } from '#contracts/identity'
import { changeSettings, getHouse, getSettings, type Settings } from '#contracts/platform/house'
import type { BodyOf } from '#contracts/route'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { HouseSection } from './HouseSection.tsx'
import { ProviderSection } from './ProviderSection.tsx'
import { RuleSwitches } from './RuleSwitches.tsx'
import css from './Settings.module.css'
import { settingsWords } from './words.ts'

const changes = [getSettings, getSignInMethods, getHouse, getMe, listAudit]
type Wish = BodyOf<typeof changeSettings>

/** The rules of the house. Each change works at once, and the notice of it takes it back. */
export function SettingsScreen() {
  const t = useWords(settingsWords)
  const { data: settings, error, refetch } = useRoute(getSettings, {})
  const tellRefusal = useTellRefusal()
  const command = useCommand(changeSettings, { changes, onRefused: tellRefusal })

  async function change(wish: Wish, before: Settings): Promise<void> {
    const done = await command.ask({ body: wish }).catch(() => undefined)
    if (!done) return
    const back: Wish = Object.fromEntries(Object.entries(before).filter(([name]) => name in wish))
    tell(t('saved'), { tone: 'done', undo: () => command.send({ body: back }) })
  }

  if (error && !settings) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!settings) return <ScreenSkeleton />
  const onChange = (wish: Wish) => void change(wish, settings)
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <div className={css.sections}>
        <RuleSwitches settings={settings} isBusy={command.isSending} onChange={onChange} />
        <HouseSection settings={settings} onChange={onChange} />
        <ProviderSection providers={settings.providers} />
      </div>
    </>
  )
}
