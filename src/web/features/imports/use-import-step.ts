import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Import, updateImport } from '../../../contract/imports.ts'
import {
  importsQuery,
  refreshFigures,
  rememberImport,
  requestCommit,
  requestDiscard,
  requestUpdate,
  requestWithdraw,
} from '../../queries/imports.ts'

const lookAfterMs = 400
const commitKey = (importId: string) => ['commit', importId]

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
      mutationKey: commitKey(item.id),
      mutationFn: () => requestCommit(item.id, item.revision),
      // While it runs the server tells how far it is: the history is asked, so that every card shows it.
      onMutate: () => {
        setTimeout(() => void client.invalidateQueries({ queryKey: importsQuery.queryKey }), lookAfterMs)
      },
      // Refused, the draft may say something else by now.
      onError: () =>
        Promise.all([
          client.invalidateQueries({ queryKey: importsQuery.queryKey }),
          client.invalidateQueries({ queryKey: ['import', item.id] }),
        ]),
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

/** Why the latest commit of an import failed; kept past the card that asked, which goes while it runs. */
export function useCommitError(importId: string): Error | null {
  const states = useMutationState({
    filters: { mutationKey: commitKey(importId) },
    select: mutation => mutation.state.error,
  })
  return states.at(-1) ?? null
}
