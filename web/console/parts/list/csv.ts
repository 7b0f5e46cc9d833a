export { writeCsv } from '#web/shared/file/csv.ts'
export { saveFile } from '#web/shared/file/save.ts'
