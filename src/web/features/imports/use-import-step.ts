import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Import, updateImport } from '../../../contract/imports.ts'
import {
  refreshFigures,
  rememberImport,
  requestCommit,
  requestDiscard,
  requestUpdate,
  requestWithdraw,
} from '../../queries/imports.ts'

type Change = z.input<NonNullable<typeof updateImport.body>>

/** The steps somebody takes with an import; after each the screen shows what the server says. */
export function useImportSteps(item: Pick<Import, 'id'>) {
  const client = useQueryClient()
  const remember = (next: Import) => rememberImport(client, next)
  return {
    update: useMutation({
      mutationFn: (change: Change) => requestUpdate(item.id, change),
      onSuccess: remember,
    }),
    commit: useMutation({ mutationFn: () => requestCommit(item.id), onSuccess: remember }),
    discard: useMutation({
      mutationFn: () => requestDiscard(item.id),
      onSuccess: () => client.invalidateQueries({ queryKey: ['imports'] }),
    }),
    withdraw: useMutation({
      mutationFn: (reason: string) => requestWithdraw(item.id, reason),
      onSuccess: () => refreshFigures(client),
    }),
  }
}
