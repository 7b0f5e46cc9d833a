/** The sign of the night market: a paper lantern, lit, in the brand's colour. */
export function Lantern({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <path d="M16 1.5v3" stroke="var(--nm-ink-soft)" strokeWidth="1.6" strokeLinecap="round" />
      <rect x="11.5" y="4" width="9" height="3" rx="1.2" fill="var(--mantine-color-lantern-8)" />
      <ellipse cx="16" cy="15" rx="11.5" ry="9" fill="var(--mantine-color-lantern-5)" />
      <ellipse cx="16" cy="15" rx="6.6" ry="9" fill="var(--mantine-color-lantern-4)" />
      <ellipse cx="16" cy="15" rx="2.4" ry="9" fill="var(--mantine-color-lantern-2)" />
      <rect x="11.5" y="23" width="9" height="3" rx="1.2" fill="var(--mantine-color-lantern-8)" />
      <path
        d="M13.5 26.5v3M16 26.5v4M18.5 26.5v3"
        stroke="var(--mantine-color-lantern-5)"
        strokeWidth="1.3"
        strokeLinecap="round"
      />
    </svg>
  )
}
