import { Button } from '@mantine/core'
import { IconCloudDownload } from '@tabler/icons-react'
import { useState } from 'react'
import {
  fetchMedia,
  listProducts,
  type Media,
  orderMedia,
  type Product,
  readProduct,
  removeMedia,
  restoreMedia,
} from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { FileDrop } from '#web/shared/ui/input/FileDrop.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand, useOptimistic } from '#web/shared/wire/use-command.ts'
import css from '../Product.module.css'
import { productWords } from '../words.ts'
import { MediaTile } from './MediaTile.tsx'
import { useUploads } from './use-uploads.ts'

const changes = [readProduct, listProducts]
const bytesMax = 20 * 1024 * 1024

/** The pictures of a product: upload, order by dragging or by arrows, remove with undo, fetch those known by address. */
export function MediaEditor({ product }: { readonly product: Product }) {
  const t = useWords(productWords)
  const tellRefusal = useTellRefusal()
  const params = { productId: product.id }
  const { running, upload } = useUploads(product.id)
  const [dragged, setDragged] = useState<number>()
  const order = useOptimistic(orderMedia, {
    shows: readProduct,
    of: { params },
    as: (shown, { body }) => ({
      ...shown,
      media: body.mediaIds.flatMap((id) => shown.media.filter((one) => one.id === id)),
    }),
    onRefused: tellRefusal,
  })
  const restore = useCommand(restoreMedia, { changes, onRefused: tellRefusal })
  const remove = useCommand(removeMedia, {
    changes,
    onRefused: tellRefusal,
    onDone: (_, input) => tell(t('pictureRemoved'), { undo: () => restore.send(input) }),
  })
  const fetching = useCommand(fetchMedia, {
    changes,
    onRefused: tellRefusal,
    onDone: ({ pictures }) => tell(t('fetchStarted', { count: pictures })),
  })
  const move = (from: number, to: number) => {
    const ids = product.media.map(({ id }) => id)
    const [moved] = ids.splice(from, 1)
    if (moved && from !== to) order.send({ params, body: { mediaIds: ids.toSpliced(to, 0, moved) } })
  }
  const waiting = product.media.filter(({ state }) => state === 'remote' || state === 'failed').length
  return (
    <section className={css.card} aria-label={t('pictures')}>
      <div className={css.head}>
        <h2>{t('pictures')}</h2>
        {waiting > 0 && (
          <Button
            variant="light"
            size="xs"
            leftSection={<IconCloudDownload size={16} />}
            loading={fetching.isSending}
            onClick={() => fetching.send({ body: { productIds: [product.id] } })}
          >
            {t('fetchCount', { count: waiting })}
          </Button>
        )}
      </div>
      <p className={css.note}>{t('picturesNote')}</p>
      <ul className={css.pictures}>
        {product.media.map((media: Media, place) => (
          <MediaTile
            key={media.id}
            media={media}
            productId={product.id}
            place={place}
            count={product.media.length}
            isDragged={dragged === place}
            onDrag={setDragged}
            onDrop={() => dragged !== undefined && move(dragged, place)}
            onMove={(to) => move(place, to)}
            onRemove={() => remove.send({ params: { ...params, mediaId: media.id } })}
          />
        ))}
        {running.map(({ key, name, share }) => (
          <li key={key} className={css.tile}>
            <span className={css.waiting} role="status">
              <span>{name}</span>
              <span>{t('uploading', { percent: Math.round(share * 100) })}</span>
              <progress value={share} aria-label={name} />
            </span>
          </li>
        ))}
      </ul>
      <FileDrop label={t('addPictures')} accept="image/*" maxBytes={bytesMax} isMany onFiles={upload} />
    </section>
  )
}
