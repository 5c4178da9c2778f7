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

/**
 * The steps somebody takes with an import; after each the screen shows what the server says.
 *
 * @param onCommitted called before the screen learns of the commit: the card that asked for it is
 *   gone the moment the import counts, and with it every callback given to its own call
 */
export function useImportSteps(item: Pick<Import, 'id' | 'revision'>, onCommitted?: () => void) {
  const client = useQueryClient()
  const remember = (next: Import) => rememberImport(client, next)
  return {
    update: useMutation({
      mutationFn: (change: Change) => requestUpdate(item.id, change),
      onSuccess: remember,
    }),
    commit: useMutation({
      mutationFn: () => requestCommit(item.id, item.revision),
      onSuccess: async next => {
        onCommitted?.()
        await remember(next)
        await refreshFigures(client)
      },
    }),
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
