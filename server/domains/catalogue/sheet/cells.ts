/** Cells of a file by column, empty ones left out. */
export type Cells = Readonly<Record<string, string>>
