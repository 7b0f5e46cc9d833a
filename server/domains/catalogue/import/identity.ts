import { addressPath } from '../media/picture.ts'
import type { MediaState } from '../product/product.ts'

const ownPath = /^\/media\/catalogue\//

/** What tells one picture address from another: an own picture is the same one under whatever host the shop is reached. */
export function urlIdentity(url: string): string {
  const { pathname } = new URL(url, 'http://shop')
  return ownPath.test(pathname) ? pathname : url
}

/** The identity of a kept picture, or of one known by address. */
export function pictureIdentity(
  media: MediaState & { readonly picture?: { sizes: readonly { url: string }[] } | undefined },
): string {
  return media.url ? urlIdentity(media.url) : (addressPath(media.picture) ?? media.id ?? '')
}
