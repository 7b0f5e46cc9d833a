/** Hands an address to the system's own sharing, else copies it. `cancelled` when the person thought better of it. */
export async function share(address: string, text: string): Promise<'shared' | 'copied' | 'cancelled' | 'failed'> {
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title: text, text, url: address })
      return 'shared'
    } catch (thrown) {
      if (thrown instanceof DOMException && thrown.name === 'AbortError') return 'cancelled'
    }
  }
  try {
    await navigator.clipboard.writeText(address)
    return 'copied'
  } catch {
    return 'failed'
  }
}
