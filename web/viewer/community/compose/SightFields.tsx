import { NativeSelect } from '@mantine/core'
import { listOwnCircles, type PostAudience } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Compose.module.css'
import type { Form } from './form.ts'
import { composeWords } from './words.ts'

interface Props extends Pick<Form, 'circleId' | 'audience'> {
  readonly onChange: (part: Pick<Partial<Form>, 'circleId' | 'audience'>) => void
}

const audiences = ['everybody', 'members', 'followers', 'circle', 'self'] as const satisfies readonly PostAudience[]

/** In which circle it stands, and who may see it. */
export function SightFields({ circleId, audience, onChange }: Props) {
  const t = useWords(composeWords)
  const { data } = useRoute(listOwnCircles, { query: { limit: 100 } })
  const circles = data?.items ?? []
  return (
    <div className={css.pair}>
      <NativeSelect
        label={t('circle')}
        value={circleId ?? ''}
        onChange={(event) => onChange({ circleId: event.currentTarget.value || undefined })}
        data={[{ value: '', label: t('noCircle') }, ...circles.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <NativeSelect
        label={t('audience')}
        value={audience === 'circle' && !circleId ? 'everybody' : audience}
        onChange={(event) => {
          const chosen = audiences.find((one) => one === event.currentTarget.value)
          if (chosen) onChange({ audience: chosen })
        }}
        data={audiences
          .filter((one) => one !== 'circle' || circleId)
          .map((one) => ({ value: one, label: t(one === 'circle' ? 'inCircle' : one) }))}
      />
    </div>
  )
}
