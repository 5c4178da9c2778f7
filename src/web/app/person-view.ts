import { useRouteContext } from '@tanstack/react-router'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Stands for a {@link PersonView} in this page's memory; says nothing by itself. */
    readonly about?: string | undefined
    /** Opened over the entry before it, to which closing leads back. */
    readonly isOver?: boolean | undefined
  }
}

/** What of a view names somebody. */
export interface PersonView {
  /** Whose panel is open. */
  readonly nip?: string | undefined
  /** Name or NIP that people were searched by. */
  readonly search?: string | undefined
  /** Name that accounts were searched by. */
  readonly find?: string | undefined
  /** User name of an account, which may be a NIP. */
  readonly account?: string | undefined
}

/**
 * Names and numbers never stand in an address: browsers keep addresses for months and offer them to the next
 * person at an office's computer. An entry of the history holds a mark instead, and only the memory of the page
 * knows what it stands for; after a reload or a sign-out it stands for nothing. Not the history's own state: that
 * one is written to the disk, to open the windows again.
 */
const views = new Map<string, PersonView>()
const marks = new Map<string, string>()
// A mark of the page before must not stand for somebody else now.
const page = Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(36)).join('')

/** The mark of a view; the same view has the same one. Nothing in it: no mark. */
export function markOf(view: PersonView): string | undefined {
  const said = JSON.stringify(Object.entries(view).filter(([, value]) => value !== undefined))
  if (said === '[]') return undefined
  const mark = marks.get(said) ?? `${page}.${views.size}`
  marks.set(said, mark)
  views.set(mark, view)
  return mark
}

const nothing: PersonView = {}

/** What a mark stands for; nothing, if it is of a page that is gone. */
export function viewOf(mark: string | undefined): PersonView {
  return (mark !== undefined && views.get(mark)) || nothing
}

/** Whom the screen is about, as far as it is not in the address. */
export function usePersonView(): PersonView {
  return useRouteContext({ from: '__root__', select: context => context.people })
}

type Named = keyof PersonView

/** Parameters that older addresses, typed or shared, name people with. */
const namedIn: Readonly<Record<string, readonly Named[]>> = {
  '/belum': ['nip', 'search'],
  '/pengaturan/pengguna': ['find'],
  '/pengaturan/audit': ['account'],
}

const fits: Readonly<Record<Named, (value: string) => boolean>> = {
  nip: value => /^\d{18}$/.test(value),
  search: isShort,
  find: isShort,
  account: isShort,
}

function isShort(value: string): boolean {
  return value !== '' && value.length <= 100
}

const here = 'http://here.invalid'

/** An address without the people it names, and who they are; `null`: it names nobody. */
export function withoutPeople(address: string): { readonly href: string; readonly view: PersonView } | null {
  // Typed by hand, e.g. `//`.
  if (!URL.canParse(address, here)) return null
  const url = new URL(address, here)
  // The router takes capitals and a slash at the end for the same address.
  const path = url.pathname.toLowerCase().replace(/\/+$/, '')
  const names = (namedIn[path] ?? []).filter(name => url.searchParams.has(name))
  const view: { -readonly [name in Named]?: string } = {}
  for (const name of names) {
    const value = url.searchParams.get(name) ?? ''
    if (fits[name](value)) view[name] = value
    url.searchParams.delete(name)
  }
  // Where to go on after signing in is an address too.
  const onward = url.searchParams.get('to')
  const cleaned = onward === null ? null : withoutPeople(onward)
  if (cleaned !== null) url.searchParams.set('to', cleaned.href)
  if (names.length === 0 && cleaned === null) return null
  return { href: `${url.pathname}${url.search}${url.hash}`, view: cleaned?.view ?? view }
}
