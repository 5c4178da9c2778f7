import '@testing-library/jest-dom/vitest'
import { format } from 'node:util'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, expect } from 'vitest'
import { loadLateTexts } from '../../src/web/texts/index.ts'

// Parts that are tried by themselves speak as they do once their screen has been fetched.
await loadLateTexts()

// A screen's code is fetched when it is first opened: on a busy machine longer than the second given.
configure({ asyncUtilTimeout: 10_000 })

// What the console complains of is a fault nobody looked at: it fails the test in which it was said.
const complaints: string[] = []
console.error = (...parts: unknown[]) => {
  const text = format(...parts)
  // jsdom does not know this element yet; browsers do.
  if (!text.startsWith('The tag <search> is unrecognized')) complaints.push(text)
}

afterEach(() => {
  cleanup()
  expect(complaints.splice(0), 'complaints on the console').toEqual([])
})

// What jsdom lacks and the screens ask for.
window.matchMedia ??= query =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  })
window.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
window.scrollTo = () => undefined
Element.prototype.scrollIntoView ??= () => undefined

// Node's fetch knows no page: addresses of this site get one, and jsdom's own kind of signal is left out.
const fetchAnywhere = globalThis.fetch
globalThis.fetch = (input, init) => {
  const { signal, ...rest } = init ?? {}
  const address = typeof input === 'string' ? new URL(input, window.location.href) : input
  return fetchAnywhere(address, rest)
}
