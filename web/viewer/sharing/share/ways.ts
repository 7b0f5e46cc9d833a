/** Pages of networks that take a link by their address; no script of theirs runs here. */
export const networks = {
  weibo: (url: string, title: string) =>
    `https://service.weibo.com/share/share.php?${new URLSearchParams({ url, title })}`,
  qq: (url: string, title: string) =>
    `https://connect.qq.com/widget/shareqq/index.html?${new URLSearchParams({ url, title })}`,
} as const

/** Puts a text into the clipboard; false where that is not allowed. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Hands something to the system's own sheet. `cancelled` when the person thought better of it. */
export async function handOn(data: ShareData): Promise<'shared' | 'cancelled' | 'failed'> {
  try {
    await navigator.share(data)
    return 'shared'
  } catch (thrown) {
    return thrown instanceof DOMException && thrown.name === 'AbortError' ? 'cancelled' : 'failed'
  }
}
