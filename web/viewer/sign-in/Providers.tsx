import { Button } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { type SignInMethods, startProvider } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './SignIn.module.css'
import { signInWords } from './words.ts'

interface Props {
  readonly providers: SignInMethods['providers']
  readonly back: string
}

/** One button for each outside provider the house has set up. */
export function Providers({ providers, back }: Props) {
  const t = useWords(signInWords)
  const start = useCommand(startProvider, { onDone: ({ url }) => location.assign(url) })
  return (
    <>
      <p className={css.or}>{t('or')}</p>
      <div className={css.others}>
        {providers.map(({ id, label }) => (
          <Button
            key={id}
            variant="default"
            leftSection={<IconKey size={18} aria-hidden />}
            loading={start.isSending}
            onClick={() => start.send({ params: { providerId: id }, body: { back } })}
          >
            {t('provider', { name: label })}
          </Button>
        ))}
        <ProblemNote problem={start.problem} />
      </div>
    </>
  )
}
