/** Countries and regions that the screens offer by name, China first; ISO 3166-1. */
const codes =
  'CN HK MO TW SG MY TH VN ID PH JP KR US CA MX GB IE FR DE AT CH IT ES PT NL BE LU DK SE NO FI IS PL CZ SK HU RO BG GR HR SI EE LV LT MT CY TR AU NZ AE SA QA KW IL IN BR AR CL CO PE ZA EG KE NG'.split(
    ' ',
  )

/** The same by name, in the reader's language. */
export function countriesIn(language: string): { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region' })
  return codes.map((value) => ({ value, label: names.of(value) ?? value }))
}
