import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  applyImport,
  getImport,
  type ImportReport,
  listCategories,
  listImports,
  listProducts,
} from '#contracts/catalogue'
import { call } from '#web/shared/wire/call.ts'
import type { Problem } from '#web/shared/wire/problem.ts'
import { outdate } from '#web/shared/wire/use-route.ts'

const patienceMs = 600_000

/** Applies an import. A large one takes its time, so this waits longer than other commands do. */
export function useApply({ id, token }: ImportReport) {
  const queries = useQueryClient()
  const command = useMutation<ImportReport, Problem, boolean>({
    mutationFn: (fetchPictures) =>
      call(applyImport, { params: { importId: id }, body: { token, fetchPictures } }, { timeoutMs: patienceMs }),
    onSuccess: () => outdate(queries, getImport, listImports, listProducts, listCategories),
  })
  return { apply: command.mutate, isSending: command.isPending, problem: command.error ?? undefined }
}
