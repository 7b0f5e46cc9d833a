/** `asked` of us, `sent` to the provider, `confirmed` or `refused` by it; `settled` by hand when it refused for good. */
export type RefundState = 'asked' | 'sent' | 'confirmed' | 'refused' | 'settled'
