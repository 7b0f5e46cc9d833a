import css from './JsonView.module.css'

/** What a fact or a job carries, as it was written; `label` names it for screen readers. */
export function JsonView({ value, label }: { readonly value: unknown; readonly label: string }) {
  return (
    <section aria-label={label}>
      <pre className={css.json}>{JSON.stringify(value, undefined, 2)}</pre>
    </section>
  )
}
