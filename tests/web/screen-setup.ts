import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)

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
