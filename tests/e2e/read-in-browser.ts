import { browserCapabilities } from '../../mocks/browser-capabilities.ts'
import { readEverything } from './read-everything.ts'

/** What the test page calls: the readers as they are, bundled for the browser. */
Object.assign(globalThis, {
  async readHere(fileName: string, base64: string): Promise<string> {
    const bytes = Uint8Array.from(atob(base64), char => char.charCodeAt(0))
    return JSON.stringify(await readEverything(bytes, fileName, browserCapabilities))
  },
})
