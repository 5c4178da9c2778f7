import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

/** A shared computer: the last five who signed in at it. */
const perBrowser = 5
const keptSeconds = 180 * 24 * 60 * 60

/**
 * Lets a browser show that an account signed in with it before, so that guessing elsewhere does not
 * lock it out. It gives no rights: the password is asked for all the same. A token is a random number
 * and its HMAC with the account's id; it names nobody.
 */
export class DeviceTokens {
  readonly #key: Buffer
  readonly #name: string
  readonly #attributes: string

  constructor(secret: string, cookiePrefix: string, isSecure: boolean) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'device tokens', 32))
    this.#name = `${cookiePrefix}.device`
    this.#attributes = `Max-Age=${keptSeconds}; Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`
  }

  /** Id of the browser if the account signed in with it before. */
  find(headers: Headers, accountId: string): string | null {
    return (
      this.#tokens(headers)
        .find(token => this.#isOf(token, accountId))
        ?.split('.')[0] ?? null
    )
  }

  /** The cookie that makes the browser one of the account's. */
  cookieFor(headers: Headers, accountId: string): string {
    const id = randomBytes(12).toString('base64url')
    const others = this.#tokens(headers).filter(token => !this.#isOf(token, accountId))
    const tokens = [`${id}.${this.#mac(accountId, id)}`, ...others].slice(0, perBrowser)
    return `${this.#name}=${tokens.join('~')}; ${this.#attributes}`
  }

  #tokens(headers: Headers): string[] {
    const cookies = (headers.get('cookie') ?? '').split(/;\s*/)
    const found = cookies.find(cookie => cookie.startsWith(`${this.#name}=`))
    const tokens = found?.slice(this.#name.length + 1).split('~') ?? []
    return tokens.filter(token => /^[\w-]{16}\.[\w-]{43}$/.test(token)).slice(0, perBrowser)
  }

  #isOf(token: string, accountId: string): boolean {
    const [id = '', mac = ''] = token.split('.')
    const expected = Buffer.from(this.#mac(accountId, id))
    const actual = Buffer.from(mac)
    return actual.length === expected.length && timingSafeEqual(actual, expected)
  }

  #mac(accountId: string, id: string): string {
    return createHmac('sha256', this.#key).update(`${accountId}\0${id}`).digest('base64url')
  }
}
