import { Button } from '@mantine/core'
import { IconCamera, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { changeAvatar, getMe, type Me } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useUpload } from '#web/shared/wire/use-upload.ts'
import css from './Me.module.css'
import { ProfileForm } from './ProfileForm.tsx'
import { meWords } from './words.ts'

/** Name, picture and line about oneself; both can be changed in place. */
export function Profile({ me }: { readonly me: Me }) {
  const t = useWords(meWords)
  const refused = useTellRefusal()
  const [isEditing, setEditing] = useState(false)
  const upload = useUpload(changeAvatar, {
    changes: [getMe],
    onDone: () => tell(t('avatarSaved'), { tone: 'done' }),
    onRefused: refused,
  })
  return (
    <section className={css.card}>
      <div className={css.profile}>
        <label className={css.avatar}>
          <Face name={me.name} url={me.avatarUrl} size={72} />
          <span className={css.camera}>
            <IconCamera size={16} aria-hidden />
          </span>
          <input
            type="file"
            accept="image/jpeg,image/png,image/webp"
            aria-label={t('avatar')}
            disabled={upload.isSending}
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file) upload.send({ body: file })
              event.target.value = ''
            }}
          />
        </label>
        <div className={css.who}>
          <p className={css.name}>{me.name}</p>
          <p className={css.note}>{me.bio || me.email || me.phone}</p>
          <LinkTo to={`/people/${me.id}`}>{t('page')}</LinkTo>
          {me.wished && (
            <p className={css.note} role="status">
              {t('profileWaits', { words: [me.wished.name, me.wished.bio].filter(Boolean).join(' · ') })}
            </p>
          )}
        </div>
        {!isEditing && (
          <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
        )}
      </div>
      {isEditing && <ProfileForm me={me} onClose={() => setEditing(false)} />}
    </section>
  )
}
