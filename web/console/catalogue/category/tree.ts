import type { Category } from '#contracts/catalogue'

export interface Branch {
  readonly category: Category
  readonly depth: number
}

/** Categories as a tree read from top to bottom, siblings in the shop's order. */
export function treeOf(categories: readonly Category[], parentId?: string, depth = 0): Branch[] {
  return categories
    .filter((category) => category.parentId === parentId)
    .flatMap((category) => [{ category, depth }, ...treeOf(categories, category.id, depth + 1)])
}

/** The ids in the order that puts one before or after its next sibling; undefined when there is none on that side. */
export function moved(categories: readonly Category[], id: string, by: -1 | 1): string[] | undefined {
  const parentId = categories.find((category) => category.id === id)?.parentId
  const siblings = categories.filter((category) => category.parentId === parentId).map((category) => category.id)
  const other = siblings[siblings.indexOf(id) + by]
  if (!other) return undefined
  return categories.map((category) => (category.id === id ? other : category.id === other ? id : category.id))
}

/** All that lie below a category, and itself: where it cannot be moved to. */
export function below(categories: readonly Category[], id: string): ReadonlySet<string> {
  return new Set([id, ...treeOf(categories, id).map(({ category }) => category.id)])
}
