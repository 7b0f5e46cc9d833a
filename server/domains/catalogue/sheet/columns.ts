/** The columns of a product file by what they belong to, and how Shopify orders them. */

export const optionNames = ['Option1 Name', 'Option2 Name', 'Option3 Name'] as const
export const optionValues = ['Option1 Value', 'Option2 Value', 'Option3 Value'] as const

/** Texts in two languages: `main` is Shopify's column; the other two are ours and win where they are filled. */
export const textColumns = {
  title: { main: 'Title', zh: 'Title (zh)', en: 'Title (en)' },
  subtitle: { main: undefined, zh: 'Subtitle (zh)', en: 'Subtitle (en)' },
  description: { main: 'Body (HTML)', zh: 'Body (zh)', en: 'Body (en)' },
  alt: { main: 'Image Alt Text', zh: 'Image Alt Text (zh)', en: 'Image Alt Text (en)' },
} as const

const languageColumns = Object.values(textColumns).flatMap(({ zh, en }) => [zh, en])

/** The columns of Shopify's product export, in its order. */
export const standardColumns: readonly string[] = [
  'Handle',
  'Title',
  'Body (HTML)',
  'Vendor',
  'Type',
  'Tags',
  'Published',
  ...optionNames.flatMap((name, place) => [name, optionValues[place] ?? '']),
  'Variant SKU',
  'Variant Grams',
  'Variant Inventory Tracker',
  'Variant Inventory Qty',
  'Variant Inventory Policy',
  'Variant Fulfillment Service',
  'Variant Price',
  'Variant Compare At Price',
  'Variant Requires Shipping',
  'Variant Taxable',
  'Variant Barcode',
  'Image Src',
  'Image Position',
  'Image Alt Text',
  'Gift Card',
  'SEO Title',
  'SEO Description',
  'Google Shopping / Google Product Category',
  'Google Shopping / Gender',
  'Google Shopping / Age Group',
  'Google Shopping / MPN',
  'Google Shopping / AdWords Grouping',
  'Google Shopping / AdWords Labels',
  'Google Shopping / Condition',
  'Google Shopping / Custom Product',
  'Google Shopping / Custom Label 0',
  'Google Shopping / Custom Label 1',
  'Google Shopping / Custom Label 2',
  'Google Shopping / Custom Label 3',
  'Google Shopping / Custom Label 4',
  'Variant Image',
  'Variant Weight Unit',
  'Variant Tax Code',
]

/** Columns that are written only when something would be lost without them. */
export const optionalColumns: readonly string[] = ['Status', ...languageColumns]

const understood = new Set<string>([
  ...['Handle', 'Title', 'Body (HTML)', 'Vendor', 'Type', 'Tags', 'Published', ...optionNames, ...optionValues],
  ...['Variant SKU', 'Variant Grams', 'Variant Inventory Tracker', 'Variant Inventory Qty', 'Variant Inventory Policy'],
  ...['Variant Price', 'Variant Compare At Price', 'Variant Barcode', 'Variant Image'],
  ...['Image Src', 'Image Position', 'Image Alt Text', ...optionalColumns],
])

/** Whether a column becomes a field; all others are kept as they are. */
export function isUnderstood(column: string): boolean {
  return understood.has(column)
}

export type Level = 'product' | 'variant' | 'media'

/** What a cell of this column belongs to. */
export function levelOf(column: string): Level {
  if (/^Image /.test(column)) return 'media'
  if (
    /^Option\d Value$|^Option\d Linked|^Variant |^Cost per item$|^Unit Price|^(Price|Compare At Price|Included) \//.test(
      column,
    )
  )
    return 'variant'
  return 'product'
}

export const variantColumns: readonly string[] = [...understood].filter((column) => levelOf(column) === 'variant')
